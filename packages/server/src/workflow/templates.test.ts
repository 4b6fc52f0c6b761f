import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { PLACEHOLDERS, type NewTemplate, type Placeholder } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { fill } from './templates.js';

const VALUES: Record<Placeholder, string> = { nomor: '1234567897', judul: 'Jalan', instansi: 'Dinas', kategori: 'Jalan', tanggal: '2 Maret 2026', tenggat: '9 Maret 2026' };

test('what stands in a value is text, however much it looks like a placeholder or a pattern', () => {
  for (const nasty of ['{{nomor}}', '$&', "$'", '$1', '{{{{judul}}}}', '<script>alert(1)</script>', '\\', '}}{{', '{{constructor}}', '%s', '${nomor}']) {
    assert.deepEqual(fill('A {{judul}} B {{ nomor }} C', { ...VALUES, judul: nasty }), { text: `A ${nasty} B 1234567897 C`, missing: [] });
  }
  const long = '{{'.repeat(50_000);
  assert.equal(fill('{{judul}}{{judul}}', { ...VALUES, judul: long }).text.length, long.length * 2);
});

test('what a report has no value for becomes a dash, and is named', () => {
  assert.deepEqual(fill('Tenggat {{tenggat}}, {{tenggat}}.', { ...VALUES, tenggat: null }), { text: 'Tenggat –, –.', missing: ['tenggat'] });
  // Templates of another version of the server may name what this one does not know.
  assert.deepEqual(fill('{{toString}} {{__proto__}}', VALUES), { text: '– –', missing: ['toString', '__proto__'] });
});

test('no placeholder stands for whoever reported', () => {
  assert.deepEqual(PLACEHOLDERS.filter((name) => /nama|pelapor|surel|email|telepon|kode|kontak|alamat|name|reporter|phone/.test(name)), []);
});

