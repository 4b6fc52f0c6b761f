import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { newFileId, openDiskFileStore } from './disk-file-store.js';
import type { FileStore, StoredFile } from './file-store.js';

const made: string[] = [];
after(async () => {
  for (const directory of made) await rm(directory, { recursive: true, force: true });
});

async function setup() {
  const directory = await mkdtemp(join(tmpdir(), 'lapor-files-'));
  made.push(directory);
  return { directory, files: await openDiskFileStore(join(directory, 'attachments')) };
}

async function listed(files: FileStore): Promise<StoredFile[]> {
  const all: StoredFile[] = [];
  for await (const file of files.list()) all.push(file);
  return all;
}

describe('the file store on disk', () => {
  it('gives back what was put, also when opened anew', async () => {
    const { directory, files } = await setup();
    const id = newFileId();
    await files.put(id, Uint8Array.of(1, 2, 3));
    const again = await openDiskFileStore(join(directory, 'attachments'));
    assert.deepEqual(await again.get(id), Uint8Array.of(1, 2, 3));
  });

  it('lets nobody else on the machine read a file', async () => {
    const { directory, files } = await setup();
    const id = newFileId();
    await files.put(id, Uint8Array.of(1));
    const folder = join(directory, 'attachments', id.slice(0, 2));
    assert.equal((await stat(join(folder, id))).mode & 0o077, 0);
    assert.equal((await stat(folder)).mode & 0o077, 0);
  });

  it('leaves nothing half-written behind a finished write', async () => {
    const { directory, files } = await setup();
    await files.put(newFileId(), Uint8Array.of(1));
    assert.deepEqual(await readdir(join(directory, 'attachments', 'incoming')), []);
  });

  it('takes no id that could be a path', async () => {
    const { directory, files } = await setup();
    await writeFile(join(directory, 'secret'), 'secret');
    for (const id of ['../secret', '..', '', 'a'.repeat(31), 'A'.repeat(32), `${'a'.repeat(31)}/`, `${'a'.repeat(32)}\n`]) {
      await assert.rejects(files.get(id), RangeError);
      await assert.rejects(files.put(id, Uint8Array.of(1)), RangeError);
      await assert.rejects(files.remove(id), RangeError);
    }
  });

  it('lists whole files and those a crash left half-written, with their age, and nothing else', async () => {
    const { directory, files } = await setup();
    const whole = newFileId();
    const broken = newFileId();
    await files.put(whole, Uint8Array.of(1));
    await writeFile(join(directory, 'attachments', 'incoming', broken), 'half');
    await writeFile(join(directory, 'attachments', whole.slice(0, 2), 'notes.txt'), 'of the operator');
    const old = new Date('2020-01-01T00:00:00Z');
    await utimes(join(directory, 'attachments', 'incoming', broken), old, old);
    const all = await listed(files);
    assert.deepEqual(new Set(all.map((file) => file.id)), new Set([whole, broken]));
    assert.deepEqual(all.find((file) => file.id === broken)?.writtenAt, old);
    await files.remove(broken);
    assert.equal((await listed(files)).length, 1);
  });

  it('is ready while files can be written, and says so when they cannot', async () => {
    const { directory, files } = await setup();
    await files.check();
    await rm(join(directory, 'attachments'), { recursive: true });
    await assert.rejects(files.check());
  });

  it('does not open where a file stands in the way', async () => {
    const { directory } = await setup();
    await writeFile(join(directory, 'file'), '');
    await assert.rejects(openDiskFileStore(join(directory, 'file', 'attachments')));
  });
});
