import { sql } from 'kysely';
import type { Database } from './database.js';
import type { JobRow } from './tables.js';

/** A claim on a job: whose, from when, until when it counts unless it is renewed. */
export interface Claim {
  readonly name: string;
  readonly holder: string;
  readonly now: string;
  readonly until: string;
}

/** Which server does which job. */
export function jobStore(database: Database) {
  return {
    find(name: string): Promise<JobRow | undefined> {
      return database.selectFrom('jobs').selectAll().where('name', '=', name).executeTakeFirst();
    },

    /** Makes a job known; it is due at once. */
    async add(name: string, now: string): Promise<void> {
      await database
        .insertInto('jobs')
        .values({ name, holder: null, lease_until: null, next_at: now, ended_at: null })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
    },

    /** Takes a job that is due and that nobody holds, or whose holder let the lease run out. Of several, one gets it. */
    async claim({ name, holder, now, until }: Claim): Promise<boolean> {
      const result = await database
        .updateTable('jobs')
        .set({ holder, lease_until: until })
        .where('name', '=', name)
        .where('next_at', '<=', now)
        .where(sql<boolean>`(holder is null or lease_until < ${now})`)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    /** Holds it longer; `false` when somebody else has taken it meanwhile. */
    async renew({ name, holder, until }: Pick<Claim, 'name' | 'holder' | 'until'>): Promise<boolean> {
      const result = await database.updateTable('jobs').set({ lease_until: until }).where('name', '=', name).where('holder', '=', holder).executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    /** Gives it back, to be done next at an instant. */
    async release({ name, holder }: Pick<Claim, 'name' | 'holder'>, times: { nextAt: string; endedAt: string }): Promise<void> {
      await database
        .updateTable('jobs')
        .set({ holder: null, lease_until: null, next_at: times.nextAt, ended_at: times.endedAt })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .execute();
    },
  };
}
