import { existsSync } from 'node:fs';
import { findCommand } from './browsers.mjs';
import { run } from './children.mjs';

/**
 * Installs Debian packages, if this is Debian and this user may.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<string | undefined>} Why not, in a few words; `undefined` when it worked.
 */
export async function installPackages(packages) {
  if (!existsSync('/etc/debian_version') || !findCommand('apt-get')) return 'this is not Debian';
  const before = await asAdministrator();
  if (!before) return 'installing needs root or sudo without a password';
  for (const args of [['update', '-qq'], ['install', '-qq', '--yes', '--no-install-recommends', ...packages]]) {
    const [command = 'apt-get', ...rest] = [...before, 'apt-get', ...args];
    const { code, output } = await run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) return `apt-get ${args[0]} failed: ${lastError(output)}`;
  }
  return undefined;
}

/** What stands before a command to run it as root; `undefined` when that is not possible. */
async function asAdministrator() {
  if (process.getuid?.() === 0) return [];
  const { code } = await run('sudo', ['--non-interactive', 'true']);
  return code === 0 ? ['sudo', '--non-interactive', '--preserve-env=DEBIAN_FRONTEND'] : undefined;
}

/** @param {string} output */
function lastError(output) {
  const lines = output.trim().split('\n');
  return lines.findLast((line) => line.startsWith('E:')) ?? lines.at(-1) ?? '';
}
