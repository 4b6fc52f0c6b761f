import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { inboxCountsSchema, inboxPageSchema, publicReportPageSchema, staffReportSchema, validate } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import type { Settings } from '../deps.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase, onPostgres, type MakeDatabase } from '../test-support/databases.js';
import { askForWork, doWork } from '../test-support/proofs.js';
import { assertProblem, bodyOf, complaint, fileReport, send, staffKey } from '../test-support/requests.js';

const HOUR = 3600;
const EASY = { mode: 'on', hashes: 1_000 } as const;

async function setup(makeDatabase?: MakeDatabase, settings: Partial<Settings> = {}) {
  const running = await startApp({ ...(makeDatabase && { makeDatabase }), settings: { proof: EASY, ...settings } });
  const key = await staffKey(running, 'agency_admin', 'kabupaten');
  return {
    running,
    key,
    file: (proof: string | null, changes = {}) => send(running, 'POST', '/v1/reports', { body: complaint(changes), headers: proof === null ? {} : { 'Lapor-Proof': proof } }),
    /** What staff are told of the report an answer is the receipt of. */
    doubt: async (receipt: Awaited<ReturnType<typeof send>>) => {
      const { number } = bodyOf(receipt, operations.createReport);
      const report = validate(staffReportSchema, (await send(running, 'GET', `/v1/staff/reports/${number}`, { key })).json);
      assert.ok(report.ok);
      return report.value.doubt;
    },
  };
}

