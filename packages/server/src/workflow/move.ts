import type { Language, StaffReport } from '@lapor/sdk/contract';
import type { Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { ReportRow } from '../store/tables.js';
import { actorOf, applyMove, type Step } from './apply.js';
import { assign } from './assign.js';
import { findFreeFiles } from './files.js';
import type { Write } from './once.js';
import { movesWithin, withinReach, type Reach } from './reach.js';
import { noteReading } from './read.js';
import { answerOnce } from './staff-answer.js';
import { readUnnamed, type UnnamedReport } from './staff-view.js';
import { forward, giveBack, involve, release } from './tiers.js';
import { TRANSITIONS, type NamedStaffMove } from './transitions.js';
import { verify } from './verify.js';

/** What a move says and where it sends the report; each move takes its own of these. */
export interface MoveDetails {
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
  /** Of `forward`, `involve` and `release`. */
  readonly agencyId?: string | undefined;
  /** Of `forward`. */
  readonly assistingAgencyIds?: readonly string[] | undefined;
  /** Of `return`. */
  readonly suggestedAgencyId?: string | undefined;
  /** Of what is said to the reporter. */
  readonly attachments?: readonly string[] | undefined;
  /** Of `extend`. */
  readonly workingDays?: number | undefined;
  /** Of `assign`. */
  readonly assigneeId?: string | null | undefined;
  /** Of `verify`. */
  readonly supervision?: boolean | undefined;
}

/** Who asks for which move, in which language the answer is wanted. */
export interface MoveRequest {
  readonly move: NamedStaffMove;
  readonly number: string;
  readonly staff: Staff;
  readonly language: Language;
  readonly details: MoveDetails;
}

/** A move that may be made, with all it needs but what is peculiar to it. */
export interface AskedMove {
  readonly step: Step;
  readonly reach: Reach;
  readonly staff: Staff;
  readonly details: MoveDetails;
}

/** Makes a move that asks for more than the table says. */
export type MakeMove = (deps: AppDeps, store: Nouns, asked: AskedMove) => Promise<ReportRow>;

const PECULIAR: Partial<Record<NamedStaffMove, MakeMove>> = { verify, forward, return: giveBack, involve, release, assign };

/**
 * Moves a report on, by the table of transitions, and tells how it stands then. Of two at a time, the second sees what the
 * first did.
 * @throws {ProblemError} `not_found`, `not_allowed`, `validation_failed`, `idempotency_conflict`
 */
export async function moveReport(deps: AppDeps, write: Write, request: MoveRequest): Promise<StaffReport> {
  return answerOnce(deps, write, request, (store) => move(deps, store, request));
}

async function move(deps: AppDeps, store: Nouns, request: MoveRequest): Promise<UnnamedReport> {
  const { staff, details } = request;
  const { report, reach } = await withinReach(store, staff, await store.reports.lock(request.number));
  // Said before anything of the request is looked at: what one may not do is not also wrong.
  if (movesWithin([request.move], staff, reach, report.status).length === 0) throw new ProblemError('not_allowed');

  const { files, issues } = await findFreeFiles(store, details.attachments ?? []);
  if (files.length > deps.settings.limits.attachments.count) issues.unshift({ path: '/attachments', code: 'too_many' });
  if (issues.length > 0) throw new ProblemError('validation_failed', { issues });

  const { text = null, note = null, reason = null, workingDays: days } = details;
  const step: Step = { move: request.move, report, agency: reach.lead, actor: actorOf(staff), text, note, reason, files, days };
  const peculiar = PECULIAR[request.move];
  const moved = await (peculiar ? peculiar(deps, store, { step, reach, staff, details }) : applyMove(deps, store, step));
  // The answer is the whole report. Who would see a secret one by a move its reporter hears nothing of, is seen reading it.
  const after = TRANSITIONS[request.move].told === null ? await noteReading(deps, store, staff, moved) : moved;
  return readUnnamed(deps, store, after, request);
}
