// How fast the figures are: fills a database with made-up reports, sums them up, and asks through the real application what a
// dashboard asks.
//
//   node bench/figures.mjs                                   200,000 reports in SQLite
//   node bench/figures.mjs postgres://user@host/database     1,000,000 reports in PostgreSQL, in an empty database
//
// A number asks for so many reports instead. A database that holds them already is used again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { createApp } from '../packages/server/dist/app.js';
import { createApiKey } from '../packages/server/dist/auth/api-key.js';
import { openDiskFileStore } from '../packages/server/dist/files/disk-file-store.js';
import { sumAnew } from '../packages/server/dist/figures/rebuild.js';
import { foldStatuses } from '../packages/server/dist/figures/sum-up.js';
import { createLog } from '../packages/server/dist/log.js';
import { createMetrics } from '../packages/server/dist/metrics/metrics.js';
import { watch } from '../packages/server/dist/metrics/watch.js';
import { DEFAULT_SETTINGS } from '../packages/server/dist/settings.js';
import { openDatabase } from '../packages/server/dist/store/database.js';
import { migrate } from '../packages/server/dist/store/migrate.js';
import { seedRegions } from '../packages/server/dist/store/seed-regions.js';
import { openStore } from '../packages/server/dist/store/store.js';
import { loadCalendars } from '../packages/server/dist/workflow/calendar.js';
import { loadRules } from '../packages/server/dist/workflow/rules.js';
import { say } from '../scripts/lib/say.mjs';
import { sql } from 'kysely';

const words = process.argv.slice(2);
const url = words.find((word) => word.startsWith('postgres'));
const count = Number(words.find((word) => /^\d+$/.test(word)) ?? (url ? 1_000_000 : 200_000));
const NOW = new Date('2026-11-20T02:00:00.000Z');
const FIRST = Date.parse('2023-12-01T00:00:00Z');
const LIMIT = 300;

// Always the same numbers, so that two runs ask the same of the same.
let state = 42;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
/** @template T @param {readonly T[]} list @returns {T} */
const pick = (list) => /** @type {T} */ (list[below(list.length)]);

const REGENCIES = ['51.01', '51.02', '51.03', '51.04', '51.05', '51.06', '51.07', '51.08', '51.71'];
const agencies = [{ id: 'bali', path: '/bali/', regency: '51.02' }];
for (const regency of REGENCIES) {
  const top = `r${regency.slice(3)}`;
  agencies.push({ id: top, path: `/bali/${top}/`, regency });
  for (let number = 1; number <= 52; number += 1) agencies.push({ id: `${top}-${number}`, path: `/bali/${top}/${top}-${number}/`, regency });
}
const categories = Array.from({ length: 30 }, (_, index) => ({ id: `c${index}`, parent: index < 6 ? null : `c${index % 6}` }));

const folder = await mkdtemp(join(tmpdir(), 'lapor-bench-'));
const database = openDatabase(url ? { kind: 'postgres', url } : { kind: 'sqlite', file: join(folder, 'bench.db') });
const store = openStore(database);
await migrate(database);

const filled = Number((await database.selectFrom('report_facts').select(sql`count(*)`.as('count')).executeTakeFirst())?.count);
if (filled !== count) await fill();

