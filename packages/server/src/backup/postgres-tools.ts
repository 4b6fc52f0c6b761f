import { spawn } from 'node:child_process';
import pg from 'pg';
import { BackupRefusal } from './refusal.js';

/**
 * Runs one of PostgreSQL's own programs against a database. The password goes by the environment, where other users of the
 * machine do not see it; what the program writes is not repeated, because it may name rows.
 * @throws {BackupRefusal}
 */
export async function runPostgresTool(program: 'pg_dump' | 'pg_restore', url: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { env: { ...process.env, ...connectionOf(url) }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', () => reject(new BackupRefusal([`${program} is not on this machine. Install PostgreSQL's client programs (Debian: apt-get install postgresql-client).`])));
    child.once('close', resolve);
  });
  if (code === 0) return;
  if (/server version mismatch/.test(said)) throw new BackupRefusal([`${program} is older than the PostgreSQL server. Install the client programs of the server's version.`]);
  throw new BackupRefusal([`${program} ended with code ${String(code)}.`]);
}

function connectionOf(url: string): Record<string, string> {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url });
  const mode = new URL(url).searchParams.get('sslmode');
  return {
    PGHOST: host,
    PGPORT: String(port),
    ...(user !== undefined && { PGUSER: user }),
    ...(database !== undefined && { PGDATABASE: database }),
    ...(typeof password === 'string' && { PGPASSWORD: password }),
    ...(mode !== null && { PGSSLMODE: mode }),
  };
}
