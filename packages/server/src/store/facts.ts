import { sql, type RawBuilder } from 'kysely';
import type { Cube, Grain } from './cubes.js';
import type { Database } from './database.js';
import { inBatches } from './search.js';
import { sumAnewIn } from './sum-anew.js';
import type { FactRow, FigureCellRow, FigureDeltaRow } from './tables/figures.js';

// SQLite takes 32,766 parameters a statement, PostgreSQL 65,535.
const ROWS = 500;
// The row that whoever sums the figures up locks.
const FIGURES = 1;

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
      await database.updateTable('summing').set({ summed_at: at }).where('id', '=', FIGURES).execute();
    },

    /** Whether the sums over all agencies are kept. Once they are, they always are. */
    async hasNationalSums(): Promise<boolean> {
      return (await database.selectFrom('summing').select('national').where('id', '=', FIGURES).executeTakeFirst())?.national === 1;
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

    /** The first and the last day on which a report was received; `null` when none was. */
    async daysReceived(): Promise<{ first: string; last: string } | null> {
      const days = await database.selectFrom('report_facts').select((row) => [row.fn.min('received_day').as('first'), row.fn.max('received_day').as('last')]).executeTakeFirst();
      return days?.first && days.last ? { first: days.first, last: days.last } : null;
    },

    /** Makes the sums of one kind over a span from what is counted of each report, where there are none. */
    sumAnew: (cube: Cube, grain: Grain, span: { readonly from: string; readonly to: string }): Promise<void> => sumAnewIn(database, cube, grain, span),

    /** Says that the sums over all agencies are kept from now on. */
    async markNational(): Promise<void> {
      await database.updateTable('summing').set({ national: 1 }).where('id', '=', FIGURES).execute();
    },
  };
}

/** What an upsert writes over the row that is there: everything new. */
function excluded<Row extends object>(row: Row | undefined): Record<keyof Row & string, RawBuilder<never>> {
  const names = Object.keys(row ?? {}) as (keyof Row & string)[];
  return Object.fromEntries(names.map((name) => [name, sql<never>`excluded.${sql.ref(name)}`])) as Record<keyof Row & string, RawBuilder<never>>;
}
