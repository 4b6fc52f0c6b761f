import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { after, before, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { deployment, type Deployment } from '../test-support/program.js';
import { openCase } from '../test-support/reporter.js';
import { fileReport } from '../test-support/requests.js';
import { writer } from './writer.js';

const PROGRAM = fileURLToPath(new URL('../../bin/lapor-server.mjs', import.meta.url));
const WHO = /zxken/i;

eachDatabase('lapor-server, for those who keep reports', (makeDatabase) => {
  let place: Deployment;
  let app: TestApp;
  before(async () => {
    place = await deployment(makeDatabase);
    // The tables first, so that the database lies where the program looks for it.
    assert.equal((await place.run('migrate')).code, 0);
    const { location } = place.database;
    app = await startApp({ makeDatabase: () => Promise.resolve({ location: location.kind === 'sqlite' ? { kind: 'sqlite', file: `${place.dataDir}/lapor.db` } : location, remove: () => Promise.resolve() }) });
    app.clock.set('2026-01-31T15:59:00Z');
    const report = await openCase(app, { visibility: 'secret', reporter: { name: 'Ni Luh Zxkenari' }, title: 'Judul Qwbatu', incidentDate: '2026-01-02' });
    await report.step('withdraw');
    app.clock.set('2026-01-31T16:00:00Z');
    await fileReport(app, { agencyId: 'air-perumda', incidentDate: '2026-01-02' });
    await app.database.updateTable('agencies').set({ name: '=HYPERLINK("x")' }).where('id', '=', 'air-perumda').execute();
  });
  after(async () => {
    await app.stop();
    await place.remove();
  });

  it('exports every report once, without a name or a word anybody wrote, and nothing a spreadsheet would run', async () => {
    const csv = await place.run('export');
    assert.deepEqual([csv.code, csv.err], [0, '']);
    const [heading = '', ...rows] = csv.out.trimEnd().split(/\r?\n/);
    assert.match(heading, /^number,classification,agencyId/);
    assert.equal(rows.length, 2);
    assert.doesNotMatch(csv.out, /zxken|qwbatu|pasar/i);
    assert.match(csv.out, /'=HYPERLINK/);
    const lines = await place.run('export', '--format', 'ndjson');
    assert.equal(lines.code, 0, lines.err);
    assert.deepEqual(lines.out.trimEnd().split('\n').map((line) => (JSON.parse(line) as { agencyId: string }).agencyId), ['jalan-dinas', 'air-perumda']);
    const acts = (await app.deps.store.audit.after(0, 100)).filter(({ target_kind: kind }) => kind === 'export');
    const told = ['csv', 'ndjson'].flatMap((format) => [['operator', 'export.begun', { format, filter: {} }], ['operator', 'export.ended', { reports: 2, whole: true }]]);
    assert.deepEqual(acts.map((act) => [act.actor_kind, act.action, JSON.parse(act.details) as unknown]), told, 'what is exported stands in the trail');
  });

  it('exports only an agency and those below it, and only the days asked for, as they are at the agency', async () => {
    const agencies = async (...words: string[]) => {
      const { code, out, err } = await place.runHere('export', '--format', 'ndjson', ...words);
      assert.equal(code, 0, err);
      return out === '' ? [] : out.trimEnd().split('\n').map((line) => (JSON.parse(line) as { agencyId: string }).agencyId);
    };
    assert.deepEqual(await agencies('--agency', 'air-perumda'), ['air-perumda']);
    assert.deepEqual(await agencies('--agency', 'kabupaten'), ['jalan-dinas', 'air-perumda']);
    assert.deepEqual(await agencies('--until', '2026-01-31'), ['jalan-dinas']);
    assert.deepEqual(await agencies('--from', '2026-02-01'), ['air-perumda']);
    assert.deepEqual(await agencies('--from', '2026-02-02'), []);
  });

  it('says what it cannot export, and writes nothing then', async () => {
    const cases: [string[], number][] = [[['--format', 'xlsx'], 2], [['--colour', 'red'], 2], [['semua'], 2], [['--agency', 'nowhere'], 1], [['--from', 'kemarin'], 1]];
    for (const [words, code] of cases) {
      const ended = await place.runHere('export', ...words);
      assert.deepEqual([ended.code, ended.out], [code, ''], words.join(' '));
      assert.notEqual(ended.err, '');
    }
  });

  it('ends in peace when whoever reads has read enough', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'export'], { env: place.environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number | null];
    assert.deepEqual([code, err], [0, '']);
  });

  it('counts what is kept too long without touching it, and then forgets it', async () => {
    const named = async () => (await app.database.selectFrom('reporters').selectAll().execute()).length;
    const settings = { RETENTION_ANONYMISE_DAYS: '7' };
    assert.match((await place.runHere('retention', 'run')).out, /^0 reports anonymised, 0 erased\.\n$/);
    const dry = await place.runHereWith(settings, 'retention', 'run', '--dry-run');
    assert.deepEqual([dry.code, dry.out, dry.err], [0, '1 reports would be anonymised, 0 would be erased.\n', '']);
    assert.equal(await named(), 1);
    const done = await place.runWith(settings, 'retention', 'run');
    assert.deepEqual([done.code, done.out, done.err], [0, '1 reports anonymised, 0 erased.\n', '']);
    assert.equal(await named(), 0);
    assert.doesNotMatch(JSON.stringify(await app.database.selectFrom('reports').selectAll().execute()), WHO);
    assert.match((await place.runHere('verify')).out, /everything is as it was written/);
    assert.equal((await place.runHere('retention', 'run', '--really')).code, 2);
    assert.match((await place.runHere('retention', 'run', '--help')).out, /RETENTION_ANONYMISE_DAYS/);
  });
});

test('what is exported is written no faster than it is read', async () => {
  const stream = new PassThrough({ highWaterMark: 10 });
  const write = writer(stream);
  assert.equal(await write('a'), true);
  let written = false;
  const second = write('b'.repeat(100_000)).then(() => (written = true));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(written, false);
  stream.resume();
  await second;
  assert.equal(written, true);
});
