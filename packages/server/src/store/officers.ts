import { sql } from 'kysely';
import type { Officer } from '@lapor/sdk/contract';
import { toAgencyReference } from './agencies.js';
import type { Database } from './database.js';
import type { AgencyRow, ApiKeyRow } from './tables.js';

/** Somebody reports can be assigned to, with their agency. */
export interface OfficerRow {
  readonly id: string;
  readonly role: ApiKeyRow['role'];
  readonly label: string;
  readonly agency: AgencyRow;
}

/** Where a page of officers ended. */
export type OfficerPosition = readonly [label: string, id: string];

/** Who can be assigned now: `path` is the path of the agency at whose subtree to look. */
export interface OfficerQuery {
  readonly path: string | null;
  readonly at: string;
  readonly after?: OfficerPosition | undefined;
  readonly limit: number;
}

/** What the API says of an officer. */
export function toOfficer({ id, role, label, agency }: OfficerRow): Officer {
  return { id, role, agency: toAgencyReference(agency), label };
}

/** Where an officer stands in the order of the list. */
export function officerPosition({ label, id }: OfficerRow): OfficerPosition {
  return [label, id];
}

const ROLES = ['liaison_officer', 'agency_admin'] as const;

/** People who handle reports, each known by the key they hold or the account they sign in to. */
export function officerStore(database: Database) {
  // An account nobody has taken up yet is nobody's.
  const accounts = database
    .selectFrom('accounts')
    .select(['id', 'role', 'label', 'agency_id', 'disabled_at as ended_at', sql<string | null>`cast(null as text)`.as('ends_at')])
    .where('role', 'in', ROLES)
    .where('subject', 'is not', null);
  const everybody = database
    .selectFrom('api_keys')
    .select(['id', 'role', 'label', 'agency_id', 'revoked_at as ended_at', 'expires_at as ends_at'])
    .where('role', 'in', ROLES)
    .unionAll(accounts);
  const officers = () =>
    database
      .selectFrom(everybody.as('officers'))
      .innerJoin('agencies', 'agencies.id', 'officers.agency_id')
      .selectAll('agencies')
      .select(['officers.id as officer_id', 'officers.role', 'officers.label']);
  const inForce = (at: string) =>
    officers()
      .where('officers.ended_at', 'is', null)
      .where((row) => row.or([row('officers.ends_at', 'is', null), row('officers.ends_at', '>', at)]));

  return {
    /** Those of these ids who are or were officers. */
    async findMany(ids: readonly string[]): Promise<Map<string, OfficerRow>> {
      if (ids.length === 0) return new Map();
      const rows = await officers().where('officers.id', 'in', ids).execute();
      return new Map(rows.map((row) => [row.officer_id, toRow(row)]));
    },

    /** An officer whose key or account is in force at an instant. */
    async findInForce(id: string, at: string): Promise<OfficerRow | undefined> {
      const row = await inForce(at).where('officers.id', '=', id).executeTakeFirst();
      return row && toRow(row);
    },

    /** Officers whose keys and accounts are in force, by label. */
    async list({ path, at, after, limit }: OfficerQuery): Promise<OfficerRow[]> {
      let rows = inForce(at);
      // "~" sorts after every character of a path.
      if (path !== null) rows = rows.where('agencies.path', '>=', path).where('agencies.path', '<', `${path}~`);
      if (after) {
        const [label, id] = after;
        rows = rows.where((row) => row(row.refTuple('officers.label', 'officers.id'), '>', row.tuple(label, id)));
      }
      const found = await rows.orderBy('officers.label').orderBy('officers.id').limit(limit).execute();
      return found.map(toRow);
    },
  };
}

function toRow({ officer_id, role, label, ...agency }: AgencyRow & { officer_id: string; role: ApiKeyRow['role']; label: string }): OfficerRow {
  return { id: officer_id, role, label, agency };
}
