import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** How long a request waits for a connection before it is told to come back. */
const PATIENCE = 10_000;

/** A pool of connections to PostgreSQL. Whole numbers come back as numbers, as they do from SQLite. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: PATIENCE, types: { getTypeParser } });
  // A connection that is lost, idle or between two statements of a transaction, is replaced at the next use of the pool;
  // unheard, these events would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

// Both default to text, because JavaScript could not hold every one of them; ours are counts.
const parsedAsNumber: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

const getTypeParser: typeof pg.types.getTypeParser = (type, format) =>
  parsedAsNumber.includes(type) ? Number : (pg.types.getTypeParser(type, format) as unknown);
