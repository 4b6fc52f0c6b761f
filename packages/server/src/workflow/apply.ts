import type { Move, Role, StaffRole } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, AttachmentRow, ReportRow } from '../store/tables.js';
import { moveClocks } from './clocks.js';
import { follow } from './consequences.js';
import { attachFiles } from './files.js';
import { appendEvent, type EventDetails } from './history.js';
import { newId } from './ids.js';
import { coordinatorOf } from './coordinator.js';
import { isOver, mayMove, PING_PONG, TRANSITIONS } from './transitions.js';

/** Who makes a move. */
export interface Actor {
  readonly role: Role;
  readonly agencyId: string | null;
  /** The key or account; `null` for reporters and for the clock. */
  readonly keyId: string | null;
}

/** The reporter of a report, known by its number and code. */
export const REPORTER: Actor = { role: 'reporter', agencyId: null, keyId: null };
/** The clock. */
export const SYSTEM: Actor = { role: 'system', agencyId: null, keyId: null };

/** Staff as those who act. */
export function actorOf(staff: { role: StaffRole; agency: AgencyRow | null; keyId: string }): Actor {
  return { role: staff.role, agencyId: staff.agency?.id ?? null, keyId: staff.keyId };
}

/** One move of one report, whose row is locked by the transaction. */
export interface Step {
  readonly move: Move;
  readonly report: ReportRow;
  /** The agency that leads it before the move. */
  readonly agency: AgencyRow;
  readonly actor: Actor;
  /** The agency that leads it from now on, where the move sends it somewhere. */
  readonly target?: AgencyRow | null;
  /** An agency the event is about though the report does not go there: who helps, whose officer has it, who is called. */
  readonly about?: AgencyRow | null;
  readonly text?: string | null;
  readonly note?: string | null;
  readonly reason?: string | null;
  readonly files?: readonly AttachmentRow[];
  /** Of `extend`: how many working days more. */
  readonly days?: number | undefined;
  /** What else the history keeps of it. */
  readonly details?: EventDetails;
  /** What else changes with it. */
  readonly changes?: Partial<ReportRow>;
}

/**
 * Makes one move, by the table of transitions: the report, its clocks, its history, its files and all that follows from it,
 * together. The only way a report ever changes.
 * @throws {ProblemError} `not_allowed`, and `validation_failed` for a reason or text the table asks for and nobody gave
 */
export async function applyMove(deps: AppDeps, store: Nouns, step: Step): Promise<ReportRow> {
  const { move, report, actor, target } = step;
  if (!mayMove(move, actor.role, report.status)) throw new ProblemError('not_allowed');
  // What was erased is over. That staff opened it is still noted.
  if (report.erased_at !== null && move !== 'read') throw new ProblemError('not_allowed');
  const transition = TRANSITIONS[move];
  if (transition.reasons && !transition.reasons.includes(step.reason ?? '')) throw invalid('/reason', step.reason ? 'unknown_value' : 'required');
  if (transition.text === 'required' && !step.text) throw invalid('/text', 'required');

  const at = deps.now();
  const status = statusAfter(step);
  const eventId = newId(deps.randomBytes);
  const changes: Partial<ReportRow> = {
    status,
    updated_at: at.toISOString(),
    // Whoever had it in hand was an officer of the agency before.
    ...(target && { agency_id: target.id, forwardings: report.forwardings + 1, assignee_id: null }),
    ended_at: isOver(status) ? (report.ended_at ?? at.toISOString()) : null,
    flagged_at: flagAfter(step, at),
    asked_from: status === 'awaiting_reporter' ? (report.asked_from ?? report.status) : null,
    ...(await moveClocks(deps, store, {
      report: { ...report, ...step.changes },
      agency: target ?? step.agency,
      change: transition.clocks,
      at,
      days: step.days,
      owed: move !== 'withdraw' && move !== 'erase',
    })),
    ...step.changes,
  };
  await store.reports.update(report.id, changes);
  const after = { ...report, ...changes };
  const event = await appendEvent(
    deps,
    store,
    {
      id: eventId,
      report_id: report.id,
      kind: transition.event,
      at: at.toISOString(),
      actor_role: actor.role,
      actor_agency_id: actor.agencyId,
      actor_key_id: actor.keyId,
      status,
      target_agency_id: (target ?? step.about)?.id ?? null,
      visibility: after.visibility === report.visibility ? null : after.visibility,
      reason: step.reason ?? null,
      text: step.text ?? null,
      note: step.note || null,
      details: step.days === undefined ? step.details : { ...step.details, workingDays: step.days },
    },
    step.files ?? [],
  );
  if (step.files?.length) await attachFiles(store, step.files, { reportId: report.id, eventId });
  await follow(deps, store, { event, before: report, after });
  return target && after.forwardings === PING_PONG ? callCoordinator(deps, store, after, target) : after;
}

/** Calls the one who can end it when a report went from agency to agency once too often. */
async function callCoordinator(deps: AppDeps, store: Nouns, report: ReportRow, agency: AgencyRow): Promise<ReportRow> {
  const about = await coordinatorOf(deps, store, report);
  return applyMove(deps, store, { move: 'escalate', report, agency, actor: SYSTEM, about, reason: 'ping_pong' });
}

// A flag waits until the agency does something that the reporter reads of.
function flagAfter({ move, report, actor }: Step, at: Date): string | null {
  if (move === 'flag') return at.toISOString();
  const { text, told } = TRANSITIONS[move];
  const acted = actor.role !== 'reporter' && actor.role !== 'system' && told !== null && text !== 'none';
  return acted ? null : report.flagged_at;
}

function statusAfter({ move, report }: Step): ReportRow['status'] {
  const { to } = TRANSITIONS[move];
  if (to === 'same') return report.status;
  // Nobody works on what says nothing any more.
  if (to === 'withdrawn_if_open') return mayMove('withdraw', 'reporter', report.status) ? 'withdrawn' : report.status;
  if (to !== 'where_it_was') return to;
  if (report.status === 'awaiting_reporter') return report.asked_from ?? 'in_progress';
  return report.status === 'answered' ? 'in_progress' : report.status;
}
