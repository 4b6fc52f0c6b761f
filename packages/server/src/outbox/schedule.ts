/** Seconds to wait after each failed attempt. After as many failures as there are waits, and one more, a message is dead. */
export type Schedule = readonly number[];

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** As the Standard Webhooks specification suggests: ten attempts over three days. */
export const WEBHOOK_SCHEDULE: Schedule = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** A mail server that greylists wants to see a message again after minutes, one that is down is up within days. */
export const MAIL_SCHEDULE: Schedule = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR];

/**
 * When to try again after so many attempts; `null` when that was the last. Up to a tenth is added at random, so that what failed
 * together does not come back together.
 */
export function nextAttempt(schedule: Schedule, attempts: number, from: Date, randomBytes: (size: number) => Uint8Array): Date | null {
  const wait = schedule[attempts - 1];
  if (wait === undefined) return null;
  const share = (randomBytes(1)[0] ?? 0) / 255;
  return new Date(from.getTime() + wait * 1000 * (1 + share / 10));
}
