import { sql } from 'kysely';
import type { Database } from './database.js';
import type { AgencyRow } from './tables.js';

/** What waits for an agency, by the day it is due. */
export interface DueCounts {
  readonly late: number;
  readonly today: number;
  readonly next: number;
  /** Of all of these, the secret ones. */
  readonly secret: number;
}

/** An agency that gets a letter a day about what is due. */
export type DigestReader = Pick<AgencyRow, 'id' | 'path' | 'time_zone'>;

/** What waits for agencies, for those who are told of it once a day. */
export function digestStore(database: Database) {
  // Of the subtree, without what lies below another agency that has an address: that one is told itself.
  const waiting = ({ path }: Pick<AgencyRow, 'path'>, until: string) =>
    database
      .selectFrom('reports')
      .innerJoin('agencies', 'agencies.id', 'reports.agency_id')
      .where('agencies.path', '>=', path)
      .where('agencies.path', '<', `${path}~`)
      .where('reports.due_stage', '<>', 'reply')
      .where('reports.due_date', '<=', until)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('agency_addresses')
              .innerJoin('agencies as nearer', 'nearer.id', 'agency_addresses.agency_id')
              .select('nearer.id')
              .where('nearer.path', '>', path)
              .where('nearer.path', '<', `${path}~`)
              .whereRef('agencies.path', '>=', 'nearer.path')
              .where('agencies.path', '<', sql<string>`nearer.path || '~'`),
          ),
        ),
      );
  const secret = ['secret', 'secret_anonymous'] as const;

  return {
    /** Those with an address who want such a letter, by id, those after one. */
    readersAfter(id: string, limit: number): Promise<DigestReader[]> {
      return database
        .selectFrom('agency_addresses')
        .innerJoin('agencies', 'agencies.id', 'agency_addresses.agency_id')
        .select(['agencies.id', 'agencies.path', 'agencies.time_zone'])
        .where('agency_addresses.digest', '=', 1)
        .where('agencies.id', '>', id)
        .orderBy('agencies.id')
        .limit(limit)
        .execute();
    },

    /** How much is due up to a day. */
    async counts(agency: Pick<AgencyRow, 'path'>, day: string, until: string): Promise<DueCounts> {
      const row = await waiting(agency, until)
        .select([
          sql<number | string | null>`sum(case when reports.due_date < ${day} then 1 else 0 end)`.as('late'),
          sql<number | string | null>`sum(case when reports.due_date = ${day} then 1 else 0 end)`.as('today'),
          sql<number | string | null>`sum(case when reports.due_date > ${day} then 1 else 0 end)`.as('next'),
          sql<number | string | null>`sum(case when reports.visibility in (${sql.join(secret)}) then 1 else 0 end)`.as('secret'),
        ])
        .executeTakeFirst();
      const count = (value: number | string | null | undefined) => Number(value ?? 0);
      return { late: count(row?.late), today: count(row?.today), next: count(row?.next), secret: count(row?.secret) };
    },

    /** The numbers of those that are not secret, the longest due first. */
    async numbers(agency: Pick<AgencyRow, 'path'>, until: string, limit: number): Promise<string[]> {
      const rows = await waiting(agency, until)
        .select('reports.number')
        .where('reports.visibility', 'not in', secret)
        .orderBy('reports.due_date')
        .orderBy('reports.id')
        .limit(limit)
        .execute();
      return rows.map(({ number }) => number);
    },
  };
}
