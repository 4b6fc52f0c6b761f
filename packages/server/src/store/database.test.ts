import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { eachDatabase, sqliteDatabase } from '../test-support/databases.js';
import { fillDirectory } from '../test-support/directory.js';
import { newKeyRow } from '../auth/api-key.js';
import { openDatabase, type Database } from './database.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { isOutage } from './outage.js';
import { aloneWith, SqliteBusy } from './sqlite.js';
import { openStore } from './store.js';

eachDatabase('the database', (makeDatabase) => {
  async function setup(): Promise<{ database: Database; kind: string; done: () => Promise<void> }> {
    const empty = await makeDatabase();
    const database = openDatabase(empty.location);
    return {
      database,
      kind: empty.location.kind,
      done: async () => {
        await database.destroy();
        await empty.remove();
      },
    };
  }

  test('the tables are made once, however often the migration is started', async () => {
    const { database, done } = await setup();
    try {
      assert.deepEqual(await migrate(database), Object.keys(migrations));
      assert.deepEqual(await migrate(database), []);
    } finally {
      await done();
    }
  });

  test('a row that points nowhere is refused', async () => {
    const { database, done } = await setup();
    try {
      await migrate(database);
      await assert.rejects(
        database
          .insertInto('categories')
          .values({ id: 'x', parent_id: null, agency_id: 'nowhere', position: 0, name: '{}', description: null, questions: '[]', supervisory: 0 })
          .execute(),
        /foreign key/i,
      );
    } finally {
      await done();
    }
  });

  test('numbers come back as numbers, and text sorts by its bytes', async () => {
    const { database, done } = await setup();
    try {
      await migrate(database);
      await fillDirectory(database);
      const counted = await database.selectFrom('agencies').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
      assert.equal(counted.count, 6);
      await database.updateTable('agencies').set({ name: 'Zebra' }).where('id', '=', 'arsip').execute();
      await database.updateTable('agencies').set({ name: 'apel' }).where('id', '=', 'jalan-unit').execute();
      const names = await database.selectFrom('agencies').select('name').orderBy('name').execute();
      assert.equal(names.at(-2)?.name, 'Zebra');
      assert.equal(names.at(-1)?.name, 'apel');
    } finally {
      await done();
    }
  });

  test('a transaction that fails leaves nothing behind', async () => {
    const { database, done } = await setup();
    try {
      await migrate(database);
      const store = openStore(database);
      const row = newKeyRow({ id: 'k', hash: 'h', role: 'overseer', agency_id: null, label: '', created_at: '' });
      await assert.rejects(
        store.transaction(async ({ apiKeys }) => {
          await apiKeys.insert(row);
          throw new Error('stop');
        }),
        /stop/,
      );
      assert.equal(await store.apiKeys.findByHash('h'), undefined);
      await store.ping();
    } finally {
      await done();
    }
  });

  test('what was acknowledged is on disk: SQLite writes ahead and syncs every commit', async (context) => {
    const { database, kind, done } = await setup();
    try {
      if (kind !== 'sqlite') {
        context.skip('PostgreSQL syncs by default');
        return;
      }
      const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(database);
      const synchronous = await sql<{ synchronous: number }>`pragma synchronous`.execute(database);
      assert.equal(mode.rows[0]?.journal_mode, 'wal');
      assert.equal(synchronous.rows[0]?.synchronous, 2);
    } finally {
      await done();
    }
  });

  test('PostgreSQL answers questions without compiling them first', async (context) => {
    const { database, kind, done } = await setup();
    try {
      if (kind !== 'postgres') {
        context.skip('SQLite compiles nothing');
        return;
      }
      const { rows } = await sql<{ jit: string }>`select current_setting('jit') as jit`.execute(database);
      assert.equal(rows[0]?.jit, 'off');
    } finally {
      await done();
    }
  });

  test('a connection lost in the middle of a transaction fails that transaction alone', async (context) => {
    const { database, kind, done } = await setup();
    try {
      if (kind !== 'postgres') {
        context.skip('SQLite has no connection to lose');
        return;
      }
      const lost = database.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database);
        // Nobody asks anything of the connection while it goes, so nobody is told but its listeners.
        await setTimeout(200);
        await sql`select 1`.execute(transaction);
      });
      await assert.rejects(lost, isOutage);
      await openStore(database).ping();
    } finally {
      await done();
    }
  });

  test('after another process held SQLite too long, everything goes on as before', async (context) => {
    const empty = await makeDatabase();
    if (empty.location.kind !== 'sqlite') {
      await empty.remove();
      context.skip('PostgreSQL locks rows');
      return;
    }
    const [database, other] = [openDatabase(empty.location), openDatabase(empty.location)];
    try {
      await migrate(database);
      await sql`pragma busy_timeout = 1`.execute(database);
      const store = openStore(database);
      const claim = (key: string) => ({ key_hash: key, operation: 'x', request_hash: 'x', created_at: '2026-01-01T00:00:00.000Z' });
      await openStore(other).transaction(async (theirs) => {
        await theirs.idempotency.claim(claim('theirs'));
        await assert.rejects(store.transaction(({ idempotency }) => idempotency.claim(claim('ours'))), isOutage);
        await assert.rejects(store.idempotency.claim(claim('ours')), isOutage);
      });
      assert.ok(await store.idempotency.find('theirs'), 'what the other process wrote is seen');
      assert.ok(await store.transaction(({ idempotency }) => idempotency.claim(claim('first'))));
      assert.ok(await store.idempotency.claim(claim('second')));
    } finally {
      await database.destroy();
      await other.destroy();
      await empty.remove();
    }
  });
});

test('what one process at a time may do with a SQLite file, another waits for, and says so when it takes too long', async (context) => {
  const { location, remove } = await sqliteDatabase();
  context.after(remove);
  const file = location.kind === 'sqlite' ? location.file : assert.fail();
  const done: string[] = [];
  await aloneWith(file, async () => {
    await assert.rejects(aloneWith(file, () => assert.fail('not while another is at it'), 30), SqliteBusy);
    done.push('first');
  });
  await assert.rejects(aloneWith(file, () => Promise.reject(new Error('contoh'))), { message: 'contoh' });
  await aloneWith(file, () => Promise.resolve(done.push('second')));
  assert.deepEqual(done, ['first', 'second']);
});
