import { z } from './zod.js';

/** `0812-3456 7890`, `62 812…` and `+62812…` alike as `+628…`. */
export function normalisePhone(text: string): string {
  const digits = text.replace(/[\s().\-‐-―]/g, '');
  if (digits.startsWith('0')) return `+62${digits.slice(1)}`;
  return digits.startsWith('62') ? `+${digits}` : digits;
}

export const phoneSchema = z.string().check(z.overwrite(normalisePhone), z.regex(/^\+[1-9]\d{7,14}$/));
export const emailSchema = z.string().check(
  z.overwrite((text) => text.trim()),
  z.maxLength(254),
  z.email(),
);

/** How the reporter wants to hear of an answer. Used for that alone, and never shown to an agency. */
export const contactSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), email: emailSchema }),
  z.strictObject({ kind: z.literal('phone'), phone: phoneSchema }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type Contact = z.infer<typeof contactSchema>;
export const CONTACT_KINDS = ['email', 'phone', 'none'] as const;
