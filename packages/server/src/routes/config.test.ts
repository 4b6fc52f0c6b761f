import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { configSchema, LIMITS, validate, type Problem } from '@lapor/sdk/contract';
import type { Settings } from '../deps.js';
import { startApp } from '../test-support/app.js';

async function setup(context: TestContext, settings: Partial<Settings> = {}) {
  const running = await startApp({ settings });
  context.after(() => running.stop());
  return async (query = '', language = 'id') => {
    const response = await running.app.request(`/v1/config${query}`, { headers: { 'Accept-Language': language } });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Content-Language'), language);
    const checked = validate(configSchema, await response.json());
    assert.ok(checked.ok);
    return checked.value;
  };
}

test('A form learns the limits in force, the choices and the working days of each stage', async (context) => {
  const config = await (await setup(context))();
  assert.equal(config.agency, null);
  assert.deepEqual([config.open, config.message], [true, null]);
  assert.deepEqual(config.limits.title, LIMITS.title);
  assert.deepEqual(config.limits.attachments, { ...LIMITS.attachments, mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] });
  assert.deepEqual(config.visibilities, ['public', 'anonymous', 'secret', 'secret_anonymous']);
  assert.deepEqual(config.workingDays, { verification: 3, firstResponse: 5, reply: 10, settlement: { normative: 5, complaint: 14, supervisory: 60 } });
  assert.deepEqual(config.languages, ['id', 'en']);
  assert.deepEqual(config.notifies, [], 'nothing is promised that nothing does');
});

test('A form learns which languages to offer, beyond those the service answers in', async (context) => {
  const get = await setup(context, { formLanguages: ['id', 'ban'] });
  assert.deepEqual((await get()).languages, ['id', 'ban']);
});

test('A form learns where the squares of a map come from, and offers none when nobody said', async (context) => {
  const map = { tiles: '/petak/{z}/{x}/{y}', attribution: 'Peta (contoh)', attributionUrl: null, maxZoom: 18, start: { latitude: -8.54, longitude: 115.12, zoom: 11 } };
  assert.equal((await (await setup(context))()).map, null);
  assert.deepEqual((await (await setup(context, { map }))()).map, map);
});

test('Whoever reads Balinese is answered in Indonesian, and told so', async (context) => {
  const running = await startApp();
  context.after(() => running.stop());
  const response = await running.app.request('/v1/config', { headers: { 'Accept-Language': 'ban, id;q=0.9' } });
  assert.equal(response.headers.get('Content-Language'), 'id');
});

test('A form for one agency learns which agency that is', async (context) => {
  const get = await setup(context);
  assert.equal((await get('?agency=air-perumda')).agency?.name, 'Perumda Air Contoh');
});

test('A form for an agency nobody knows is told so', async (context) => {
  const running = await startApp();
  context.after(() => running.stop());
  const response = await running.app.request('/v1/config?agency=nobody');
  assert.equal(response.status, 422);
  assert.deepEqual(((await response.json()) as Problem).issues, [{ path: '/agency', code: 'unknown_agency' }]);
});

test('While no reports are taken, a form learns why in its own language', async (context) => {
  const get = await setup(context, { closed: { id: 'Sedang pemeliharaan.', en: 'Under maintenance.' } });
  assert.deepEqual(await get().then(({ open, message }) => [open, message]), [false, 'Sedang pemeliharaan.']);
  assert.equal((await get('', 'en')).message, 'Under maintenance.');
});

test('An announcement is read in the reader’s own language where there is a text in it, in Indonesian otherwise, until its time is over', async (context) => {
  const until = '2026-03-02T10:00:00.000Z';
  const running = await startApp({
    settings: { announcement: { level: 'warning', until, texts: { id: 'Loket tutup besok.', en: null, ban: 'Loket tutup bénjang.', jv: null, su: null } } },
  });
  context.after(() => running.stop());
  running.clock.set('2026-03-02T09:59:59.000Z');
  const announced = async (language: string) => {
    const checked = validate(configSchema, await (await running.app.request('/v1/config', { headers: { 'Accept-Language': language } })).json());
    assert.ok(checked.ok);
    return checked.value.announcements;
  };
  const indonesian = { level: 'warning', text: 'Loket tutup besok.', language: 'id', until };
  for (const [language, expected] of [
    ['id', indonesian],
    ['en', indonesian],
    ['jv, id;q=0.9', indonesian],
    ['', indonesian],
    ['ban, id;q=0.9', { ...indonesian, text: 'Loket tutup bénjang.', language: 'ban' }],
  ] as const) {
    assert.deepEqual(await announced(language), [expected], language);
  }
  running.clock.advance(1);
  assert.deepEqual(await announced('id'), []);
});

test('The notice on personal data names the agency responsible, the law, the purpose, the duration and the rights', async (context) => {
  const get = await setup(context);
  const indonesian = (await get('?agency=air-perumda')).notice;
  const english = (await get('?agency=air-perumda', 'en')).notice;
  const coordinator = (await get()).notice;
  assert.deepEqual([indonesian.language, english.language], ['id', 'en']);
  assert.equal(indonesian.version, english.version);
  assert.equal(indonesian.paragraphs.length, english.paragraphs.length);
  assert.match(indonesian.paragraphs[0] ?? '', /^Perumda Air Contoh bertanggung jawab/);
  assert.match(coordinator.paragraphs[0] ?? '', /^Kabupaten Contoh bertanggung jawab/);
  const [id, en] = [indonesian.paragraphs.join(' '), english.paragraphs.join(' ')];
  for (const word of [/UU 27\/2022/, /Pasal 20/, /diteruskan|meneruskan/, /otomatis/, /memperbaiki/, /penghapusan/, /tanpa nama/]) assert.match(id, word);
  for (const word of [/UU 27\/2022/, /Article 20/, /forward/, /automatically/, /corrected/, /erased/, /without a name/]) assert.match(en, word);
});
