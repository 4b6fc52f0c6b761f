import { existsSync, readFileSync } from 'node:fs';
import { run } from './children.mjs';
import { nodeComplaint, oldestNode } from './node-version.mjs';
import { inRoot, root } from './paths.mjs';
import { Refusal, say } from './say.mjs';

/** Installs exactly what package-lock.json names, unless that is there already. Quiet unless it fails. */
export async function ensureInstalled() {
  const complaint = nodeComplaint(process.versions.node, oldestNode());
  if (complaint) throw new Refusal(complaint);
  if (isInstalled()) return;
  say('Installing packages …');
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of other platforms, and some registries lack these.
  // This takes the very versions and checksums of the lock file, too, and leaves it as it is.
  const ping = await run('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=15000', '--loglevel=error'], { cwd: root });
  const offline = ping.code !== 0 && isUnreachable(ping.output);
  // Without a registry npm repeats itself for a quarter of an hour; from its own store it may still have everything.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...(offline ? ['--offline'] : [])];
  const { code, output } = await run('npm', args, { cwd: root });
  if (code !== 0) throw new Refusal(installComplaint(offline ? ping.output : output));
}

/** @param {string} output */
const isUnreachable = (output) => /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ECONNRESET|FETCH_ERROR|network timeout/.test(output);

/** npm writes this file last, so an install that was cut off has none. */
function isInstalled() {
  const installed = inRoot('node_modules/.package-lock.json');
  return existsSync(installed) && hasAll(readLock(inRoot('package-lock.json')), readLock(installed));
}

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * Whether every package wanted is installed in its version. Optional ones may be missing: most are for other machines.
 *
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} installed
 */
export function hasAll(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    return found ? found.version === version : optional === true || devOptional === true;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * @param {string} output What npm wrote.
 */
export function installComplaint(output) {
  if (isUnreachable(output)) {
    return 'The packages could not be fetched: the npm registry cannot be reached. Connect to the network and try again.';
  }
  if (/EACCES|EROFS|EPERM/.test(output)) return `The packages could not be installed: ${root} cannot be written to.`;
  if (/ENOSPC/.test(output)) return 'The packages could not be installed: the disk is full.';
  return `The packages could not be installed (npm install):\n${output.trim()}`;
}