const deps = {
  store,
  files: await openDiskFileStore(folder),
  now: () => NOW,
  randomBytes,
  settings: { ...DEFAULT_SETTINGS, defaultAgencyId: 'bali' },
  calendar: loadCalendars(),
  rules: loadRules(),
  log: createLog({ write: (line) => void (line.includes('"level":"error"') && process.stderr.write(line)), now: () => NOW }),
  metrics: createMetrics({ watch: () => watch({ store, now: () => NOW }) }),
  secret: randomBytes(32),
  identify: null,
};
if (!(await database.selectFrom('figure_cells').select('id').limit(1).executeTakeFirst())) {
  const began = performance.now();
  await sumAnew(deps);
  say(`summed up anew in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const folding = performance.now();
  await foldStatuses(deps);
  say(`folded the counts of status in ${((performance.now() - folding) / 1000).toFixed(0)} s`);
  await sql.raw(url ? 'vacuum analyze' : 'analyze').execute(database);
}
const cells = await database.selectFrom('figure_cells').select(['cube', 'grain', sql`count(*)`.as('count')]).groupBy(['cube', 'grain']).orderBy('cube').execute();
say(`sums kept: ${cells.map(({ cube, grain, count: rows }) => `${cube} ${grain} ${rows}`).join(', ')}`);

const app = createApp(deps);
const national = (await createApiKey(deps, { role: 'national_admin', agencyId: null, label: 'bench' })).key;
const regency = (await createApiKey(deps, { role: 'agency_admin', agencyId: 'r02', label: 'bench' })).key;
const staff = '/v1/staff/statistics';
const whole = 'from=2023-12-01&to=2026-11-20';
const year = 'from=2026-01-01&to=2026-11-20';
/** @type {[string, string, string | null][]} */
const questions = [
  ['public, this year', '/v1/statistics', null],
  ['public, 2025 by month and agency', '/v1/statistics?period=2025&interval=month&breakdown=agency', null],
  ['public, a quarter by category', '/v1/statistics?period=2026-Q3&interval=month&breakdown=category', null],
  ['public, a regency by district', '/v1/statistics?period=2025&region=51.02&breakdown=region', null],
  ['staff, three years', `${staff}?${whole}`, national],
  ['staff, three years by month', `${staff}?${whole}&interval=month`, national],
  ['staff, three years by year', `${staff}?${whole}&interval=year`, national],
  ['staff, this year by agency', `${staff}?${year}&breakdown=agency`, national],
  ['staff, this year by region', `${staff}?${year}&breakdown=region`, national],
  ['staff, this year by category', `${staff}?${year}&breakdown=category`, national],
  ['staff, this year by class', `${staff}?${year}&breakdown=classification`, national],
  ['staff, this year by visibility', `${staff}?${year}&breakdown=visibility`, national],
  ['staff, this year by channel', `${staff}?${year}&breakdown=channel`, national],
  ['staff, this year by assistance', `${staff}?${year}&breakdown=assisted`, national],
  ['staff, 92 days by day', `${staff}?from=2026-08-21&to=2026-11-20&interval=day`, national],
  ['staff, half a year by week', `${staff}?from=2026-05-22&to=2026-11-20&interval=week`, national],
  ['staff, a regency, this year by month and agency', `${staff}?${year}&agency=r02&interval=month&breakdown=agency`, regency],
  ['staff, one office, three years by month', `${staff}?${whole}&agency=r02-7&interval=month&breakdown=category`, regency],
  ['staff, a category in a region, this year', `${staff}?${year}&category=c1&region=51.02&interval=month`, national],
  ['oversight, agencies that fall behind', '/v1/staff/oversight/agencies?limit=50', national],
  ['oversight, stuck reports', '/v1/staff/oversight/stuck?limit=50', national],
  ['oversight, stuck for a rare reason', '/v1/staff/oversight/stuck?limit=50&reason=flagged', national],
  ['oversight, stuck in one regency', '/v1/staff/oversight/stuck?limit=50', regency],
  ['inbox, first page, everything', '/v1/staff/reports?limit=20', national],
  ['inbox, first page, a regency', '/v1/staff/reports?limit=20', regency],
  ['inbox, counts, a regency', '/v1/staff/reports/counts', regency],
  ['inbox, counts, everything', '/v1/staff/reports/counts', national],
];

say(`\n${url ? 'PostgreSQL' : 'SQLite'}, ${count.toLocaleString('en')} reports, ${agencies.length} agencies; milliseconds, median of 5 after one to warm up\n`);
say('| Question | Median | Slowest |');
say('|---|---|---|');
let slow = 0;
for (const [name, path, key] of questions) {
  const times = [];
  for (let run = 0; run < 6; run += 1) {
    const began = performance.now();
    const answer = await app.fetch(new Request(`http://bench${path}`, { headers: key ? { Authorization: `Bearer ${key}` } : {} }));
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${text}`);
    if (run > 0) times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  const median = times[2] ?? 0;
  if (median >= LIMIT) slow += 1;
  say(`| ${name} | ${median.toFixed(0)}${median >= LIMIT ? ' (!)' : ''} | ${(times[4] ?? 0).toFixed(0)} |`);
}
say(`\n${slow === 0 ? `all below ${LIMIT} ms` : `${slow} not below ${LIMIT} ms`}`);
await store.close();
await rm(folder, { recursive: true, force: true });

async function fill() {
  await seedRegions(store);
  const districts = await database.selectFrom('regions').select('code').where('level', '=', 'district').execute();
  const within = new Map(REGENCIES.map((code) => [code, districts.filter((district) => district.code.startsWith(`${code}.`)).map((district) => district.code)]));
  await store.agencies.addMissing(
    agencies.map(({ id, path }) => ({
      id, path, parent_id: path.split('/').at(-3) || null, kind: 'opd', name: `${id} (contoh)`, short_name: null, search: id,
      time_zone: 'Asia/Makassar', accepts_reports: 1, sample: 1,
    })),
  );
  await database.insertInto('categories').values(categories.map(({ id, parent }) => ({
    id, parent_id: parent, agency_id: 'bali', position: 0, name: JSON.stringify({ id, en: id }), description: null, questions: '[]',
  }))).onConflict((conflict) => conflict.column('id').doNothing()).execute();
  const began = performance.now();
  const SIZE = 500;
  for (let start = 0; start < count; start += SIZE * 20) {
    await database.transaction().execute(async (transaction) => {
      for (let from = start; from < Math.min(count, start + SIZE * 20); from += SIZE) {
        const rows = Array.from({ length: Math.min(SIZE, count - from) }, (_, index) => madeUp(from + index, within));
        await transaction.insertInto('reports').values(rows.map(({ report }) => report)).execute();
        await transaction.insertInto('report_facts').values(rows.map(({ fact }) => fact)).execute();
      }
    });
  }
  say(`filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

/** @param {number} number @param {Map<string, string[]>} within */
function madeUp(number, within) {
  const agency = agencies[Math.floor(random() ** 1.5 * agencies.length)] ?? agencies[0];
  // In the order of time, as they come; and more every year, as they should.
  const age = (1 - number / count) ** 1.3;
  const at = new Date(NOW.getTime() - Math.floor(age * (NOW.getTime() - FIRST)));
  const old = (NOW.getTime() - at.getTime()) / 86_400_000;
  const day = at.toISOString().slice(0, 10);
  const luck = random();
  const open = old < 40 ? luck < 0.6 : luck < 0.04;
  const status = open ? pick(['awaiting_verification', 'forwarded', 'in_progress', 'answered', 'awaiting_reporter', 'contested']) : luck < 0.9 ? 'resolved' : pick(['rejected', 'withdrawn']);
  const turn = ['awaiting_verification', 'forwarded', 'in_progress', 'contested'].includes(status);
  const due = open ? new Date(at.getTime() + (5 + below(60)) * 86_400_000).toISOString().slice(0, 10) : null;
  const first = status === 'awaiting_verification' ? null : Math.floor(random() ** 3 * 40);
  const region = random() < 0.8 && agency ? pick(within.get(agency.regency) ?? ['']) : '';
  const dimensions = {
    agency_id: agency?.id ?? 'bali',
    classification: luck < 0.75 ? 'complaint' : luck < 0.95 ? 'aspiration' : 'information_request',
    category_id: random() < 0.9 ? `c${(below(5) * 6 + number) % 30}` : '',
    region_code: region,
    channel: random() < 0.85 ? 'web' : pick(['whatsapp', 'counter']),
    assisted: random() < 0.05 ? 1 : 0,
  };
  const visibility = random() < 0.8 ? pick(['public', 'anonymous']) : 'secret';
  const id = `b${String(number).padStart(8, '0')}`;
  const flagged = open && random() < 0.003;
  const forwardings = below(20) === 0 ? 3 : below(2);
  const stage = !open ? null : status === 'awaiting_verification' ? 'verification' : status === 'awaiting_reporter' || status === 'answered' ? 'reply' : pick(['first_response', 'settlement']);
  const report = {
    ...dimensions,
    id, number: String(number).padStart(10, '0'), access_code_hash: id, title: 'Contoh', body: 'Laporan contoh untuk mengukur kecepatan, tanpa isi yang sebenarnya. '.repeat(5),
    incident_date: null, location_text: null, region_code: region || null, latitude: null, longitude: null, category_id: dimensions.category_id || null, answers: '[]',
    visibility, status, due_stage: stage, due_date: due, forwardings, flagged_at: flagged ? at.toISOString() : null,
    contact_kind: 'none', locale: 'id', notice_version: '1', notice_locale: 'id', notice_at: at.toISOString(), created_at: at.toISOString(), updated_at: at.toISOString(),
  };
  const fact = {
    ...dimensions,
    report_id: id, published: visibility === 'secret' ? 0 : 1, received_day: day, status, status_day: day, open: open ? 1 : 0, due_stage: stage, due_date: due,
    turn_day: turn ? day : null, agency_days: first ?? 0, first_days: first, settled_days: status === 'resolved' ? (first ?? 0) + below(12) : null,
    was_verified: status === 'awaiting_verification' ? 0 : 1, was_followed_up: first === null ? 0 : 1, was_answered: first === null ? 0 : 1, was_closed: status === 'resolved' && luck < 0.7 ? 1 : 0,
    resolved_by: status === 'resolved' ? pick(['reporter', 'lapse']) : null, expired: 0, rating: status === 'resolved' && random() < 0.2 ? 1 + below(5) : null,
    contests: random() < 0.05 ? 1 + below(2) : 0, forwardings, flagged: flagged ? 1 : 0,
  };
  return { report, fact };
}
