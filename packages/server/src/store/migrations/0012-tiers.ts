import { sql, type Kysely, type Migration } from 'kysely';

/** What was escalated is rare, and looked for often. */
export const tiers: Migration = {
  async up(database: Kysely<unknown>) {
    await sql`create index reports_escalated on reports (escalated, agency_id) where escalated is not null`.execute(database);
  },
};
