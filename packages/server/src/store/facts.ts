import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database.js';
import { inBatches } from './search.js';
import type { FactRow, FigureCellRow, FigureDeltaRow } from './tables/figures.js';

/** How many reports each figure counts, by column. */
export const COUNTERS = ['received', 'verified', 'followed_up', 'answered', 'closed', 'confirmed', 'lapsed', 'contested', 'rejected', 'expired', 'withdrawn'] as const;
/** How many reports have each value, by column. */
export const HISTOGRAMS = ['first_response', 'settlement', 'ratings'] as const;

// SQLite takes 32,766 parameters a statement, PostgreSQL 65,535.
const ROWS = 500;

/** What is counted of every report, the sums kept of it, and what changed since they were summed up. */
export function factStore(database: Database) {
  return {
    find(reportId: string): Promise<FactRow | undefined> {
      return database.selectFrom('report_facts').selectAll().where('report_id', '=', reportId).executeTakeFirst();
    },

    async findMany(reportIds: readonly string[]): Promise<Map<string, FactRow>> {
      if (reportIds.length === 0) return new Map();
      const rows = await database.selectFrom('report_facts').selectAll().where('report_id', 'in', reportIds).execute();
      return new Map(rows.map((row) => [row.report_id, row]));
    },

    /** Facts in the order of the day they were received. */
    page(after: Pick<FactRow, 'received_day' | 'report_id'> | null, limit: number): Promise<FactRow[]> {
      let rows = database.selectFrom('report_facts').selectAll();
      if (after) rows = rows.where(sql<boolean>`(received_day, report_id) > (${after.received_day}, ${after.report_id})`);
      return rows.orderBy('received_day').orderBy('report_id').limit(limit).execute();
    },

    async put(rows: readonly FactRow[]): Promise<void> {
      for (const batch of inBatches(rows, ROWS)) {
        await database
          .insertInto('report_facts')
          .values(batch)
          .onConflict((conflict) => conflict.column('report_id').doUpdateSet(excluded(batch[0])))
          .execute();
      }
    },

    /** Notes changes, without touching any row that another transaction might wait for. */
    async note(rows: readonly FigureDeltaRow[]): Promise<void> {
      for (const batch of inBatches(rows, ROWS)) await database.insertInto('figure_deltas').values(batch).execute();
    },

    /** Keeps others from summing up until the transaction ends. */
    async lockSums(at: string): Promise<void> {
      await database.updateTable('figure_sums').set({ summed_at: at }).where('id', '=', 1).execute();
    },

    deltas(limit: number): Promise<FigureDeltaRow[]> {
      return database.selectFrom('figure_deltas').selectAll().limit(limit).execute();
    },

    async forgetDeltas(ids: readonly string[]): Promise<void> {
      for (const batch of inBatches(ids, ROWS)) await database.deleteFrom('figure_deltas').where('id', 'in', batch).execute();
    },

    async cells(ids: readonly string[]): Promise<FigureCellRow[]> {
      const found: FigureCellRow[] = [];
      for (const batch of inBatches(ids, ROWS)) found.push(...(await database.selectFrom('figure_cells').selectAll().where('id', 'in', batch).execute()));
      return found;
    },

    async putCells(rows: readonly FigureCellRow[]): Promise<void> {
      for (const batch of inBatches(rows, ROWS)) {
        await database
          .insertInto('figure_cells')
          .values(batch)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(excluded(batch[0])))
          .execute();
      }
    },

    async removeCells(ids: readonly string[]): Promise<void> {
      for (const batch of inBatches(ids, ROWS)) await database.deleteFrom('figure_cells').where('id', 'in', batch).execute();
    },

    async removeSums(): Promise<void> {
      await database.deleteFrom('figure_cells').execute();
      await database.deleteFrom('figure_deltas').execute();
    },
  };
}

/** What an upsert writes over the row that is there: everything new. */
function excluded<Row extends object>(row: Row | undefined): Record<keyof Row & string, RawBuilder<never>> {
  const names = Object.keys(row ?? {}) as (keyof Row & string)[];
  return Object.fromEntries(names.map((name) => [name, sql<never>`excluded.${sql.ref(name)}`])) as Record<keyof Row & string, RawBuilder<never>>;
}
