import { auditQuerySchema, LIMITS, type AuditEntry } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { fromCursor, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { toAgencyReference } from '../store/agencies.js';
import type { AgencyRow, AuditRow } from '../store/tables.js';
import { inboxRoot } from '../workflow/inbox.js';

/** The trail of administrative acts. */
export function auditRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/staff/audit', async (context) => {
    const staff = await signedIn(deps, context, operations.listAudit);
    const { limit = LIMITS.page.default, cursor, agency } = readQuery(auditQuerySchema, context);
    const root = await inboxRoot(store, staff, agency);
    const rows = await store.audit.list({ path: root?.path ?? null, before: cursor === undefined ? undefined : sequenceOf(cursor), limit: limit + 1 });
    const agencies = await store.agencies.findMany([...new Set(rows.flatMap((row) => [row.agency_id ?? [], row.actor_agency_id ?? []].flat()))]);
    return context.json(toPage(rows, limit, { item: (row) => toEntry(row, agencies), cursor: (row) => toCursor([row.sequence]) }));
  });

  return routes;
}

function toEntry(row: AuditRow, agencies: ReadonlyMap<string, AgencyRow>): AuditEntry {
  const referenceTo = (id: string | null) => {
    const agency = id === null ? undefined : agencies.get(id);
    return agency ? toAgencyReference(agency) : null;
  };
  return {
    sequence: row.sequence,
    at: row.at,
    action: row.action,
    actor: { kind: row.actor_kind, id: row.actor_id, role: row.actor_role, agency: referenceTo(row.actor_agency_id) },
    target: { kind: row.target_kind, id: row.target_id },
    agency: referenceTo(row.agency_id),
    details: JSON.parse(row.details) as Record<string, unknown>,
    hash: row.hash,
  };
}

function sequenceOf(cursor: string): number {
  const [sequence] = fromCursor(cursor);
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 1 || sequence > 2 ** 31 - 1) throw wrongCursor();
  return sequence;
}
