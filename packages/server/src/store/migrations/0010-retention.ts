import { sql, type Kysely, type Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** When reports came to their end, and how long each agency keeps them from then on. */
export const retention: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await database.schema.alterTable('reports').addColumn('ended_at', text).execute();
    // The first event since it was open for the last time.
    await sql`
      update reports set ended_at = (
        select min(events.at) from events where events.report_id = reports.id and events.sequence > coalesce(
          (select max(earlier.sequence) from events as earlier
            where earlier.report_id = reports.id and earlier.status not in ('resolved', 'rejected', 'withdrawn')), 0))
      where status in ('resolved', 'rejected', 'withdrawn')`.execute(database);
    await sql`create index reports_by_end on reports (agency_id, ended_at, id) where ended_at is not null and erased_at is null`.execute(database);
    await database.schema
      .createTable('agency_retention')
      .addColumn('agency_id', text, (column) => column.primaryKey().references('agencies.id'))
      .addColumn('anonymise_after_days', 'integer')
      .addColumn('erase_after_days', 'integer')
      .execute();
  },
};
