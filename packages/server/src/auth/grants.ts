import type { StaffRole } from '@lapor/sdk/contract';
import { invalid, ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow } from '../store/tables.js';
import type { RightsRow } from '../store/tables/sign-in.js';
import { issuesOf, scopesOf, type WantedRights } from './rights.js';
import { sees, type Staff } from './staff.js';

// Who stands above whom. Nobody gives what stands above themselves.
const RANK: Readonly<Record<StaffRole, number>> = { national_admin: 2, agency_admin: 1, liaison_officer: 0, overseer: 0, integrator: 0 };

/**
 * The agency of rights that staff may give: within their own subtree, not above their role, not beyond their scopes.
 * @throws {ProblemError} `validation_failed`, `forbidden`
 */
export async function checkGrant(store: Pick<Nouns, 'agencies'>, staff: Staff, wanted: WantedRights): Promise<AgencyRow | null> {
  const agency = wanted.agencyId === null ? null : await store.agencies.find(wanted.agencyId);
  if (agency === undefined || (agency && !sees(staff, agency))) throw invalid('/agencyId', 'unknown_agency');
  const issues = issuesOf(wanted);
  if (issues.length > 0) throw new ProblemError('validation_failed', { issues });
  const row = { role: wanted.role, agency_id: wanted.agencyId, scopes: wanted.scopes ? JSON.stringify(wanted.scopes) : null };
  if (!mayGive(staff, row)) throw new ProblemError('forbidden');
  return agency;
}

/** Whether rights are among those of staff, so that giving them makes nobody more than their giver. */
export function mayGive(staff: Staff, row: Pick<RightsRow, 'role' | 'agency_id' | 'scopes'>): boolean {
  if (row.agency_id === null && staff.agency !== null) return false;
  return isAtMost(staff, row) && scopesOf(row).every((scope) => staff.scopes.includes(scope));
}

/** Whether a role stands no higher than that of staff. */
export function isAtMost(staff: Staff, row: Pick<RightsRow, 'role'>): boolean {
  return RANK[row.role] <= RANK[staff.role];
}

/** Whether a key or an account lies within the reach of staff. */
export async function reaches(store: Pick<Nouns, 'agencies'>, staff: Staff, row: Pick<RightsRow, 'agency_id'>): Promise<boolean> {
  if (staff.agency === null) return true;
  const agency = row.agency_id === null ? undefined : await store.agencies.find(row.agency_id);
  return agency !== undefined && sees(staff, agency);
}

/** Whether nobody else is left who may give rights in the whole tree. */
export async function isLastAdmin(store: Pick<Nouns, 'apiKeys' | 'accounts'>, id: string, at: string): Promise<boolean> {
  const rows: RightsRow[] = [...(await store.apiKeys.inForce('national_admin', at)), ...(await store.accounts.inForce('national_admin'))];
  const admins = rows.filter((row) => scopesOf(row).some((scope) => scope === 'keys:manage' || scope === 'accounts:manage'));
  return admins.some((row) => row.id === id) && admins.every((row) => row.id === id);
}