eachDatabase('templates', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    const below = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const officer = await staffKey(app, 'liaison_officer', 'jalan-unit');
    const put = (id: string, key: string, changes: Partial<NewTemplate> = {}) =>
      send(app, 'PUT', `/v1/staff/templates/${id}`, { key, body: { agencyId: 'kabupaten', title: 'Terima kasih', text: { id: 'Laporan {{nomor}} kami terima.' }, ...changes } });
    const listed = async (key: string, query = '') => bodyOf(await send(app, 'GET', `/v1/staff/templates${query}`, { key }), operations.listTemplates).items.map(({ id }) => id);
    return { app, admin, below, officer, put, listed };
  }

  test('a template serves the agencies below its own, in the order its writers chose, and no others', async (context) => {
    const { app, admin, below, officer, put, listed } = await setup(context);
    bodyOf(await put('b', admin, { position: 1 }), operations.putTemplate);
    bodyOf(await put('a', admin, { title: 'Aturan', position: 1 }), operations.putTemplate);
    bodyOf(await put('c', below, { agencyId: 'jalan-dinas' }), operations.putTemplate);
    assert.deepEqual(await listed(officer), ['c', 'a', 'b']);
    assert.deepEqual(await listed(await staffKey(app, 'liaison_officer', 'air-perumda')), ['a', 'b']);
    assert.deepEqual(await listed(admin), ['a', 'b']);
    assert.deepEqual(await listed(admin, '?agency=jalan-unit'), ['c', 'a', 'b']);
    assert.deepEqual(await listed(await staffKey(app, 'national_admin', null)), ['c', 'a', 'b']);
    const first = bodyOf(await send(app, 'GET', '/v1/staff/templates?limit=2', { key: officer }), operations.listTemplates);
    assert.deepEqual(await listed(officer, `?limit=2&cursor=${String(first.nextCursor)}`), ['b']);
    assertProblem(await send(app, 'GET', '/v1/staff/templates?agency=kabupaten', { key: officer }), 'validation_failed', ['/agency unknown_agency']);
    assertProblem(await send(app, 'GET', '/v1/staff/templates?cursor=WzFd', { key: officer }), 'validation_failed', ['/cursor wrong_format']);
    assertProblem(await send(app, 'GET', '/v1/staff/templates/c', { key: await staffKey(app, 'liaison_officer', 'air-perumda') }), 'not_found');
  });

  test('only admins write templates, each for their agency and those below it', async (context) => {
    const { app, admin, below, officer, put, listed } = await setup(context);
    assertProblem(await put('a', officer, { agencyId: 'jalan-unit' }), 'forbidden');
    assertProblem(await put('a', below), 'validation_failed', ['/agencyId unknown_agency']);
    bodyOf(await put('a', admin), operations.putTemplate);
    assertProblem(await put('a', below, { agencyId: 'jalan-dinas' }), 'not_found');
    assertProblem(await send(app, 'DELETE', '/v1/staff/templates/a', { key: below }), 'not_found');
    assertProblem(await send(app, 'DELETE', '/v1/staff/templates/a', { key: officer }), 'forbidden');
    const changed = bodyOf(await put('a', admin, { agencyId: 'jalan-dinas', text: { id: 'Selesai.', en: 'Done.' } }), operations.putTemplate);
    assert.deepEqual([changed.agency.id, changed.text], ['jalan-dinas', { id: 'Selesai.', en: 'Done.' }]);
    assert.equal((await send(app, 'DELETE', '/v1/staff/templates/a', { key: below })).status, 204);
    assertProblem(await send(app, 'DELETE', '/v1/staff/templates/a', { key: below }), 'not_found');
    assert.deepEqual(await listed(admin), []);
  });

  test('a placeholder nobody knows, and braces left open, are refused when a template is saved', async (context) => {
    const { admin, put } = await setup(context);
    const saved = (id: string, en?: string) => put('a', admin, { text: { id, ...(en !== undefined && { en }) } });
    assertProblem(await saved('Kepada {{nama}}'), 'validation_failed', ['/text/id unknown_value']);
    assertProblem(await saved('Laporan {{nomor}}', 'Dear {{reporter}}'), 'validation_failed', ['/text/en unknown_value']);
    for (const open of ['{{nomor', 'nomor}}', '{{no{mor}}', '{{{nomor}}}x}}', '{{ {{nomor}} }}']) {
      assertProblem(await saved(open), 'validation_failed', ['/text/id wrong_format']);
    }
    for (const name of ['toString', '__proto__', 'Nomor', '']) assertProblem(await saved(`a {{${name}}}`), 'validation_failed', ['/text/id unknown_value']);
    assert.equal((await saved(PLACEHOLDERS.map((name) => `{{ ${name} }}`).join(' '))).status, 200);
  });

  test('a template is filled with the facts of a report, in the language of its reporter, and without who that is', async (context) => {
    const { app, admin, officer, put } = await setup(context);
    const text = PLACEHOLDERS.map((name) => `${name}={{${name}}}`).join(' ');
    await put('a', admin, { text: { id: text, en: `EN ${text}` } });
    const named = { agencyId: 'jalan-unit', categoryId: 'jalan', visibility: 'secret', reporter: { name: 'Warga Contoh' }, contact: { kind: 'email', email: 'warga@example.org' } } as const;
    const { number } = await fileReport(app, { ...named, title: '{{nomor}} $& <b>' });
    const filled = bodyOf(await send(app, 'GET', `/v1/staff/reports/${number}/templates/a`, { key: officer }), operations.fillTemplate);
    assert.deepEqual(filled, {
      text: `nomor=${number} judul={{nomor}} $& <b> instansi=Unit Jalan Contoh kategori=Jalan tanggal=2 Maret 2026 tenggat=5 Maret 2026`,
      language: 'id',
      missing: [],
    });
    const english = await fileReport(app, { agencyId: 'jalan-unit', locale: 'en' });
    const filledToo = bodyOf(await send(app, 'GET', `/v1/staff/reports/${english.number}/templates/a`, { key: officer }), operations.fillTemplate);
    assert.match(filledToo.text, /^EN .*kategori=– tanggal=2 March 2026/);
    assert.deepEqual([filledToo.language, filledToo.missing], ['en', ['kategori']]);
    const { number: elsewhere } = await fileReport(app, { agencyId: 'air-perumda' });
    assertProblem(await send(app, 'GET', `/v1/staff/reports/${elsewhere}/templates/a`, { key: officer }), 'not_found');
    assertProblem(await send(app, 'GET', `/v1/staff/reports/${number}/templates/b`, { key: officer }), 'not_found');
  });
});
