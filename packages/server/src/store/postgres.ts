import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

/** A pool of connections to PostgreSQL. Whole numbers come back as numbers, as they do from SQLite. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser } });
  // A connection lost while idle is replaced at its next use; unheard, this event would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format as 'text');
