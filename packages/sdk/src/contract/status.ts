import { dateSchema, growing } from './primitives.js';
import { z } from './zod.js';

/** Where a report stands. `closed_by_agency` is not `resolved`: the reporter confirms or contests first. */
export const STATUSES = [
  'awaiting_verification',
  'awaiting_reporter',
  'forwarded',
  'in_progress',
  'answered',
  'closed_by_agency',
  'resolved',
  'contested',
  'rejected',
  'withdrawn',
] as const;
export type KnownStatus = (typeof STATUSES)[number];
export const statusSchema = growing(STATUSES);
export type Status = z.infer<typeof statusSchema>;

export const TURNS = ['agency', 'reporter', 'nobody'] as const;
/** Whose turn it is. */
export const turnSchema = growing(TURNS);
export type Turn = z.infer<typeof turnSchema>;

/** The clock that runs now: what has to happen, by which day at the agency's place, and how many working days are left. */
export const dueSchema = z.object({
  stage: growing(['verification', 'first_response', 'settlement', 'reply']),
  date: dateSchema,
  /** Negative once overdue. */
  workingDaysLeft: z.number(),
});
export type Due = z.infer<typeof dueSchema>;

/**
 * Something the reporter may do: one of their moves, or `ombudsman`, to take the matter there because the agency let its day pass.
 * It may be done from the day `from` on, now where that is `null`; what is not among the rights answers `not_allowed`. Days are
 * those at the agency's place; `null` sets no bound. The list grows.
 */
export const rightSchema = z.object({ code: z.string(), from: z.nullable(dateSchema), until: z.nullable(dateSchema) });
export type Right = z.infer<typeof rightSchema>;
