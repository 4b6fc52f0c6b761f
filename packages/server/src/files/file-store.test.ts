import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { isSigned } from '../test-support/aws-signature.js';
import { startS3, type S3Server } from '../test-support/s3.js';
import { newFileId, openDiskFileStore } from './disk-file-store.js';
import type { FileStore, StoredFile } from './file-store.js';
import { openS3FileStore, S3Failure } from './s3-file-store.js';

async function listed(files: FileStore): Promise<StoredFile[]> {
  const all: StoredFile[] = [];
  for await (const file of files.list()) all.push(file);
  return all;
}

/** What holds of every place where files lie. `open` opens the same place each time. */
function eachPlace(suite: (open: () => Promise<FileStore>) => void): void {
  describe('files on disk', () => {
    let directory: string;
    before(async () => void (directory = await mkdtemp(join(tmpdir(), 'lapor-files-'))));
    after(() => rm(directory, { recursive: true }));
    suite(() => openDiskFileStore(directory));
  });
  describe('files in a store that speaks S3', () => {
    let server: S3Server;
    before(async () => void (server = await startS3()));
    after(() => server.stop());
    suite(() => Promise.resolve(openS3FileStore({ ...server.place, pageSize: 3 })));
  });
}

eachPlace((open) => {
  it('come back byte for byte, also when the place is opened anew', async () => {
    const id = newFileId();
    const bytes = new Uint8Array(70_000).map((_, index) => (index * 31) % 256);
    await (await open()).put(id, bytes);
    assert.deepEqual(await (await open()).get(id), bytes);
    await (await open()).remove(id);
  });

  it('that are not there are null, and forgetting one twice is no error', async () => {
    const files = await open();
    const id = newFileId();
    assert.equal(await files.get(id), null);
    await files.put(id, Uint8Array.of(1));
    await files.remove(id);
    await files.remove(id);
    assert.equal(await files.get(id), null);
  });

  it('are never found under an id that could be a path', async () => {
    const files = await open();
    for (const id of ['../secret', '..', '', 'a'.repeat(31), 'A'.repeat(32), `${'a'.repeat(31)}/`, `${'a'.repeat(32)}\n`, `${'a'.repeat(32)}?acl`]) {
      await assert.rejects(files.get(id), RangeError);
      await assert.rejects(files.put(id, Uint8Array.of(1)), RangeError);
      await assert.rejects(files.remove(id), RangeError);
    }
  });

  it('are all listed with their age, however many pages it takes, and nothing else', async () => {
    const files = await open();
    const ids = Array.from({ length: 8 }, newFileId);
    for (const id of ids) await files.put(id, Uint8Array.of(1));
    await files.check();
    const all = await listed(files);
    assert.deepEqual(all.map(({ id }) => id).sort(), [...ids].sort());
    for (const { writtenAt } of all) assert.ok(Math.abs(writtenAt.getTime() - Date.now()) < 60_000);
    for (const id of ids) await files.remove(id);
    assert.deepEqual(await listed(files), []);
  });
});

describe('a store that speaks S3, on a bad day', () => {
  let server: S3Server;
  before(async () => void (server = await startS3()));
  after(() => server.stop());
  const failure = (code: string) => (error: unknown) => error instanceof S3Failure && error.code === code;

  it('is asked again when it is overloaded or a connection breaks, and the file is there', async () => {
    let count = 0;
    const files = openS3FileStore(await server.through((request, response) => {
      count += 1;
      if (count === 1) request.socket.destroy();
      else if (count === 2) response.writeHead(503).end();
      else return false;
      return true;
    }));
    const id = newFileId();
    await files.put(id, Uint8Array.of(1, 2));
    assert.equal(count, 3);
    assert.deepEqual(await files.get(id), Uint8Array.of(1, 2));
  });

  it('that never answers holds nobody up for longer than the patience allows', async () => {
    let asked = 0;
    const place = await server.through(() => (asked += 1) > 0);
    await assert.rejects(openS3FileStore({ ...place, patience: { attempt: 30, pause: 1 } }).get(newFileId()), failure('S3_UNREACHABLE'));
    assert.equal(asked, 4);
  });

  it('that refuses the key or lacks the bucket is asked once, and not taken for one without the file', async () => {
    let asked = 0;
    const place = await server.through(() => (asked += 1) < 0);
    await assert.rejects(openS3FileStore({ ...place, secretAccessKey: 'another' }).get(newFileId()), failure('S3_403'));
    assert.equal(asked, 1);
    const nowhere = openS3FileStore({ ...place, bucket: 'none-such' });
    await assert.rejects(nowhere.check(), failure('S3_404'));
    await assert.rejects(listed(nowhere), failure('S3_404'));
  });

  it('is sent the hash of every file under its signature, and asked for encryption where that is set', async () => {
    let seen: IncomingMessage['headers'] = {};
    const place = await server.through((request) => {
      seen = request.headers;
      return false;
    });
    await openS3FileStore({ ...place, encryption: 'AES256' }).put(newFileId(), Uint8Array.of(7));
    assert.equal(seen['x-amz-content-sha256'], createHash('sha256').update(Uint8Array.of(7)).digest('hex'));
    assert.match(seen.authorization ?? '', /SignedHeaders=[^,]*x-amz-content-sha256/);
    assert.equal(seen['x-amz-server-side-encryption'], 'AES256');
  });
});

describe('the signature', () => {
  // The example of "Authenticating Requests (AWS Signature Version 4)" in the Amazon S3 API Reference: GET Object.
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date': '20130524T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  };
  const key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

  it('is checked here as its authors publish it', () => {
    assert.equal(isSigned({ method: 'GET', url: '/test.txt', headers }, key), true);
    assert.equal(isSigned({ method: 'GET', url: '/test2.txt', headers }, key), false);
    assert.equal(isSigned({ method: 'GET', url: '/test.txt', headers }, { ...key, secretAccessKey: 'another' }), false);
  });
});
