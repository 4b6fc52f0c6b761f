import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { csvLines, jsonLines } from '../figures/exports.js';
import { csvLine } from '../figures/csv.js';
import { DEFINITIONS } from '../figures/definitions.js';
import { streamOf } from '../figures/streams.js';
import type { ExportRow } from '../store/exports.js';
import type { Nouns } from '../store/store.js';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { verifyAudit } from '../workflow/audit.js';

eachDatabase('Exports', (makeDatabase) => {
  test('an admin exports what lies within the agency, and not a name or a word anybody wrote', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    await fileReport(app, { visibility: 'secret', reporter: { name: 'Kenari Contoh' }, title: 'Judul Kenari' });
    await fileReport(app, { agencyId: 'air-perumda' });
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    for (const format of ['csv', 'ndjson']) {
      const { text, status } = await send(app, 'GET', `/v1/staff/exports/reports.${format}?bom=true`, { key });
      assert.equal(status, 200);
      assert.doesNotMatch(text, /Kenari|lubang|Depan pasar/);
      assert.equal(text.trimEnd().split('\n').length, format === 'csv' ? 2 : 1);
    }
    assert.equal((await send(app, 'GET', '/v1/staff/exports/reports.csv?status=resolved', { key })).text.trimEnd().split('\n').length, 1);
    assertProblem(await send(app, 'GET', '/v1/staff/exports/reports.csv?agency=air-perumda', { key }), 'validation_failed');
    assertProblem(await send(app, 'GET', '/v1/staff/exports/reports.csv', { key: await staffKey(app, 'liaison_officer', 'jalan-dinas') }), 'forbidden');
  });

  test('every export stands in the trail: who, when, how it was narrowed down, and how many reports it gave, whole or broken off', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    await fileReport(app);
    await fileReport(app, { visibility: 'secret_anonymous' });
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const of = (format: string, query: string) => `/v1/staff/exports/reports.${format}?${query}`;
    await send(app, 'GET', of('ndjson', 'search=kata%20tertanam&assignee=orang-tertanam&visibility=secret&from=2026-01-01'), { key });
    const broken = await app.app.fetch(new Request(`http://lapor.test${of('csv', 'agency=jalan-dinas&assignee=me')}`, { headers: { Authorization: `Bearer ${key}` } }));
    await broken.body?.cancel();
    const half = await app.app.fetch(new Request(`http://lapor.test${of('csv', '')}`, { headers: { Authorization: `Bearer ${key}` } }));
    const reader = half.body?.getReader() ?? assert.fail();
    for (let chunk = 0; chunk < 2; chunk += 1) await reader.read();
    await reader.cancel();
    assertProblem(await send(app, 'GET', of('csv', 'agency=air-perumda'), { key }), 'validation_failed');

    const answer = await send(app, 'GET', '/v1/staff/audit', { key: await staffKey(app, 'agency_admin', 'kabupaten') });
    const { items } = bodyOf(answer, operations.listAudit);
    assert.deepEqual(items.map(({ action, details }) => [action, details]).reverse(), [
      ['export.begun', { format: 'ndjson', filter: { visibility: 'secret', assignee: 'another', search: true, from: '2026-01-01' } }],
      ['export.ended', { reports: 0, whole: true }],
      ['export.begun', { format: 'csv', filter: { assignee: 'me' } }],
      ['export.begun', { format: 'csv', filter: {} }],
      ['export.ended', { reports: 2, whole: false }],
    ]);
    for (const { actor, agency, at } of items) assert.deepEqual([actor.kind, actor.role, agency?.id, at], ['key', 'agency_admin', 'jalan-dinas', app.clock.now().toISOString()]);
    assert.equal(new Set(items.map(({ target }) => target.id)).size, 3, 'both entries of an export tell of the same');
    assert.doesNotMatch(answer.text, /tertanam/);
    assert.equal(await verifyAudit(app.deps.store), null);
  });

  test('what cannot be written down is not exported', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const { number } = await fileReport(app);
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    await app.database.schema.dropTable('audit').execute();
    const { status, text } = await send(app, 'GET', '/v1/staff/exports/reports.ndjson', { key });
    assert.equal(status, 500);
    assert.ok(!text.includes(number));
  });

  test('a report nobody but its agency sees is in no public figure and in no open data', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    for (let count = 0; count < 7; count += 1) await fileReport(app);
    const before = await send(app, 'GET', '/v1/statistics?period=2026&interval=month&breakdown=agency');
    for (let count = 0; count < 9; count += 1) await fileReport(app, { visibility: 'secret_anonymous' });
    assert.equal((await send(app, 'GET', '/v1/statistics?period=2026&interval=month&breakdown=agency')).text, before.text);
    app.clock.set('2026-05-04T02:00:00.000Z');
    const open = await send(app, 'GET', '/v1/open-data.json');
    assert.deepEqual((open.json as { received: number }[]).map(({ received }) => received), [7]);
    app.clock.set('2027-05-04T02:00:00.000Z');
    // Of all agencies together, once the year is over, and rounded down.
    const whole = await send(app, 'GET', '/v1/statistics?period=2026');
    assert.equal((whole.json as { unpublished: number }).unpublished, 5);
    assert.equal(((await send(app, 'GET', '/v1/statistics?period=2026&agency=jalan-dinas')).json as { unpublished: null }).unpublished, null);
  });
});

