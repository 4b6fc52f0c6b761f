import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** An empty folder of a test's own, and how to be rid of it. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

const left = new Set<string>();

/** Makes a folder whose name begins so. Whoever makes one removes it: a test file that leaves one behind fails for that. */
export async function temporaryFolder(beginning: string): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), beginning));
  left.add(path);
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true });
      left.delete(path);
    },
  };
}

process.on('exit', () => {
  if (left.size === 0) return;
  process.stderr.write(`Left behind: ${[...left].map((path) => basename(path)).join(', ')}\n`);
  for (const path of left) rmSync(path, { recursive: true, force: true });
  process.exitCode = 1;
});
