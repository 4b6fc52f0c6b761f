import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { after, describe } from 'node:test';
import pg from 'pg';
import type { DatabaseLocation } from '../store/database.js';
import { temporaryFolder } from './folder.js';

/** An empty database of one's own, and how to be rid of it. */
export interface EmptyDatabase {
  readonly location: DatabaseLocation;
  remove(): Promise<void>;
}

/** Makes empty databases of one kind. */
export type MakeDatabase = () => Promise<EmptyDatabase>;

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
export async function sqliteDatabase(): Promise<EmptyDatabase> {
  const { path, remove } = await temporaryFolder('lapor-test-');
  return { location: { kind: 'sqlite', file: join(path, 'lapor.db') }, remove };
}

/** Databases on a PostgreSQL server. Making one takes long, so one given back is emptied and lent again. */
function postgresDatabases(url: string) {
  const free: string[] = [];
  const made: string[] = [];

  const make: MakeDatabase = async () => {
    const name = free.pop() ?? (await create());
    const location = { kind: 'postgres', url: urlOf(name) } as const;
    const remove = async () => {
      await administer(location.url, 'drop schema public cascade; create schema public');
      free.push(name);
    };
    return { location, remove };
  };

  async function create(): Promise<string> {
    const name = `lapor_test_${randomBytes(8).toString('hex')}`;
    await administer(url, `create database ${name}`);
    made.push(name);
    return name;
  }

  function urlOf(name: string): string {
    const own = new URL(url);
    own.pathname = `/${name}`;
    return own.href;
  }

  async function removeAll(): Promise<void> {
    for (const name of made) await administer(url, `drop database ${name} with (force)`);
  }

  return { make, removeAll };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
