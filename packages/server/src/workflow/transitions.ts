import type { EventKind, KnownStatus, Move, StaffRole, Turn } from '@lapor/sdk/contract';

/** A clock a move starts. */
export type Stage = 'verification' | 'first_response' | 'reply';

/** One row of the table: who may move a report from where to where, and which clock starts then. */
export interface Transition {
  /** Statuses each role may move it from. A role that is missing may never. */
  readonly from: Readonly<Partial<Record<StaffRole, readonly KnownStatus[]>>>;
  readonly to: KnownStatus;
  readonly event: EventKind;
  readonly stage: Stage;
}

/** The workflow: the one place that says who may move a report, from where, and where to. */
export const TRANSITIONS: Readonly<Record<Move, Transition>> = {
  verify: {
    from: {
      national_admin: ['awaiting_verification'],
      agency_admin: ['awaiting_verification'],
    },
    to: 'in_progress',
    event: 'verified',
    stage: 'first_response',
  },
  forward: {
    from: {
      national_admin: ['awaiting_verification', 'in_progress', 'forwarded'],
      agency_admin: ['awaiting_verification', 'in_progress', 'forwarded'],
      liaison_officer: ['in_progress', 'forwarded'],
    },
    to: 'forwarded',
    event: 'forwarded',
    stage: 'first_response',
  },
  answer: {
    from: {
      national_admin: ['forwarded', 'in_progress', 'answered'],
      agency_admin: ['forwarded', 'in_progress', 'answered'],
      liaison_officer: ['forwarded', 'in_progress', 'answered'],
    },
    to: 'answered',
    event: 'answered',
    stage: 'reply',
  },
  close: {
    from: {
      national_admin: ['answered'],
      agency_admin: ['answered'],
      liaison_officer: ['answered'],
    },
    to: 'closed_by_agency',
    event: 'closed',
    stage: 'reply',
  },
};

/** The clock that runs from the moment a report is filed. */
export const FIRST_STAGE: Stage = 'verification';

/** Whose turn it is in each status. */
export const TURNS: Readonly<Record<KnownStatus, Turn>> = {
  awaiting_verification: 'agency',
  awaiting_reporter: 'reporter',
  forwarded: 'agency',
  in_progress: 'agency',
  answered: 'reporter',
  closed_by_agency: 'reporter',
  resolved: 'nobody',
  contested: 'agency',
  rejected: 'nobody',
  withdrawn: 'nobody',
};

/**
 * Whether a role may make a move now. `forbidden`: others could, this role cannot. `not_allowed`: nobody can while the
 * report stands where it stands.
 */
export function judge(move: Move, role: StaffRole, status: KnownStatus): 'allowed' | 'forbidden' | 'not_allowed' {
  const { from } = TRANSITIONS[move];
  const mine = from[role];
  if (!mine) return 'forbidden';
  if (mine.includes(status)) return 'allowed';
  return Object.values(from).some((statuses) => statuses.includes(status)) ? 'forbidden' : 'not_allowed';
}

/** The moves a role may make now. */
export function movesOf(role: StaffRole, status: KnownStatus): Move[] {
  return (Object.keys(TRANSITIONS) as Move[]).filter((move) => judge(move, role, status) === 'allowed');
}
