import { sql } from 'kysely';
import type { Database } from './database.js';
import type { AttemptsRow } from './tables/attempts.js';

/** How often something was tried lately, under a hash of who tried it. */
export function attemptStore(database: Database) {
  return {
    /** Counts one more in the window that runs, or the first of a new one. Of several at once each gets a count of its own. */
    async count({ keyHash, now, endsAt }: { keyHash: string; now: string; endsAt: string }): Promise<Pick<AttemptsRow, 'count' | 'ends_at'>> {
      return database
        .insertInto('attempts')
        .values({ key_hash: keyHash, count: 1, ends_at: endsAt })
        .onConflict((conflict) =>
          conflict.column('key_hash').doUpdateSet({
            count: sql<number>`case when attempts.ends_at > ${now} then attempts.count + 1 else 1 end`,
            ends_at: sql<string>`case when attempts.ends_at > ${now} then attempts.ends_at else ${endsAt} end`,
          }),
        )
        .returning(['count', 'ends_at'])
        .executeTakeFirstOrThrow();
    },

    /** The window that runs now, if one does. */
    find(keyHash: string, now: string): Promise<Pick<AttemptsRow, 'count' | 'ends_at'> | undefined> {
      return database.selectFrom('attempts').select(['count', 'ends_at']).where('key_hash', '=', keyHash).where('ends_at', '>', now).executeTakeFirst();
    },

    /** Forgets every window that is over. */
    async removeEnded(now: string): Promise<void> {
      await database.deleteFrom('attempts').where('ends_at', '<=', now).execute();
    },
  };
}
