import { z } from './zod.js';

/**
 * Work a page does before it sends a report, so that sending very many costs their sender something: to find the whole number from 0 to
 * `most` whose SHA-256, taken over `salt`, a point and the number in decimal digits, is `target`.
 */
export const challengeSchema = z.object({
  salt: z.string().check(z.maxLength(200)),
  /** In hexadecimal digits. */
  target: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  most: z.number(),
  /** What the service knows its own challenge by. */
  signature: z.string().check(z.maxLength(200)),
  /** How long it can be used. Seconds rather than an instant: clocks of phones are often wrong. */
  seconds: z.number(),
});
export type Challenge = z.infer<typeof challengeSchema>;

/** What the service asks of a page now. */
export const challengeAnswerSchema = z.object({
  /** `null` where no work is asked for. */
  challenge: z.nullable(challengeSchema),
});
export type ChallengeAnswer = z.infer<typeof challengeAnswerSchema>;

/** What to send as `Lapor-Proof` with a report: a challenge and the number that was found. */
export function proofOf({ salt, signature }: Challenge, found: number): string {
  return [salt, found, signature].join('.');
}
