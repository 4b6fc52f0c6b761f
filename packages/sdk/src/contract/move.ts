/** What staff do with a report, in the order of the workflow. */
export const STAFF_MOVES = [
  'verify',
  'ask',
  'forward',
  'return',
  'involve',
  'release',
  'start',
  'inform',
  'answer',
  'extend',
  'close',
  'reject',
  'reopen',
  'assign',
  'note',
  'flag',
] as const;
export type StaffMove = (typeof STAFF_MOVES)[number];

/** What admins do for the sake of others: publication and personal data. */
export const MODERATION_MOVES = ['hide', 'show', 'redact', 'erase', 'refuse_erasure'] as const;
export type ModerationMove = (typeof MODERATION_MOVES)[number];

/** What reporters do with their own report. */
export const REPORTER_MOVES = [
  'reply',
  'remind',
  'confirm',
  'contest',
  'rate',
  'withdraw',
  'raise_visibility',
  'lower_visibility',
  'request_erasure',
] as const;
export type ReporterMove = (typeof REPORTER_MOVES)[number];

/**
 * What happens by itself: a window to reply that ran out after an answer or after a question, a clock that did, personal data whose
 * time to be kept is over, a secret report that staff opened.
 */
export const SYSTEM_MOVES = ['lapse', 'expire', 'escalate', 'anonymise', 'read'] as const;
export type SystemMove = (typeof SYSTEM_MOVES)[number];

export type Move = StaffMove | ModerationMove | ReporterMove | SystemMove;
