import { setTimeout as pause } from 'node:timers/promises';
import Libsql from 'libsql';
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';

// The only file that knows which SQLite driver it is: any with better-sqlite3's interface will do, and `node:sqlite` could.

/** A durable SQLite file: what was acknowledged survives a power cut. */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: () => Promise.resolve(open(file)) });
}

/** Copies a database as it stands at one instant into a new file, while others go on writing. */
export function copySqlite(file: string, into: string): void {
  const database = new Libsql(file);
  try {
    database.pragma('busy_timeout = 5000');
    database.exec(`vacuum into '${into.replaceAll("'", "''")}'`);
  } finally {
    database.close();
  }
}

/** Another process holds what was waited for. */
export class SqliteBusy extends Error {
  override readonly name = 'SqliteBusy';
}

/**
 * Does something with a database that one process at a time may do, such as making its tables: SQLite itself lets two that
 * begin with an empty file get in each other's way. The lock is a file beside it and ends with its process, however that ends.
 * @throws {SqliteBusy} when others hold it for longer than `patience` milliseconds
 */
export async function aloneWith<T>(file: string, work: () => Promise<T>, patience = 60_000): Promise<T> {
  const lock = new Libsql(`${file}.lock`);
  try {
    const end = performance.now() + patience;
    while (!tryLock(lock)) {
      await pause(20);
      if (performance.now() > end) throw new SqliteBusy('Another process is at it');
    }
    return await work();
  } finally {
    lock.close();
  }
}

function tryLock(lock: Libsql.Database): boolean {
  try {
    lock.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

function open(file: string): SqliteDatabase {
  const database = new Libsql(file);
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // What is deleted is overwritten: a name or a report that is erased is not to be found in the file either.
  database.pragma('secure_delete = ON');
  return {
    prepare: (query) => prepare(database, query),
    close: () => {
      database.close();
    },
  };
}

/**
 * A statement that takes the write lock before it writes, in `exec`. A transaction that first reads and then writes would fail
 * at once when another process wrote in between; and a statement of libsql that fails to get the lock is never reset: until
 * it is collected, no commit succeeds and every read sees the past.
 */
function prepare(database: Libsql.Database, query: string): SqliteStatement {
  if (query === 'begin' || query === 'commit' || query === 'rollback') {
    return writing(() => {
      if (query === 'begin') database.exec('begin immediate');
      // On a full disk SQLite has rolled back by itself.
      else if (query === 'commit' || database.inTransaction) database.exec(query);
      return { changes: 0, lastInsertRowid: 0 };
    });
  }
  const statement = database.prepare(query);
  if (statement.reader) return statement;
  return writing((parameters) => {
    if (database.inTransaction) return statement.run(parameters);
    return database.transaction(() => statement.run(parameters)).immediate();
  });
}

function writing(run: SqliteStatement['run']): SqliteStatement {
  return {
    reader: false,
    run,
    all: () => [],
    iterate: () => [].values(),
  };
}
