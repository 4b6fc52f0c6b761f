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
