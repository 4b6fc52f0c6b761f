import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { after, describe } from 'node:test';
import pg from 'pg';
import type { DatabaseLocation } from '../store/database.js';
import { temporaryFolder } from './folder.js';

/** A database of one's own without any rows, and how to be rid of it. */
export interface EmptyDatabase {
  readonly location: DatabaseLocation;
  /** Its tables are there and up to date. */
  readonly migrated?: true;
  remove(): Promise<void>;
}

/** Makes databases of one kind: without tables, or, if asked for and where there is a template, with them. */
export type MakeDatabase = (tables?: 'with tables') => Promise<EmptyDatabase>;

/**
 * Where somebody has laid databases with tables to copy (make-templates.ts): making the tables anew costs ten times as
 * much. Without it every test makes its own.
 */
const TEMPLATES = process.env['TEST_TEMPLATES'];

/** The names of the templates: a file in that folder, and a database on the server. */
export const TEMPLATE = { file: 'lapor.db', database: 'lapor_template' } as const;

/**
 * Runs a suite on every database there is: SQLite in a real file, and PostgreSQL when TEST_DATABASE_URL names a server.
 */
export function eachDatabase(title: string, suite: (makeDatabase: MakeDatabase) => void): void {
  describe(`${title} (SQLite)`, () => suite(sqliteDatabase));
  onPostgres(title, suite);
}

/** Runs a suite on PostgreSQL alone, when TEST_DATABASE_URL names a server. */
export function onPostgres(title: string, suite: (makeDatabase: MakeDatabase) => void): void {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) {
    describe(`${title} (PostgreSQL)`, { skip: 'TEST_DATABASE_URL is not set' }, () => undefined);
    return;
  }
  describe(`${title} (PostgreSQL)`, () => {
    const databases = postgresDatabases(url);
    suite(databases.make);
    // Hooks run in the order they were registered: the suite's own come first.
    after(() => databases.removeAll());
  });
}

/** A file in a directory of its own. */
export const sqliteDatabase: MakeDatabase = async (tables) => {
  const { path, remove } = await temporaryFolder('lapor-test-');
  const file = join(path, 'lapor.db');
  const copied = tables !== undefined && TEMPLATES !== undefined;
  if (copied) await copyFile(join(TEMPLATES, TEMPLATE.file), file);
  return { location: { kind: 'sqlite', file }, ...(copied && { migrated: true }), remove };
};

/** Databases on a PostgreSQL server. Making one takes long, so one given back is emptied and lent again. */
function postgresDatabases(url: string) {
  const free: string[] = [];
  const made = new Set<string>();

  const make: MakeDatabase = async (tables) => {
    if (tables !== undefined && TEMPLATES !== undefined) return copy();
    const name = free.pop() ?? (await create());
    const location = { kind: 'postgres', url: urlOf(name) } as const;
    const remove = async () => {
      await administer(location.url, 'drop schema public cascade; create schema public');
      free.push(name);
    };
    return { location, remove };
  };

  async function copy(): Promise<EmptyDatabase> {
    const name = await create(` template ${TEMPLATE.database} strategy file_copy`);
    return { location: { kind: 'postgres', url: urlOf(name) }, migrated: true, remove: () => drop(name) };
  }

  async function create(how = ''): Promise<string> {
    const name = `lapor_test_${randomBytes(8).toString('hex')}`;
    await administer(url, `create database ${name}${how}`);
    made.add(name);
    return name;
  }

  async function drop(name: string): Promise<void> {
    await administer(url, `drop database if exists ${name} with (force)`);
    made.delete(name);
  }

  function urlOf(name: string): string {
    const own = new URL(url);
    own.pathname = `/${name}`;
    return own.href;
  }

  async function removeAll(): Promise<void> {
    for (const name of made) await drop(name);
  }

  return { make, removeAll };
}

/** Sends statements to a PostgreSQL server. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
