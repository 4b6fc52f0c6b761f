import { sees, type Staff } from '../auth/staff.js';
import { invalid } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow } from '../store/tables.js';

/**
 * The agency at whose subtree the inbox is to be read: the key's own, or one asked for below it; `null` for the whole tree.
 * @throws {ProblemError} `validation_failed` for an agency that is unknown, or out of sight
 */
export async function inboxRoot(store: Pick<Nouns, 'agencies'>, staff: Staff, wanted: string | undefined): Promise<AgencyRow | null> {
  if (wanted === undefined) return staff.agency;
  const agency = await store.agencies.find(wanted);
  if (!agency || !sees(staff, agency)) throw invalid('/agency', 'unknown_agency');
  return agency;
}
