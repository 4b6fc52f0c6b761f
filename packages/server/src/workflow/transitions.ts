import type { KnownStatus, ModerationMove, Move, Role, StaffMove, Turn } from '@lapor/sdk/contract';
import type { Localised } from '../deps.js';
import { CARE } from './table/care.js';
import { HANDLING } from './table/handling.js';
import { BY_REPORTER } from './table/reporter.js';
import { OVER } from './table/movers.js';
import { BY_ITSELF } from './table/system.js';
import { TIERS } from './table/tiers.js';
import type { Stage, Transition } from './transition.js';

export type { ClockChange, Stage, Transition } from './transition.js';

/** The workflow: the one place that says who may move a report, from where, where to, why, and what the clocks do then. */
export const TRANSITIONS: Readonly<Record<Move, Transition>> = { ...HANDLING, ...TIERS, ...CARE, ...BY_REPORTER, ...BY_ITSELF };

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
  // Contesting has no deadline, so nothing waits for it.
  rejected: 'nobody',
  withdrawn: 'nobody',
};

/** Whether somebody may make a move now. */
export function mayMove(move: Move, mover: Role, status: KnownStatus): boolean {
  return TRANSITIONS[move].from[mover]?.includes(status) ?? false;
}

/** Whether a report that stands there is over, for now: nobody has anything to do about it. */
export function isOver(status: KnownStatus): boolean {
  return (OVER as readonly KnownStatus[]).includes(status);
}

/** The moves of a list that somebody may make now. */
export function movesOf<M extends Move>(moves: readonly M[], mover: Role, status: KnownStatus): M[] {
  return moves.filter((move) => mayMove(move, mover, status));
}

/** What a move means to the reporter; `null` when it stays among staff. */
export function toldOf(move: Move, reason: string | null): Localised | null {
  const { told, toldFor } = TRANSITIONS[move];
  return toldFor?.[reason ?? ''] ?? told;
}

/** How many forwardings are a game of ping-pong, for the coordinator to end. */
export const PING_PONG = 3;

/** What staff may ask for by name. */
export type NamedStaffMove = StaffMove | ModerationMove;
