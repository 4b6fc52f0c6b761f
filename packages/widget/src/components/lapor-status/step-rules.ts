import type { Contest, Report } from '@lapor/sdk/contract';

/** What a reporter can do here with their own report, in the order it is offered. */
export const STEPS = ['reply', 'confirm', 'contest', 'remind', 'rate', 'raise_visibility', 'withdraw', 'request_erasure'] as const;
export type StepName = (typeof STEPS)[number];

/** Why an answer, a closure or a rejection is contested. */
export type ContestReason = Contest['reason'];

/** The reasons there can be to contest a report as it stands, in the order they are offered. */
export function contestReasonsOf(report: Pick<Report, 'status' | 'events'>): readonly ContestReason[] {
  if (report.status !== 'rejected') return ['not_settled', 'partly_settled', 'came_back', 'not_answered', 'other'];
  return [endOf(report) === 'expired' ? 'late_reply' : 'rejected_wrongly', 'other'];
}

/** How a report that counts as rejected came to be so: an agency rejected it, or its reporter did not answer in time. */
export function endOf({ events }: Pick<Report, 'events'>): 'rejected' | 'expired' {
  const ended = events.findLast(({ kind }) => kind === 'rejected' || kind === 'expired')?.kind;
  return ended === 'expired' ? 'expired' : 'rejected';
}

/** What is asked before a step is taken. */
export type StepField = 'reason' | 'text' | 'score' | 'visibility' | 'attachments';

/** Steps that may bring photos and documents. */
export const WITH_FILES: ReadonlySet<StepName> = new Set(['reply', 'contest']);

/**
 * Why a step was not taken. `changed`: the report has moved on meanwhile. `arrived`: it had been taken before it was changed;
 * `arrived_last`: and cannot be taken again.
 */
export type StepFailure = 'offline' | 'busy' | 'changed' | 'arrived' | 'arrived_last';

/** What is wrong with a step. */
export interface StepProblem {
  readonly field: StepField;
  readonly code: 'required' | 'too_short' | 'too_long' | 'too_many' | 'pending' | 'gone';
}

/** The fields a step cannot do without. */
export function requiredOf(name: StepName): readonly StepField[] {
  switch (name) {
    case 'reply':
      return ['text'];
    case 'contest':
      return ['reason', 'text'];
    case 'rate':
      return ['score'];
    case 'raise_visibility':
      return ['visibility'];
    default:
      return [];
  }
}
