import { SCOPES, STAFF_ROLES, type Scope, type StaffRole } from '@lapor/sdk/contract';
import { issuesOf } from '../auth/rights.js';
import type { Nouns } from '../store/store.js';
import { CommandRefusal } from './refusal.js';

/** What the command line says somebody is to be allowed. */
export interface TypedRights {
  readonly role: StaffRole;
  readonly agencyId: string | null;
  readonly label: string;
  readonly scopes: readonly Scope[] | undefined;
}

const PLAIN: Readonly<Record<string, string>> = {
  '/agencyId': 'This role names its agency, behind the role: agency_admin AGENCY.',
  '/scopes': 'An integrator names its --scopes.',
};

/**
 * Rights from the words of a command: role, agency, label, scopes.
 * @throws {CommandRefusal}
 */
export async function typedRights(
  store: Pick<Nouns, 'agencies'>,
  words: readonly string[],
  { label, scopes: list }: { label?: string | undefined; scopes?: string | undefined },
): Promise<TypedRights> {
  const [roleName, agency] = words;
  const agencyId = agency ?? null;
  const role = STAFF_ROLES.find((known) => known === roleName);
  if (!role) throw new CommandRefusal([`There is no such role. Roles: ${STAFF_ROLES.join(', ')}.`]);
  if (!label) throw new CommandRefusal(['--label says what colleagues call it.']);
  const scopes = list === undefined ? undefined : list.split(',').map((name) => scopeNamed(name.trim()));
  const [issue] = issuesOf({ role, agencyId, scopes });
  if (issue) throw new CommandRefusal([PLAIN[issue.path] ?? `A ${role} cannot have all of these scopes.`]);
  if (agencyId !== null && !(await store.agencies.find(agencyId))) throw new CommandRefusal([`There is no agency ${agencyId}.`]);
  return { role, agencyId, label, scopes };
}

/**
 * A whole number within bounds, from an option; `null` when it was left out.
 * @throws {CommandRefusal}
 */
export function typedNumber(name: string, text: string | undefined, [least, most]: readonly [number, number]): number | null {
  if (text === undefined) return null;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new CommandRefusal([`--${name} takes a whole number from ${String(least)} to ${String(most)}.`]);
}

function scopeNamed(name: string): Scope {
  const scope = SCOPES.find((known) => known === name);
  if (scope) return scope;
  throw new CommandRefusal([`Scopes: ${SCOPES.join(', ')}.`]);
}
