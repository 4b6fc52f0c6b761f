/** The reasons each move may give. A move that stands here asks for one of them, with a sentence. */
export const REASONS = {
  return: ['not_our_authority', 'not_our_area', 'other'],
  extend: ['field_inspection', 'other_agency', 'documents', 'budget', 'other'],
  reject: ['wrong_format', 'too_general', 'not_relevant', 'out_of_scope', 'duplicate', 'abusive'],
  reopen: ['rejected_wrongly', 'settled_wrongly', 'new_facts', 'overseer_asked'],
  flag: ['stuck', 'closed_without_settling', 'wrong_agency', 'confidentiality', 'other'],
  contest: ['not_settled', 'partly_settled', 'not_answered', 'came_back', 'rejected_wrongly', 'late_reply', 'other'],
  hide: ['personal_data', 'slander', 'hatred', 'obscene', 'spam', 'court_case', 'other'],
  redact: ['personal_data', 'slander', 'hatred', 'obscene', 'other'],
  refuse_erasure: ['legal_duty', 'under_investigation', 'other'],
} as const;
/** The reasons of what happens by itself. They come without a sentence. */
export const SYSTEM_REASONS = {
  escalate: ['officer', 'admin', 'overseer', 'ping_pong'],
  expire: ['no_reply'],
  erase: ['retention'],
} as const;
export type MoveWithReason = keyof typeof REASONS;
export type ReasonOf<M extends MoveWithReason> = (typeof REASONS)[M][number];
