import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, it } from 'node:test';
import { LaporClient } from '@lapor/sdk';
import { openDatabase } from '../store/database.js';
import { eachDatabase } from '../test-support/databases.js';
import { picture } from '../test-support/files.js';
import { deployment, type Deployment } from '../test-support/program.js';
import { complaint } from '../test-support/requests.js';

eachDatabase('A backup', (makeDatabase) => {
  const places: Deployment[] = [];
  afterEach(async () => {
    for (const place of places.splice(0)) await place.remove();
  });
  const empty = async () => {
    const place = await deployment(makeDatabase);
    places.push(place);
    return place;
  };

  /** A server with sample data, and a citizen who files reports with photos. */
  async function running() {
    const place = await empty();
    const server = await place.serve({ SAMPLE_DATA: '1', THROTTLE_WRITES: '1000000' });
    const client = new LaporClient({ baseUrl: server.url, retry: false });
    let shade = 0;
    const file = async () => {
      const attachment = await client.attachments.upload(await picture((shade += 1) % 250), { mediaType: 'image/png' });
      return client.reports.create(complaint({ agencyId: 'tabanan', location: { text: 'Depan pasar' }, attachments: [attachment.id] }));
    };
    return { place, client, file, stop: server.stop };
  }

  it('made while people go on writing is of one instant, and the server restored from it knows every report of before', async () => {
    const { place, client, file } = await running();
    const before = [];
    for (let count = 0; count < 5; count += 1) before.push(await file());
    let writing = true;
    let during = 0;
    const write = async () => {
      while (writing) {
        await file();
        // Taken back at once, so that some files vanish while they are copied.
        const { id } = await client.attachments.upload(await picture(7), { mediaType: 'image/png' });
        await client.attachments.remove(id);
        during += 1;
      }
    };
    const writers = [write(), write(), write()];
    const folder = join(place.folder, 'cadangan');
    const made = await place.run('backup', folder);
    writing = false;
    await Promise.all(writers);
    assert.deepEqual([made.code, made.err], [0, '']);
    assert.match(made.out, /^The backup is whole: database and \d+ attachments, with the secret\.\n$/);
    assert.ok(during > 3, 'nobody wrote meanwhile');
    for (const name of await readdir(folder)) assert.equal((await stat(join(folder, name))).mode & 0o077, 0, name);

    const other = await empty();
    const restored = await other.run('restore', folder);
    assert.deepEqual([restored.code, restored.err], [0, ''], restored.out);
    assert.match(restored.out, /Verified \d+ reports and \d+ attachments: everything is as it was written\.\n$/);
    const server = await other.serve({ DEFAULT_AGENCY: 'tabanan' });
    const again = new LaporClient({ baseUrl: server.url, retry: false });
    for (const { number, accessCode } of before) {
      const report = await again.reports.track(number, accessCode);
      const photo = report.attachments[0] ?? assert.fail('its photo is gone');
      assert.equal((await again.reports.attachment(number, accessCode, photo.id)).size, photo.bytes);
    }
    await server.stop();
  });

  it('is refused where anything is, and when a byte of it changed', async () => {
    const { place, file, stop } = await running();
    await file();
    const folder = join(place.folder, 'cadangan');
    assert.equal((await place.run('backup', folder)).code, 0);
    const [again, over] = [await place.runHere('backup', folder), await place.runHere('restore', folder)];
    assert.deepEqual([again.code, over.code], [1, 1]);
    assert.match(again.err, /not empty/);
    assert.match(over.err, /There is a database already/);
    assert.match(over.err, /There are attachments already/);
    await stop();

    const [name = ''] = (await readdir(folder)).filter((entry) => entry.startsWith('database.'));
    const other = await empty();
    await appendFile(join(folder, name), 'x');
    const changed = await other.runHere('restore', folder);
    assert.deepEqual([changed.code, changed.err], [1, `${name}: missing or not as it was written\n`]);
    await rm(join(folder, 'manifest.json'));
    assert.match((await other.runHere('restore', folder)).err, /no whole backup/);
    assert.deepEqual((await other.runHere('restore', join(place.folder, 'nirgends'))).code, 1);
  });

  it('asks for the secret it does not hold, and takes no other', async () => {
    const place = await empty();
    const LAPOR_SECRET = 'a-secret-of-the-settings-0123456789';
    assert.equal((await place.runHereWith({ LAPOR_SECRET }, 'seed')).code, 0);
    const folder = join(place.folder, 'cadangan');
    assert.match((await place.runHereWith({ LAPOR_SECRET }, 'backup', folder)).out, /without the secret: keep LAPOR_SECRET apart/);
    const other = await empty();
    assert.match((await other.runHere('restore', folder)).err, /^LAPOR_SECRET: needed/);
    assert.match((await other.runHereWith({ LAPOR_SECRET: `${LAPOR_SECRET}x` }, 'restore', folder)).err, /^LAPOR_SECRET: not the secret/);
    assert.equal((await other.runHereWith({ LAPOR_SECRET }, 'restore', folder)).code, 0);
  });

  it('is not needed to see that a report or a file was changed behind the server’s back, or an administrative act dropped', async () => {
    const { place, file, stop } = await running();
    await file();
    await file();
    await stop();
    assert.equal((await place.runHere('verify')).code, 0);

    const attachments = join(place.dataDir, 'attachments');
    const stored = (await readdir(attachments, { recursive: true })).filter((path) => /[0-9a-f]{32}$/.test(path));
    const [changed = '', missing = ''] = stored;
    await writeFile(join(attachments, changed), 'x');
    await rm(join(attachments, missing));
    const location = place.database.location.kind === 'sqlite' ? ({ kind: 'sqlite', file: join(place.dataDir, 'lapor.db') } as const) : place.database.location;
    const database = openDatabase(location);
    const row = await database.selectFrom('reports').select('id').orderBy('id').executeTakeFirstOrThrow();
    await database.updateTable('reports').set({ body: 'Semuanya baik.' }).where('id', '=', row.id).execute();
    await database.updateTable('audit_end').set((end) => ({ sequence: end('sequence', '+', 1) })).execute();
    await database.destroy();

    const { code, out } = await place.run('verify');
    assert.equal(code, 3);
    assert.deepEqual(out.trim().split('\n').sort(), [
      `Verified 2 reports and 2 attachments: 4 faults.`,
      'audit 1: missing_end',
      `file ${changed.slice(3)}: changed_content`,
      `file ${missing.slice(3)}: missing`,
      `report ${row.id}: changed_content at event 1`,
    ].sort());
  });

  it('of a half-written folder is not taken for one', async () => {
    const place = await empty();
    const folder = join(place.folder, 'cadangan');
    await mkdir(folder);
    await writeFile(join(folder, 'manifest.json'), '{"format": 2}');
    assert.match((await place.runHere('restore', folder)).err, /not one this version understands/);
    await assert.rejects(readFile(join(place.dataDir, 'lapor.db')));
  });
});
