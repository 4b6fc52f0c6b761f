import { z } from './zod.js';

/**
 * What tells one supporter from another without knowing either: random, made and kept by the device, of at least 128 bits.
 * The service keeps a hash of it.
 */
export const supportTokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,128}$/));

/** "Saya juga mengalami": giving support, or taking it back. */
export const supportSchema = z.strictObject({ token: supportTokenSchema });
export type Support = z.input<typeof supportSchema>;

/** How much support a report has now, and whether this token is part of it. */
export const supportCountSchema = z.object({ supports: z.number(), supported: z.boolean() });
export type SupportCount = z.infer<typeof supportCountSchema>;

/** A new token. Keep it on the device: with it the same person is counted once, and can take support back. */
export function newSupportToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
