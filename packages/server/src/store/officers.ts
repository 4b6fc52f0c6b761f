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

/** People who handle reports, each known by the key they hold. */
export function officerStore(database: Database) {
  const officers = () =>
    database
      .selectFrom('api_keys')
      .innerJoin('agencies', 'agencies.id', 'api_keys.agency_id')
      .selectAll('agencies')
      .select(['api_keys.id as officer_id', 'api_keys.role', 'api_keys.label'])
      .where('api_keys.role', 'in', ['liaison_officer', 'agency_admin']);
  const inForce = (at: string) =>
    officers()
      .where('api_keys.revoked_at', 'is', null)
      .where((row) => row.or([row('api_keys.expires_at', 'is', null), row('api_keys.expires_at', '>', at)]));

  return {
    /** Those of these ids who are or were officers. */
    async findMany(ids: readonly string[]): Promise<Map<string, OfficerRow>> {
      if (ids.length === 0) return new Map();
      const rows = await officers().where('api_keys.id', 'in', ids).execute();
      return new Map(rows.map((row) => [row.officer_id, toRow(row)]));
    },

    /** An officer whose key is in force at an instant. */
    async findInForce(id: string, at: string): Promise<OfficerRow | undefined> {
      const row = await inForce(at).where('api_keys.id', '=', id).executeTakeFirst();
      return row && toRow(row);
    },

    /** Officers whose keys are in force, by label. */
    async list({ path, at, after, limit }: OfficerQuery): Promise<OfficerRow[]> {
      let rows = inForce(at);
      // "~" sorts after every character of a path.
      if (path !== null) rows = rows.where('agencies.path', '>=', path).where('agencies.path', '<', `${path}~`);
      if (after) {
        const [label, id] = after;
        rows = rows.where((row) => row(row.refTuple('api_keys.label', 'api_keys.id'), '>', row.tuple(label, id)));
      }
      const found = await rows.orderBy('api_keys.label').orderBy('api_keys.id').limit(limit).execute();
      return found.map(toRow);
    },
  };
}

function toRow({ officer_id, role, label, ...agency }: AgencyRow & { officer_id: string; role: ApiKeyRow['role']; label: string }): OfficerRow {
  return { id: officer_id, role, label, agency };
}
