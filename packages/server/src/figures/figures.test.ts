import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { CLASSIFICATIONS, INTERVALS, BREAKDOWNS, type StaffStatisticsQuery, type Statistics } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp, type TestApp } from '../test-support/app.js';
import { countByHand, readAll, type Told } from '../test-support/counting.js';
import { eachDatabase, type MakeDatabase } from '../test-support/databases.js';
import { anyHistory, fillForHistories, live, type History } from '../test-support/histories.js';
import { openCase } from '../test-support/reporter.js';
import { bodyOf, send, staffKey } from '../test-support/requests.js';
import { rebuildFigures } from './rebuild.js';
import { sumUp } from './sum-up.js';

const anyDay = fc.integer({ min: -60, max: 420 }).map((days) => new Date(Date.UTC(2025, 10, 1 + days)).toISOString().slice(0, 10));
const anySpan = fc.tuple(anyDay, anyDay).map(([one, other]) => (one < other ? [one, other] as const : [other, one] as const));
const anyNarrow = fc.record(
  {
    agency: fc.constantFrom('kabupaten', 'jalan-dinas', 'jalan-unit', 'air-perumda'),
    region: fc.constantFrom('51', '51.02', '51.02.05', '51.02.05.2001'),
    category: fc.constantFrom('jalan', 'jalan-lubang', 'air'),
    classification: fc.constantFrom(...CLASSIFICATIONS),
    visibility: fc.constantFrom('published', 'secret'),
    channel: fc.constantFrom('web', 'whatsapp'),
    assisted: fc.constantFrom('true', 'false'),
    span: anySpan,
    interval: fc.constantFrom(...INTERVALS),
    breakdown: fc.constantFrom(...BREAKDOWNS),
  },
  { requiredKeys: ['span'] },
);
// What is asked of all agencies together, which has sums of its own.
const anyNational = fc.oneof(
  fc.record(
    { span: anySpan, interval: fc.constantFrom(...INTERVALS), breakdown: fc.constantFrom(...BREAKDOWNS), classification: fc.constantFrom(...CLASSIFICATIONS), visibility: fc.constantFrom('published', 'secret') },
    { requiredKeys: ['span', 'breakdown'] },
  ),
  fc.record({ span: anySpan, interval: fc.constantFrom('day', 'week', 'month'), channel: fc.constantFrom('web', 'whatsapp'), category: fc.constantFrom('jalan', 'air') }, { requiredKeys: ['span', 'interval'] }),
);
const anyQuestion: fc.Arbitrary<Partial<Narrow> & Pick<Narrow, 'span'>> = fc.oneof(anyNarrow, anyNational);
type Narrow = typeof anyNarrow extends fc.Arbitrary<infer Question> ? Question : never;
type AnyQuestion = typeof anyQuestion extends fc.Arbitrary<infer Question> ? Question : never;

async function setup(makeDatabase: MakeDatabase, histories: readonly History[]) {
  const app = await startApp({
    makeDatabase,
    settings: { throttle: { windowSeconds: 1, writes: 1e9, missesPerClient: 1e9, missesPerReport: 1e9 } },
    async fill(database) {
      await fillForHistories(database);
      // One agency lives where the day begins two hours later.
      await database.updateTable('agencies').set({ time_zone: 'Asia/Jayapura' }).where('id', '=', 'air-perumda').execute();
    },
  });
  app.clock.set('2025-11-03T14:30:00.000Z');
  for (const [index, history] of histories.entries()) {
    await live(app, history);
    if (index % 5 === 4) await sumUp(app.deps);
  }
  return { app, key: await staffKey(app, 'national_admin', null) };
}

/** Whether a report is one of those a question is about. */
function isMeant(question: AnyQuestion, { report, agency, receivedDay }: Told): boolean {
  const { region, category } = question;
  const [from, to] = question.span;
  return (
    receivedDay >= from && receivedDay <= to
    && (!question.agency || agency.path.includes(`/${question.agency}/`))
    && (!region || report.region_code === region || (report.region_code ?? '').startsWith(`${region}.`))
    && (!category || report.category_id === category || (category === 'jalan' && report.category_id === 'jalan-lubang'))
    && (!question.classification || report.classification === question.classification)
    && (!question.visibility || report.visibility.startsWith('secret') === (question.visibility === 'secret'))
    && (!question.channel || report.channel === question.channel)
    && (!question.assisted || (report.assisted === 1) === (question.assisted === 'true'))
  );
}

async function ask(app: TestApp, key: string, { span, ...question }: AnyQuestion): Promise<Statistics | null> {
  const [from, to] = span;
  const query: StaffStatisticsQuery = { ...question, from, to };
  const given = Object.entries(query).filter(([, value]) => value !== undefined).map(([name, value]) => [name, value]);
  const search = new URLSearchParams(Object.fromEntries(given) as Record<string, string>);
  const answer = await send(app, 'GET', `/v1/staff/statistics?${search.toString()}`, { key });
  // A series of too many parts is refused.
  return answer.status === 422 ? null : bodyOf(answer, operations.getStaffStatistics);
}