eachDatabase('Work before a report', (makeDatabase) => {
  let all: Awaited<ReturnType<typeof setup>>;
  before(async () => {
    all = await setup(makeDatabase);
  });
  after(() => all.running.stop());

  it('is done once for one report, and nobody doubts that', async () => {
    const { running, file, doubt } = all;
    const proof = doWork(await askForWork(running));
    assert.equal(await doubt(await file(proof)), null);
    assert.equal(await doubt(await file(proof)), 'unproven', 'used a second time');
  });

  it('counts as used only when the report was taken', async () => {
    const { running, file, doubt } = all;
    const proof = doWork(await askForWork(running));
    assertProblem(await file(proof, { title: '' }), 'validation_failed');
    assertProblem(await file(proof, { agencyId: 'nobody' }), 'validation_failed');
    assert.equal(await doubt(await file(proof)), null);
  });

  it('is not asked for again when the same report comes twice', async () => {
    const { running } = all;
    const proof = doWork(await askForWork(running));
    const again = { body: complaint(), idempotencyKey: 'kerja-0123456789abcdef', headers: { 'Lapor-Proof': proof } };
    const first = await send(running, 'POST', '/v1/reports', again);
    assert.deepEqual((await send(running, 'POST', '/v1/reports', again)).json, first.json);
    assert.equal(await all.doubt(first), null);
  });

  it('that two requests bring at once counts for one of them', async () => {
    const { running, file, doubt } = all;
    const proof = doWork(await askForWork(running));
    const doubts = [];
    for (const answer of await Promise.all([file(proof), file(proof), file(proof)])) doubts.push(await doubt(answer));
    assert.deepEqual(doubts.sort(), [null, 'unproven', 'unproven'].sort());
  });

  it('may be missing, wrong, forged or made easier: the report is taken, and waits to be looked at first', async () => {
    const { running, file, doubt } = all;
    const challenge = await askForWork(running);
    const good = doWork(challenge);
    const [version, most, expires, id, number, signature] = good.split('.');
    const parts = (...changed: (string | undefined)[]) => changed.join('.');
    for (const [what, proof] of [
      ['missing', null],
      ['empty', ''],
      ['no proof at all', 'halo'],
      ['another number', parts(version, most, expires, id, String(Number(number) + 1), signature)],
      ['made easier', parts(version, '1', expires, id, number, signature)],
      ['made to last', parts(version, most, String(Number(expires) + 1), id, number, signature)],
      ['another id', parts(version, most, expires, 'A'.repeat(22), number, signature)],
      ['another signature', parts(version, most, expires, id, number, 'A'.repeat(43))],
      ['far too long', 'x'.repeat(5000)],
    ] as const) {
      assert.equal(await doubt(await file(proof)), 'unproven', what);
    }
    assert.equal(await doubt(await file(good)), null, 'none of these used it up');
  });

  it('of another server is none', async () => {
    const other = await startApp({ settings: { proof: EASY } });
    const foreign = doWork(await askForWork(other));
    await other.stop();
    assert.equal(await all.doubt(await all.file(foreign)), 'unproven');
  });

  it('comes too late after two hours', async () => {
    const { running, file, doubt } = all;
    const late = doWork(await askForWork(running));
    running.clock.advance(2 * HOUR);
    assert.equal(await doubt(await file(late)), 'unproven');
    const inTime = doWork(await askForWork(running));
    running.clock.advance(119 * 60);
    assert.equal(await doubt(await file(inTime)), null);
  });

  it('does not help where a field was filled in that people do not see', async () => {
    assert.equal(await all.doubt(await all.file('trap')), 'trap');
  });

  it('is not asked of programs with a key', async () => {
    const { running, key, doubt } = all;
    assert.equal(await doubt(await send(running, 'POST', '/v1/reports', { body: complaint(), key })), null);
  });

  it('that is missing puts a report before officers first, until one takes it on, and before nobody else', async () => {
    const { running, key } = all;
    const { number } = await fileReport(running, { title: 'Lampu mati tanpa bukti kerja' });
    const doubtful = async () => {
      const page = validate(inboxPageSchema, (await send(running, 'GET', '/v1/staff/reports?doubtful=true&limit=100', { key })).json);
      assert.ok(page.ok);
      assert.ok(page.value.items.every((item) => item.doubt !== null));
      return page.value.items.some((item) => item.number === number);
    };
    const counted = async () => {
      const counts = validate(inboxCountsSchema, (await send(running, 'GET', '/v1/staff/reports/counts', { key })).json);
      assert.ok(counts.ok);
      return counts.value.doubtful;
    };
    const published = async () => {
      const page = validate(publicReportPageSchema, (await send(running, 'GET', '/v1/public/reports?limit=100')).json);
      assert.ok(page.ok);
      return page.value.items.some((item) => item.number === number);
    };
    assert.deepEqual([await doubtful(), await published()], [true, false]);
    const similar = await send(running, 'POST', '/v1/public/reports/similar', { body: { title: 'Lampu mati tanpa bukti kerja' } });
    assert.equal(similar.text.includes(number), false);
    const many = await counted();
    const taken = await send(running, 'POST', `/v1/staff/reports/${number}/verify`, { key, body: {} });
    assert.equal(taken.status, 200, taken.text);
    assert.deepEqual([await doubtful(), await published(), await counted()], [false, true, many - 1]);
  });
});

onPostgres('Two servers upon one database', (makeDatabase) => {
  test('take the same work once', async (context) => {
    const one = await startApp({ makeDatabase, settings: { proof: EASY } });
    context.after(() => one.stop());
    const other = await startApp({
      settings: { proof: EASY },
      shared: { location: one.location, directory: one.directory, secret: Buffer.from(one.deps.secret).toString('hex') },
    });
    context.after(() => other.deps.store.close());
    const key = await staffKey(one, 'agency_admin', 'kabupaten');
    const sent = { body: complaint(), headers: { 'Lapor-Proof': doWork(await askForWork(one)) } };
    const doubts = [];
    for (const answer of await Promise.all([other, one].map((server) => send(server, 'POST', '/v1/reports', sent)))) {
      const { number } = bodyOf(answer, operations.createReport);
      doubts.push(((await send(one, 'GET', `/v1/staff/reports/${number}`, { key })).json as { doubt: string | null }).doubt ?? 'none');
    }
    assert.deepEqual(doubts.sort(), ['none', 'unproven']);
  });
});

