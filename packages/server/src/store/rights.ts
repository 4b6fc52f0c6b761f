import { sql } from 'kysely';
import type { Database } from './database.js';

/** Where a page of keys or accounts ended. */
export type RightsPosition = readonly [createdAt: string, id: string];

/** Which keys or accounts: of the agency at this path and those below it, or of all and of the whole tree (`null`). */
export interface RightsPage {
  readonly path: string | null;
  readonly after?: RightsPosition | undefined;
  readonly limit: number;
}

/** The ids of one page of keys or accounts, the newest first. */
export async function pageOfRights(database: Database, table: 'api_keys' | 'accounts', { path, after, limit }: RightsPage): Promise<string[]> {
  const within = path === null ? sql`` : sql`and agency_id in (select id from agencies where path >= ${path} and path < ${`${path}~`})`;
  const before = after ? sql`and (created_at, id) < (${sql.join(after)})` : sql``;
  const found = await sql<{ id: string }>`
    select id from ${sql.table(table)} where 1 = 1 ${within} ${before} order by created_at desc, id desc limit ${limit}
  `.execute(database);
  return found.rows.map(({ id }) => id);
}
