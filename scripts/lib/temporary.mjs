import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<string>} */
const folders = new Set();

/**
 * Makes an empty folder that is gone when this process is, however it ends short of being killed.
 *
 * @param {string} prefix
 */
export function temporaryFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  folders.add(folder);
  return folder;
}

const MEMORY = '/dev/shm';
/** Room to spare for databases, files and profiles of browsers. */
const ENOUGH = 4 * 1024 ** 3;

/**
 * From now on, temporary folders of this process and of those it starts lie in memory, where there is enough of it: whatever
 * waits for a disk does not wait. No test cuts the power, so files keep what a killed process wrote. `TMPDIR` wins.
 */
export function useMemory() {
  if (process.env['TMPDIR'] !== undefined) return;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize >= ENOUGH && freemem() >= 2 * ENOUGH) process.env['TMPDIR'] = MEMORY;
  } catch {
    // Not a Linux, or not one that has it: the disk will do.
  }
}

/** @param {string} folder */
export function removeFolder(folder) {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true });
}

process.once('exit', () => folders.forEach(removeFolder));
