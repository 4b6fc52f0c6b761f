import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { describe } from 'node:test';
import pg from 'pg';
import type { DatabaseLocation } from '../store/database.js';

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
  const url = process.env['TEST_DATABASE_URL'];
  if (url) describe(`${title} (PostgreSQL)`, () => suite(() => postgresDatabase(url)));
  else describe(`${title} (PostgreSQL)`, { skip: 'TEST_DATABASE_URL is not set' }, () => undefined);
}

/** A file in a directory of its own. */
export async function sqliteDatabase(): Promise<EmptyDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'lapor-test-'));
  return {
    location: { kind: 'sqlite', file: join(directory, 'lapor.db') },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

async function postgresDatabase(url: string): Promise<EmptyDatabase> {
  const name = `lapor_test_${randomBytes(8).toString('hex')}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  await administer(url, `create database ${name}`);
  return {
    location: { kind: 'postgres', url: own.href },
    remove: () => administer(url, `drop database ${name} with (force)`),
  };
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