onPostgres('A server with few connections', (makeDatabase) => {
  test('takes many reports without work at once: none needs a second connection while it holds one', async (context) => {
    const first = await startApp({ makeDatabase, settings: { proof: EASY } });
    context.after(() => first.stop());
    assert.ok(first.location.kind === 'postgres');
    const running = await startApp({
      settings: { proof: EASY },
      shared: { location: { ...first.location, limits: { connections: 2, timeoutSeconds: null } }, directory: first.directory, secret: Buffer.from(first.deps.secret).toString('hex') },
    });
    context.after(() => running.deps.store.close());
    const answers = await Promise.all(Array.from({ length: 14 }, () => send(running, 'POST', '/v1/reports', { body: complaint() })));
    assert.deepEqual(answers.map(({ status }) => status), answers.map(() => 201));
  });
});

eachDatabase('A report without work that comes again', (makeDatabase) => {
  test('is answered as before, also when no more of them are let through, and what is refused or invalid uses nothing up', async (context) => {
    const { running, file } = await setup(makeDatabase, { proof: { mode: 'on', hashes: 1_000 }, throttle: { ...DEFAULT_SETTINGS.throttle, writes: 60 } });
    context.after(() => running.stop());
    const again = { body: complaint(), idempotencyKey: 'tanpa-kerja-0123456789' };
    const first = await send(running, 'POST', '/v1/reports', again);
    assert.equal(first.status, 201);
    assertProblem(await file(null, { agencyId: 'nobody' }), 'validation_failed');
    for (let count = 1; count < 12; count += 1) assert.equal((await file(null)).status, 201);
    assertProblem(await file(null), 'rate_limited');
    assert.deepEqual((await send(running, 'POST', '/v1/reports', again)).json, first.json);
    const refused = { body: complaint(), idempotencyKey: 'ditolak-0123456789abcd' };
    assertProblem(await send(running, 'POST', '/v1/reports', refused), 'rate_limited');
    const reports = async () => (await running.database.selectFrom('reports').select('id').execute()).length;
    assert.equal(await reports(), 12);
    running.clock.advance(HOUR);
    assert.equal((await send(running, 'POST', '/v1/reports', refused)).status, 201, 'its key is free');
    assert.equal(await reports(), 13);
  });
});

describe('How much work is asked for', () => {
  test('grows for an address that asks often, and is as before an hour later', async (context) => {
    const { running } = await setup();
    context.after(() => running.stop());
    const asked: number[] = [];
    for (let count = 0; count < 101; count += 1) asked.push((await askForWork(running)).most);
    assert.deepEqual([asked[0], asked[19], asked[20], asked[99], asked[100]], [1_000, 1_000, 4_000, 4_000, 16_000]);
    running.clock.advance(HOUR);
    assert.equal((await askForWork(running)).most, 1_000);
  });

  test('is none where it is switched off, and then nothing is missing', async (context) => {
    const { running, file, doubt } = await setup(undefined, { proof: { mode: 'off', hashes: 1_000 } });
    context.after(() => running.stop());
    assert.deepEqual((await send(running, 'GET', '/v1/challenge')).json, { challenge: null });
    assert.equal(await doubt(await file(null)), null);
    assert.equal(await doubt(await file('trap')), 'trap');
  });

  for (const [mode, through] of [['on', 12], ['strict', 1]] as const) {
    test(`${mode}: of sixty writes an address may make, ${String(through)} may be reports without work, and those with it come through`, async (context) => {
      const { running, file } = await setup(undefined, { proof: { mode, hashes: 1_000 }, throttle: { ...DEFAULT_SETTINGS.throttle, writes: 60 } });
      context.after(() => running.stop());
      for (let count = 0; count < through; count += 1) assert.equal((await file(null)).status, 201);
      const refused = await file(null);
      assertProblem(refused, 'rate_limited');
      assert.match(refused.headers.get('Retry-After') ?? '', /^\d+$/);
      assert.equal((await file(doWork(await askForWork(running)))).status, 201);
      running.clock.advance(HOUR);
      assert.equal((await file(null)).status, 201);
    });
  }
});
