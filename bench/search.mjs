// How fast published reports are listed, searched and compared: fills a database with made-up reports and asks through the
// real application.
//
//   node bench/search.mjs                                   50,000 reports in SQLite
//   node bench/search.mjs postgres://user@host/database     the same in PostgreSQL, in an empty database
//
// A number as the last word asks for so many reports instead.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../packages/server/dist/app.js';
import { openDiskFileStore } from '../packages/server/dist/files/disk-file-store.js';
import { createLog } from '../packages/server/dist/log.js';
import { indexedWords, WORDS_VERSION } from '../packages/server/dist/search/words.js';
import { DEFAULT_SETTINGS } from '../packages/server/dist/settings.js';
import { openDatabase } from '../packages/server/dist/store/database.js';
import { migrate } from '../packages/server/dist/store/migrate.js';
import { openStore } from '../packages/server/dist/store/store.js';
import { loadCalendars } from '../packages/server/dist/workflow/calendar.js';
import { loadRules } from '../packages/server/dist/workflow/rules.js';
import { say } from '../scripts/lib/say.mjs';

const words = process.argv.slice(2);
const url = words.find((word) => word.startsWith('postgres'));
const count = Number(words.find((word) => /^\d+$/.test(word)) ?? 50_000);
const AGENCIES = 50;
const BATCH = 500;

// Always the same numbers, so that two runs ask the same of the same.
let state = 42;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const VOCABULARY = `jalan rusak lubang lampu mati sampah menumpuk air keruh banjir saluran tersumbat pasar sekolah puskesmas pelayanan lambat antre parkir liar
  jembatan putus pohon tumbang trotoar pungutan bantuan warga desa kecamatan pagi malam hujan sudah minggu belum diperbaiki petugas kantor dinas motor jatuh`.split(/\s+/);
/** Words are as in any language: a few in nearly every text, most in few. @param {number} length */
const text = (length) =>
  Array.from({ length }, () => (random() < 0.2 ? `kata${Math.floor(random() ** 3 * 20_000).toString(36)}x` : VOCABULARY[Math.floor(random() ** 2 * VOCABULARY.length)])).join(' ');

const directory = await mkdtemp(join(tmpdir(), 'lapor-bench-'));
const database = openDatabase(url ? { kind: 'postgres', url } : { kind: 'sqlite', file: join(directory, 'bench.db') });
await migrate(database);
const store = openStore(database);
await fill();
const deps = {
  store,
  files: await openDiskFileStore(directory),
  now: () => new Date('2026-11-20T02:00:00.000Z'),
  randomBytes,
  settings: { ...DEFAULT_SETTINGS, defaultAgencyId: 'a0' },
  calendar: loadCalendars(),
  rules: loadRules(),
  log: createLog({ write: () => undefined, now: () => new Date() }),
  secret: randomBytes(32),
};
const app = createApp(deps);

for (const [what, path, body] of /** @type {const} */ ([
  ['the newest', '/v1/public/reports'],
  ['the most supported', '/v1/public/reports?order=supported'],
  ['one agency', '/v1/public/reports?agency=a7'],
  ['a word in nearly every report', '/v1/public/reports?search=jalanan'],
  ['two such words', '/v1/public/reports?search=kerusakan%20jalan'],
  ['such a word within one agency', '/v1/public/reports?search=jalan&agency=a7'],
  ['a seldom word', '/v1/public/reports?search=katadx'],
  ['a feed', '/feeds/agencies/a0.atom'],
  ['similar ones', '/v1/public/similar', { title: 'Jalan rusak berlubang di pasar', body: text(80), regionCode: '51.02' }],
  ['similar ones nearby', '/v1/public/similar', { title: 'Jalan rusak berlubang di pasar', body: text(80), point: { latitude: -8.5, longitude: 115.1 } }],
])) {
  const times = [];
  for (let run = 0; run < 7; run += 1) {
    const started = performance.now();
    const answer = await app.request(path, body ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {});
    await answer.text();
    times.push(performance.now() - started);
    if (answer.status !== 200) throw new Error(`${what}: ${answer.status}`);
  }
  times.sort((a, b) => a - b);
  say(`${what.padEnd(32)} median ${times[3]?.toFixed(1)} ms, worst ${times.at(-1)?.toFixed(1)} ms`);
}
await store.close();
await rm(directory, { recursive: true, force: true });

async function fill() {
  const started = performance.now();
  for (let index = 0; index < AGENCIES; index += 1) {
    const id = `a${index}`;
    await store.agencies.put({ id, parent_id: index === 0 ? null : 'a0', path: index === 0 ? '/a0/' : `/a0/${id}/`, kind: 'opd', name: `Dinas ${index} (contoh)`, short_name: null, search: id, time_zone: 'Asia/Makassar', accepts_reports: 1, sample: 1 });
  }
  for (let first = 0; first < count; first += BATCH) {
    await store.transaction(async (within) => {
      for (let index = first; index < Math.min(count, first + BATCH); index += 1) await report(within, index);
    });
  }
  say(`${count} reports written in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

/** @param {import('../packages/server/dist/store/store.js').Nouns} within @param {number} index */
async function report(within, index) {
  const id = `r${index}`;
  const at = new Date(Date.parse('2023-01-01T00:00:00Z') + index * 120_000).toISOString();
  const place = { latitude: -8.9 + random(), longitude: 114.5 + random() };
  const title = text(6);
  const body = text(60);
  const row = {
    id, number: String(1_000_000_000 + index), access_code_hash: '', classification: 'complaint', title, body, incident_date: null, location_text: null, region_code: null,
    ...place, agency_id: `a${Math.floor(random() * AGENCIES)}`, category_id: null, answers: '[]', visibility: 'anonymous', status: 'in_progress', contact_kind: 'none', channel: 'web',
    assisted: 0, locale: 'id', notice_version: '1', notice_locale: 'id', notice_at: at, created_at: at, updated_at: at,
  };
  await within.reports.insert(/** @type {any} */ (row));
  await within.publicReports.put({
    report_id: id, shown: 1, accepted_at: at, published_at: at, hidden_at: null, changed_at: at, supports: 0, agency_id: row.agency_id, category_id: null, region_code: '51.02.01',
    classification: 'complaint', status: 'in_progress', ...place, created_at: at, words_version: WORDS_VERSION,
  });
  await within.searchIndex.put('public', id, indexedWords(title, [body]));
}
