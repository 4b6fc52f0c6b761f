import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, it } from 'node:test';
import { newFileId } from '../files/disk-file-store.js';
import { eachDatabase } from '../test-support/databases.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { sweep } from './sweep.js';

const AGES = { unattachedHours: 24, unknownFileHours: 1, idempotencyDays: 30, outboxDays: 30 };
const HOUR = 3600;

eachDatabase('the sweep', (makeDatabase) => {
  let running: TestApp;
  afterEach(() => running.stop());

  async function setup() {
    running = await startApp({ makeDatabase });
    const { deps, clock, directory } = running;
    /** The clock of the test decides how old a file is, not the disk's. */
    const putFile = async (id: string) => {
      await deps.files.put(id, Uint8Array.of(1));
      await utimes(join(directory, id.slice(0, 2), id), clock.now(), clock.now());
    };
    const upload = async () => {
      const id = newFileId();
      await putFile(id);
      await deps.store.attachments.insert({
        id, report_id: null, event_id: null, position: 0, kind: 'photo', media_type: 'image/png',
        bytes: 1, width: 1, height: 1, sha256: '00', created_at: clock.now().toISOString(),
      });
      return id;
    };
    return { ...running, putFile, upload };
  }

  it('deletes an upload no report names after a day, row and file, and not before', async () => {
    const { deps, clock, upload } = await setup();
    const id = await upload();
    clock.advance(24 * HOUR);
    await sweep(deps, AGES);
    assert.ok(await deps.store.attachments.find(id));
    clock.advance(1);
    await sweep(deps, AGES);
    assert.equal(await deps.store.attachments.find(id), undefined);
    assert.equal(await deps.files.get(id), null);
  });

  it('deletes them all when there are more than fit in one batch', async () => {
    const { deps, clock, upload, log } = await setup();
    for (let count = 0; count < 205; count += 1) await upload();
    clock.advance(25 * HOUR);
    await sweep(deps, AGES);
    assert.equal((JSON.parse(log.at(-1) ?? '') as { attachments: number }).attachments, 205);
  });

  it('deletes a file the database does not know after an hour, and keeps the one being uploaded now', async () => {
    const { deps, clock, putFile, upload } = await setup();
    const [old, fresh] = [newFileId(), newFileId()];
    await upload();
    await putFile(old);
    clock.advance(HOUR + 1);
    await putFile(fresh);
    await sweep(deps, AGES);
    assert.equal(await deps.files.get(old), null);
    assert.ok(await deps.files.get(fresh));
  });

  it('deletes no file when the database knows fewer of them than not: it is another database', async () => {
    const { deps, clock, putFile, upload, log } = await setup();
    const theirs = [newFileId(), newFileId()];
    for (const id of theirs) await putFile(id);
    await upload();
    clock.advance(2 * HOUR);
    await sweep(deps, AGES);
    for (const id of theirs) assert.ok(await deps.files.get(id));
    assert.match(log.join(''), /"level":"error","event":"strange_files".*"files":2/);
  });

  it('keeps files of known uploads however old they are on disk', async () => {
    const { deps, clock, upload } = await setup();
    const id = await upload();
    clock.advance(2 * HOUR);
    await sweep(deps, AGES);
    assert.ok(await deps.files.get(id));
  });

  it('forgets first answers after thirty days', async () => {
    const { deps, clock } = await setup();
    const claim = (key: string) =>
      deps.store.idempotency.claim({ key_hash: key, operation: 'x', request_hash: 'x', created_at: clock.now().toISOString() });
    await claim('old');
    clock.advance(30 * 24 * HOUR + 1);
    await claim('new');
    await sweep(deps, AGES);
    assert.equal(await deps.store.idempotency.find('old'), undefined);
    assert.ok(await deps.store.idempotency.find('new'));
  });
});