function keyOf(question: AnyQuestion, { report, agency }: Told): string | null {
  switch (question.breakdown) {
    case 'agency': {
      const steps = agency.path.split('/').filter(Boolean);
      const at = question.agency ? steps.indexOf(question.agency) : -1;
      return steps[at + 1] ?? steps[at] ?? null;
    }
    case 'region':
      return report.region_code?.slice(0, { 2: 5, 5: 8, 8: 13 }[(question.region ?? '51').length] ?? 13) ?? null;
    case 'category':
      return report.category_id === 'jalan-lubang' && question.category !== 'jalan' && question.category !== 'jalan-lubang' ? 'jalan' : report.category_id;
    case 'visibility':
      return report.visibility.startsWith('secret') ? 'secret' : 'published';
    case 'classification':
      return report.classification;
    case 'channel':
      return report.channel;
    case 'assisted':
      return String(report.assisted === 1);
    default:
      return null;
  }
}

async function check(app: TestApp, key: string, questions: readonly AnyQuestion[]): Promise<void> {
  const { told, agencies } = await readAll(app.database);
  for (const question of questions) {
    const statistics = await ask(app, key, question);
    if (!statistics) continue;
    const meant = told.filter((one) => isMeant(question, one));
    assert.deepEqual(statistics.total.figures, countByHand(app, meant, agencies), JSON.stringify(question));
    for (const part of statistics.series) {
      const own = meant.filter(({ receivedDay }) => receivedDay >= part.from && receivedDay <= part.to);
      assert.deepEqual(part.figures, countByHand(app, own, agencies), JSON.stringify([question, part.from]));
    }
    if (!statistics.breakdown) continue;
    const groups = new Map<string | null, Told[]>();
    for (const one of meant) groups.set(keyOf(question, one), [...(groups.get(keyOf(question, one)) ?? []), one]);
    const expected = [...groups].map(([group, own]) => [String(group), countByHand(app, own, agencies)] as const);
    const given = statistics.breakdown.items.map(({ key: group, figures }) => [String(group), figures] as const);
    const byKey = (one: readonly [string, unknown], other: readonly [string, unknown]) => (one[0] < other[0] ? -1 : 1);
    assert.deepEqual([...given].sort(byKey), expected.sort(byKey), JSON.stringify(question));
  }
}

/** Everything that is kept of the figures. */
async function kept(app: TestApp) {
  const facts = await app.database.selectFrom('report_facts').selectAll().orderBy('report_id').execute();
  const cells = await app.database.selectFrom('figure_cells').selectAll().orderBy('id').execute();
  return { facts, cells };
}

eachDatabase('The figures', (makeDatabase) => {
  it('are what counting every event by hand gives, whatever happened and whatever is asked', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyHistory, { minLength: 1, maxLength: 14 }), fc.array(anyQuestion, { minLength: 6, maxLength: 10 }), async (histories, questions) => {
        const { app, key } = await setup(makeDatabase, histories);
        try {
          await check(app, key, questions);
          await sumUp(app.deps);
          await check(app, key, questions);
          const before = await kept(app);
          assert.deepEqual(await rebuildFigures(app.deps), { reports: histories.length, mended: 0 });
          assert.deepEqual(await kept(app), before);
        } finally {
          await app.stop();
        }
      }),
      { numRuns: 12, includeErrorInReport: true, endOnFailure: true },
    );
  });

  it('are right before and after a new version makes the sums over all agencies, with agencies added and reports erased', { timeout: 120_000 }, async () => {
    const histories = fc.sample(anyHistory, { numRuns: 16, seed: 7 });
    const questions = fc.sample(anyNational, { numRuns: 30, seed: 7 });
    const { app, key } = await setup(makeDatabase, histories.slice(0, 10));
    try {
      // As the migration leaves a database that has figures.
      await app.database.deleteFrom('figure_cells').where('agency_id', '=', '').execute();
      await app.database.updateTable('summing').set({ national: 0 }).where('id', '=', 1).execute();
      const updated = await startApp({ shared: { location: app.location, directory: app.directory, secret: Buffer.from(app.deps.secret).toString('hex') }, clock: app.clock });
      try {
        await check(updated, key, questions);
        await sumUp(updated.deps);
        await check(updated, key, questions);

        const unit = await app.database.selectFrom('agencies').selectAll().where('id', '=', 'jalan-unit').executeTakeFirstOrThrow();
        await app.database.insertInto('agencies').values({ ...unit, id: 'jalan-baru', path: '/kabupaten/jalan-dinas/jalan-baru/' }).execute();
        for (const history of histories.slice(10)) await live(app, history);
        const report = await openCase(app, { agencyId: 'jalan-dinas' });
        await report.staff('forward', { agencyId: 'jalan-baru', reason: 'other_agency', text: 'Untuk unit baru.' });
        await report.step('request-erasure', { text: 'Tolong dihapus.' });
        await report.staff('erase', { text: 'Sudah kami hapus.' });
        await check(updated, key, questions);
        await Promise.all([sumUp(updated.deps), sumUp(updated.deps)]);
        await check(updated, key, questions);
        const before = await kept(updated);
        assert.ok(before.cells.some(({ grain, agency_id: agency }) => grain === 'day' && agency === ''));
        await rebuildFigures(updated.deps);
        assert.deepEqual(await kept(updated), before);
      } finally {
        await updated.stop();
      }
    } finally {
      await app.stop();
    }
  });
});
