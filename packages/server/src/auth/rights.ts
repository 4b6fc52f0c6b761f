import { ROLE_SCOPES, type FoundIssue, type Scope, type StaffRole } from '@lapor/sdk/contract';
import type { RightsRow } from '../store/tables/sign-in.js';

/** What somebody asks to be allowed for a key or an account. */
export interface WantedRights {
  readonly role: StaffRole;
  readonly agencyId: string | null;
  readonly scopes?: readonly Scope[] | undefined;
}

/** Whether a role may span the whole tree. */
export function mayStandAlone(role: StaffRole): boolean {
  return role === 'national_admin' || role === 'overseer';
}

/** What somebody may do: what their role has, less what was left out. An integrator has what was named. */
export function scopesOf({ role, scopes }: Pick<RightsRow, 'role' | 'scopes'>): Scope[] {
  if (scopes === null) return role === 'integrator' ? [] : [...ROLE_SCOPES[role]];
  const named = JSON.parse(scopes) as string[];
  return ROLE_SCOPES[role].filter((scope) => named.includes(scope));
}

/** What is wrong with rights, whoever gives them. */
export function issuesOf({ role, agencyId, scopes }: WantedRights): FoundIssue[] {
  const issues: FoundIssue[] = [];
  if (agencyId === null && !mayStandAlone(role)) issues.push({ path: '/agencyId', code: 'required' });
  if (role === 'integrator' && !scopes) issues.push({ path: '/scopes', code: 'required' });
  for (const [index, scope] of (scopes ?? []).entries()) {
    if (!ROLE_SCOPES[role].includes(scope)) issues.push({ path: `/scopes/${String(index)}`, code: 'not_applicable' });
  }
  return issues;
}
