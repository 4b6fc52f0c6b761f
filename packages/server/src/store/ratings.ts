import type { Rating } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import type { RatingRow } from './tables/afterwards.js';

/** What the API says of a rating, to the reporter and to the agency. */
export function toRating({ score, text, at }: RatingRow): Rating {
  return { score, text, at };
}

/** How reporters found the handling of their reports: one rating a report. */
export function ratingStore(database: Database) {
  return {
    find(reportId: string): Promise<RatingRow | undefined> {
      return database.selectFrom('ratings').selectAll().where('report_id', '=', reportId).executeTakeFirst();
    },

    /** Adds a rating, or takes the place of the one before. */
    async put(row: RatingRow): Promise<void> {
      await database
        .insertInto('ratings')
        .values(row)
        .onConflict((conflict) => conflict.column('report_id').doUpdateSet(row))
        .execute();
    },

    /** Forgets the words; the score stays in the figures. */
    async forgetText(reportId: string): Promise<void> {
      await database.updateTable('ratings').set({ text: null }).where('report_id', '=', reportId).execute();
    },
  };
}
