import { idSchema, LIMITS, rightsQuerySchema, timestampSchema, validate } from '@lapor/sdk/contract';
import type { Context } from 'hono';
import type { Staff } from '../auth/staff.js';
import type { AppEnv } from '../deps.js';
import type { RightsPage } from '../store/rights.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow } from '../store/tables.js';
import type { RightsRow } from '../store/tables/sign-in.js';
import { inboxRoot } from '../workflow/inbox.js';
import { fromCursor, readQuery, toCursor, toPage, wrongCursor } from './query.js';

/**
 * One page of the keys or accounts that staff may see.
 * @throws {ProblemError} `validation_failed`
 */
export async function rightsPage<Row extends RightsRow, Item>(
  store: Pick<Nouns, 'agencies'>,
  context: Context<AppEnv>,
  staff: Staff,
  list: (page: RightsPage) => Promise<Row[]>,
  toItem: (row: Row, agency: AgencyRow | null) => Item,
): Promise<{ items: Item[]; nextCursor: string | null }> {
  const { limit = LIMITS.page.default, cursor, agency } = readQuery(rightsQuerySchema, context);
  const root = await inboxRoot(store, staff, agency);
  const after = cursor === undefined ? undefined : positionOf(cursor);
  const rows = await list({ path: root?.path ?? null, after, limit: limit + 1 });
  const agencies = await store.agencies.findMany([...new Set(rows.flatMap(({ agency_id: id }) => id ?? []))]);
  return toPage(rows, limit, {
    item: (row) => toItem(row, (row.agency_id === null ? undefined : agencies.get(row.agency_id)) ?? null),
    cursor: (row) => toCursor([row.created_at, row.id]),
  });
}

function positionOf(cursor: string): readonly [string, string] {
  const [createdAt, id] = fromCursor(cursor).map(String);
  if (createdAt === undefined || id === undefined || !validate(timestampSchema, createdAt).ok || !validate(idSchema, id).ok) throw wrongCursor();
  return [createdAt, id];
}
