import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findCommand } from './browsers.mjs';
import { endChild, hasEnded, run, startChild } from './children.mjs';
import { freePort } from './ports.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';

/** The folder of PostgreSQL's programs: Debian's newest, or wherever the PATH finds them. */
export function findPostgres() {
  const versions = '/usr/lib/postgresql';
  try {
    const newest = readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0];
    if (newest) return `${versions}/${newest}/bin`;
  } catch {
    // Not installed Debian's way.
  }
  return findCommand('initdb')?.replace(/\/initdb$/, '');
}

/**
 * Starts a PostgreSQL of its own, in a folder of its own. No test cuts the power, so it does not wait for the disk: whatever
 * is killed, even PostgreSQL itself, keeps what it was told.
 *
 * @param {string} bin The folder of PostgreSQL's programs.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(bin) {
  const folder = temporaryFolder('lapor-postgres-');
  const user = ordinaryUser();
  if (user) await chown(folder, user.uid, user.gid);
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };

  const data = join(folder, 'data');
  const made = await run(
    `${bin}/initdb`,
    ['-D', data, '-U', 'lapor', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'],
    options,
  );
  if (made.code !== 0) throw new Error(`initdb failed:\n${made.output}`);

  const port = await freePort();
  const child = startChild(`${bin}/postgres`, ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (log += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (log += text));
  while ((await run(`${bin}/pg_isready`, ['-q', '-h', '127.0.0.1', '-p', String(port)])).code !== 0) {
    if (hasEnded(child)) throw new Error(`PostgreSQL ended before it was ready:\n${log}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `postgres://lapor:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      // SIGINT is PostgreSQL's "fast" shutdown: it ends sessions instead of waiting for them.
      await endChild(child, { signal: 'SIGINT', patience: 10_000 });
      removeFolder(folder);
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function ordinaryUser() {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody');
}
