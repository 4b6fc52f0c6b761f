import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { isPostgres } from '../store/migrations/text-column.js';
import type { TestApp } from './app.js';

/**
 * Everything the database holds, as text: on SQLite every byte of its files, free pages and journal included; on PostgreSQL
 * every row of every table.
 */
export async function wholeDatabase({ database }: Pick<TestApp, 'database'>): Promise<string> {
  if (isPostgres(database)) {
    const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(database);
    const contents = await Promise.all(
      tables.map(async ({ name }) => (await sql<{ row: string }>`select cast(${sql.ref(name)} as text) as row from ${sql.table(name)}`.execute(database)).rows),
    );
    return contents.flat().map(({ row }) => row).join('\n');
  }
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(database);
  const directory = dirname(rows[0]?.file ?? '');
  const files = await Promise.all((await readdir(directory)).map((name) => readFile(join(directory, name), 'latin1')));
  return files.join('\n');
}