/** A store with so many reports that holds none of them, and counts what it is asked for. */
function manyReports(total: number) {
  const asked: number[] = [];
  const page = ({ after, limit }: { after: Pick<ExportRow, 'id'> | null; limit: number }) => {
    const start = after ? Number(after.id) + 1 : 0;
    const rows = Array.from({ length: Math.min(limit, total - start) }, (_, index) => ({ ...row, id: String(start + index) }));
    asked.push(rows.length);
    return Promise.resolve(rows);
  };
  return { asked, store: { exports: { page }, categories: { all: () => Promise.resolve([]) } } as unknown as Nouns };
}

const row = { id: '0', number: '1234567897', agency_name: '=HYPERLINK("http://x")', assisted: 0, status: 'resolved', created_at: '2026-03-02T02:00:00.000Z' } as ExportRow;
const asked = { path: null, today: new Map<string, string>() };

test('an export of 100,000 reports never holds more than a page of them, and asks for one page at a time', async () => {
  const { store, asked: pages } = manyReports(100_000);
  let lines = 0;
  for await (const text of jsonLines(store, asked, 'id')) {
    lines += text.split('\n').length - 1;
    assert.equal(pages.reduce((sum, size) => sum + size, 0), lines, 'nothing is read ahead');
  }
  assert.equal(lines, 100_000);
  assert.ok(Math.max(...pages) <= 500);
});

test('whoever stops reading an export stops its queries', async () => {
  const { store, asked: pages } = manyReports(100_000);
  const reader = streamOf(csvLines(store, asked, 'id', false), () => assert.fail()).getReader();
  await reader.read();
  await reader.read();
  assert.equal(pages.length, 1);
  await reader.cancel();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(pages.length, 1);
});

test('no cell of an export is a formula to a spreadsheet', async () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) assert.match(csvLine([`${start}1+1`]), /^"?'/);
  assert.equal(csvLine(['a,b', 'c"d', null, 3, true]), '"a,b","c""d",,3,true\r\n');
  const { store } = manyReports(1);
  let text = '';
  for await (const part of csvLines(store, asked, 'id', true)) text += part;
  assert.ok(text.startsWith('\uFEFFnumber,'));
  assert.match(text, /,"'=HYPERLINK\(""http:\/\/x""\)",/);
});

test('the documentation says of each figure what the code says', () => {
  for (const [language, file] of [['id', 'angka.md'], ['en', 'figures.md']] as const) {
    const text = readFileSync(new URL(`../../../../docs/${file}`, import.meta.url), 'utf8');
    for (const [name, definition] of Object.entries(DEFINITIONS)) assert.ok(text.includes(`| \`${name}\` | ${definition[language]} |`), `${file}: ${name}`);
  }
});
