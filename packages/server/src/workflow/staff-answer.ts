import type { StaffReport } from '@lapor/sdk/contract';
import type { Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import { once, type Write } from './once.js';
import { openForStaff, withName, type UnnamedReport } from './staff-view.js';

/**
 * Does once what staff ask for, and answers with the report. A repeat gets the first answer only while the report still lies
 * before them; and whether it holds a name is decided by how the report stands now, not by how it stood then.
 * @throws {ProblemError} `not_found`, `idempotency_conflict`
 */
export async function answerOnce(
  deps: AppDeps,
  write: Write,
  asked: { readonly staff: Staff; readonly number: string },
  work: (store: Nouns) => Promise<UnnamedReport>,
): Promise<StaffReport> {
  const { staff, number } = asked;
  const report = await once(deps, write, 200, work, (store) => openForStaff(store, staff, number));
  const row = await deps.store.reports.find(number);
  if (!row) throw new Error('A report vanished while it was moved');
  return withName(deps.store, staff, row, report);
}
