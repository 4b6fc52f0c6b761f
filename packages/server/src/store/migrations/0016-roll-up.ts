import { sql, type ColumnBuilderCallback, type Kysely, type Migration } from 'kysely';
import { isPostgres, textColumn } from './text-column.js';

const whole: ColumnBuilderCallback = (column) => column.notNull();

/** Sums over all agencies, and the number of reports of each status, so that neither has to be counted when asked for. */
export const rollUp: Migration = {
  async up(database: Kysely<unknown>) {
    await lockForSums(database);
    await statusCounts(database);
    // What may be overdue, with all that says whether it is.
    await sql`create index reports_clocked on reports (agency_id, due_date, due_stage) where due_date is not null and due_stage <> 'reply'`.execute(database);
  },
};

/**
 * A server of the version before may still run. Its figures stay right, for it knows nothing of the new sums; but it must
 * not put changes into the old ones alone, so the row it locks for that has another name. New servers make the sums over all
 * agencies themselves, and read them only once `national` is 1.
 */
async function lockForSums(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('figure_sums').renameTo('summing').execute();
  await database.schema.alterTable('summing').addColumn('national', 'integer', (column) => column.notNull().defaultTo(0)).execute();
  await sql`update summing set national = 1 where not exists (select 1 from report_facts)`.execute(database);
  // For the counts of status.
  await sql`insert into summing (id, summed_at, national) values (2, null, 1)`.execute(database);
}

async function statusCounts(database: Kysely<unknown>): Promise<void> {
  const text = textColumn(database);
  await database.schema
    .createTable('status_counts')
    .addColumn('agency_id', text, whole)
    .addColumn('status', text, whole)
    .addColumn('count', 'integer', whole)
    .addPrimaryKeyConstraint('status_counts_key', ['agency_id', 'status'])
    .execute();
  await database.schema
    .createTable('status_changes')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('agency_id', text, whole)
    .addColumn('status', text, whole)
    .addColumn('change', 'integer', whole)
    .execute();
  // By the database itself, so that nothing that writes reports can forget it, a server of the version before included.
  await (isPostgres(database) ? postgresTriggers(database) : sqliteTriggers(database));
  // From here on nobody else writes reports until all this is kept.
  await sql`insert into status_counts (agency_id, status, count) select agency_id, status, count(*) from reports group by agency_id, status`.execute(database);
}

async function postgresTriggers(database: Kysely<unknown>): Promise<void> {
  await sql`
    create function note_status() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        insert into status_changes (id, agency_id, status, change) values (gen_random_uuid()::text, old.agency_id, old.status, -1);
      end if;
      if tg_op <> 'DELETE' then
        insert into status_changes (id, agency_id, status, change) values (gen_random_uuid()::text, new.agency_id, new.status, 1);
      end if;
      return null;
    end $$`.execute(database);
  await sql`create trigger status_of_some after insert or delete on reports for each row execute function note_status()`.execute(database);
  await sql`
    create trigger status_of_one after update on reports for each row
    when (old.status <> new.status or old.agency_id <> new.agency_id) execute function note_status()`.execute(database);
}

async function sqliteTriggers(database: Kysely<unknown>): Promise<void> {
  const note = (row: 'old' | 'new', change: 1 | -1) => sql`
    insert into status_changes (id, agency_id, status, change)
    values (lower(hex(randomblob(16))), ${sql.raw(row)}.agency_id, ${sql.raw(row)}.status, ${sql.lit(change)});`;
  await sql`create trigger status_of_new after insert on reports begin ${note('new', 1)} end`.execute(database);
  await sql`create trigger status_of_gone after delete on reports begin ${note('old', -1)} end`.execute(database);
  await sql`
    create trigger status_of_moved after update on reports
    when old.status <> new.status or old.agency_id <> new.agency_id begin ${note('old', -1)} ${note('new', 1)} end`.execute(database);
}
