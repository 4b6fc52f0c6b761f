import type { KnownStatus, Move } from '@lapor/sdk/contract';
import { sees, type Staff } from '../auth/staff.js';
import { ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ReportRow } from '../store/tables.js';
import { movesOf, TRANSITIONS } from './transitions.js';

/** How a report lies before staff. */
export interface Reach {
  /** The agency in the lead. */
  readonly lead: AgencyRow;
  /** The agencies that assist it, in the order they came. */
  readonly assisting: readonly AgencyRow[];
  /** Whether staff stand with the agency in the lead, or above it, rather than with one that assists. */
  readonly leads: boolean;
}

/**
 * How a report lies before staff: whoever stands with, or above, the agency in the lead or one that assists sees it. `null`
 * when it is out of their sight. The one place that decides it for a single report; `store.reports.inbox` does for lists.
 */
export async function reachOf(store: Pick<Nouns, 'agencies' | 'assisting'>, staff: Staff, report: Pick<ReportRow, 'id' | 'agency_id'>): Promise<Reach | null> {
  const lead = await store.agencies.find(report.agency_id);
  if (!lead) throw new Error('A report points at an agency that is not there');
  const assisting = await store.assisting.ofReport(report.id);
  const leads = sees(staff, lead);
  return leads || assisting.some((agency) => sees(staff, agency)) ? { lead, assisting, leads } : null;
}

/**
 * A report that lies before staff, and how.
 * @throws {ProblemError} `not_found` when there is none, or it lies out of sight
 */
export async function withinReach(store: Pick<Nouns, 'agencies' | 'assisting'>, staff: Staff, report: ReportRow | undefined): Promise<{ report: ReportRow; reach: Reach }> {
  const reach = report && (await reachOf(store, staff, report));
  if (!report || !reach) throw new ProblemError('not_found');
  return { report, reach };
}

/** The moves of a list that staff may make with a report that lies before them so. */
export function movesWithin<M extends Move>(moves: readonly M[], staff: Staff, reach: Pick<Reach, 'leads'> | null, status: KnownStatus): M[] {
  if (!reach) return [];
  return movesOf(moves, staff.role, status).filter((move) => reach.leads || TRANSITIONS[move].assisting === true);
}
