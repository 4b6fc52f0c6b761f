import { z } from './zod.js';

/**
 * Who sees a report. One required value, so it can be neither forgotten nor sent in halves:
 * - `public`: published, with the reporter's name;
 * - `anonymous`: published, without a name, and no name is kept;
 * - `secret`: not published; the agency handling it knows the name;
 * - `secret_anonymous`: not published, and no name is kept.
 */
export const VISIBILITIES = ['public', 'anonymous', 'secret', 'secret_anonymous'] as const;
export const visibilitySchema = z.enum(VISIBILITIES);
export type Visibility = z.infer<typeof visibilitySchema>;

/** Whether a report of this visibility carries a name. */
export function isNamed(visibility: Visibility): boolean {
  return visibility === 'public' || visibility === 'secret';
}

/** Whether a report of this visibility is kept from the public. */
export function isSecret(visibility: Visibility): boolean {
  return visibility === 'secret' || visibility === 'secret_anonymous';
}

/**
 * What a change of visibility means. It closes a report (`raise`) when it shows it to nobody new and names nobody it did not
 * name before; it opens it (`lower`) as soon as it does one of these, whatever else it does; `null` when nothing changes.
 */
export function visibilityChange(from: Visibility, to: Visibility): 'raise' | 'lower' | null {
  if (from === to) return null;
  const opens = (isSecret(from) && !isSecret(to)) || (!isNamed(from) && isNamed(to));
  return opens ? 'lower' : 'raise';
}
