import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** How long a request waits for a connection before it is told to come back. */
const PATIENCE = 10_000;

/** How much of PostgreSQL one process may take. */
export interface PostgresLimits {
  readonly connections: number;
  /** Seconds until a query is given up, by the database and, where that no longer answers, by this process. */
  readonly timeoutSeconds: number | null;
}

/** A pool of connections to PostgreSQL. */
export function openPool(url: string, { connections, timeoutSeconds }: PostgresLimits): pg.Pool {
  const deadline = timeoutSeconds === null ? {} : { statement_timeout: timeoutSeconds * 1000, query_timeout: timeoutSeconds * 1000 + 1000 };
  // Compiling a query took 200 ms where the query itself took 30; an address with options of its own decides itself.
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: PATIENCE, keepAlive: true, types: { getTypeParser }, options: '-c jit=off', ...deadline });
  // A connection that is lost, idle or between two statements of a transaction, is replaced at the next use of the pool;
  // unheard, these events would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  return pool;
}

/** PostgreSQL by way of a pool. Whole numbers come back as numbers, as they do from SQLite. */
export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool });
}

// Both default to text, because JavaScript could not hold every one of them; ours are counts.
const parsedAsNumber: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

const getTypeParser: typeof pg.types.getTypeParser = (type, format) =>
  parsedAsNumber.includes(type) ? Number : (pg.types.getTypeParser(type, format) as unknown);
