import { isSecret } from '@lapor/sdk/contract';
import type { Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { ReportRow } from '../store/tables.js';
import { actorOf, applyMove } from './apply.js';
import { openForStaff } from './staff-view.js';

/**
 * The report of a number, for staff who are about to read it or one of its files. Of a secret report the reading itself is an
 * event, told to the reporter: what cannot be written down is not read.
 * @throws {ProblemError} `not_found`, also for a report that lies out of sight
 */
export async function readForStaff(deps: AppDeps, staff: Staff, number: string): Promise<ReportRow> {
  const row = await openForStaff(deps.store, staff, number);
  return isSecret(row.visibility) ? deps.store.transaction((store) => noteReading(deps, store, staff, row)) : row;
}

/** Writes down that staff read a secret report, in the transaction given; of one that is no longer secret, nothing. */
export async function noteReading(deps: AppDeps, store: Nouns, staff: Staff, { number }: Pick<ReportRow, 'number'>): Promise<ReportRow> {
  const row = await store.reports.lock(number);
  const agency = row && (await store.agencies.find(row.agency_id));
  if (!row || !agency) throw new ProblemError('not_found');
  return isSecret(row.visibility) ? applyMove(deps, store, { move: 'read', report: row, agency, actor: actorOf(staff) }) : row;
}
