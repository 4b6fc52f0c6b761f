import { ROLE_SCOPES, type Scope, type StaffRole } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import { isWithin } from '../store/agencies.js';
import type { AgencyRow } from '../store/tables.js';
import { hashApiKey } from './api-key.js';

/** Whoever holds a key: what they are and how far they see. */
export interface Staff {
  readonly keyId: string;
  readonly role: StaffRole;
  /** What the key may be used for. */
  readonly scopes: readonly Scope[];
  /** `null` for the whole tree. */
  readonly agency: AgencyRow | null;
}

/**
 * Who sends a request, by its `Authorization` header.
 * @throws {ProblemError} `unauthenticated` for a key that is missing, unknown, expired or revoked
 */
export async function authenticate(deps: Pick<AppDeps, 'store' | 'now'>, authorization: string | undefined): Promise<Staff> {
  const hash = hashApiKey(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '');
  const row = hash === null ? undefined : await deps.store.apiKeys.findByHash(hash);
  if (!row || row.revoked_at !== null) throw new ProblemError('unauthenticated');
  if (row.expires_at !== null && row.expires_at <= deps.now().toISOString()) throw new ProblemError('unauthenticated');
  if (row.agency_id === null) return { keyId: row.id, role: row.role, scopes: ROLE_SCOPES[row.role], agency: null };
  const agency = await deps.store.agencies.find(row.agency_id);
  if (!agency) throw new ProblemError('unauthenticated');
  return { keyId: row.id, role: row.role, scopes: ROLE_SCOPES[row.role], agency };
}

/** Whether staff see what belongs to an agency: their own and those below it. */
export function sees(staff: Pick<Staff, 'agency'>, agency: Pick<AgencyRow, 'path'>): boolean {
  return staff.agency === null || isWithin(agency, staff.agency);
}
