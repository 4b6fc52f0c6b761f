import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import type { NewReport } from '@lapor/sdk/contract';
import { createApiKey } from '../auth/api-key.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { applyMove } from '../workflow/apply.js';
import { assertNoTrace, fileReport, send, staffKey, type Answer } from '../test-support/requests.js';

const arrays = new Set(['service', 'request', 'error', 'attribute', 'value', 'endpoint', 'format']);
const parser = new XMLParser({ isArray: (name) => arrays.has(name), parseTagValue: false });

/** An answer in XML, which has to be well-formed and to say its encoding. */
function xmlOf(answer: Answer): Record<string, never> {
  assert.equal(answer.headers.get('Content-Type'), 'text/xml; charset=utf-8', answer.text);
  assert.match(answer.text, /^<\?xml version="1.0" encoding="utf-8"\?>/);
  assert.equal(new SyntaxValidator().validate(answer.text), true);
  return parser.parse(answer.text) as Record<string, never>;
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' };

eachDatabase('Open311', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const { key } = await createApiKey(app.deps, { role: 'integrator', agencyId: 'kabupaten', label: 'aplikasi kota', scopes: ['reports:create'] });
    const get = (path: string, headers: Record<string, string> = {}) => send(app, 'GET', `/open311/v2/${path}`, { headers });
    const post = (fields: Record<string, string | undefined>, { format = 'json', apiKey = key }: { format?: string; apiKey?: string | null } = {}) => {
      const sent: Record<string, string | null | undefined> = { service_code: 'jalan-lubang', lat: '-8.5412345', long: '115.1212345', address_string: 'Depan pasar', ...fields, api_key: apiKey };
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(sent)) if (value != null) body.append(name, value);
      return send(app, 'POST', `/open311/v2/requests.${format}`, { body: body.toString(), headers: FORM });
    };
    const admin = await staffKey(app, 'national_admin', null);
    const publish = async (changes: Partial<NewReport> = {}) => {
      const receipt = await fileReport(app, changes);
      await send(app, 'POST', `/v1/staff/reports/${receipt.number}/verify`, { key: admin, body: {} });
      return receipt;
    };
    const channels = async () => (await app.database.selectFrom('reports').select('channel').orderBy('created_at').execute()).map(({ channel }) => channel);
    return { app, get, post, publish, admin, channels };
  }
  const told = { 'attribute[lapor_visibility]': 'anonymous', 'attribute[ruas]': 'Jalan Contoh', description: 'Lubang besar di depan pasar. Dua motor sudah jatuh di sini.' };

  test('a city app finds out where the API is and what it speaks', async (context) => {
    const { get } = await setup(context);
    const json = (await get('discovery.json')).json as { endpoints: { specification: string; url: string; type: string; formats: string[] }[] };
    assert.deepEqual(json.endpoints.map(({ specification, type, formats }) => [specification, type, formats]), [
      ['http://wiki.open311.org/GeoReport_v2', 'production', ['text/xml', 'application/json']],
    ]);
    assert.match(json.endpoints[0]?.url ?? '', /\/open311\/v2$/);
    const xml = xmlOf(await get('discovery.xml')) as unknown as { discovery: { endpoints: { endpoint: { formats: { format: string[] } }[] } } };
    assert.deepEqual(xml.discovery.endpoints.endpoint[0]?.formats.format, ['text/xml', 'application/json']);
  });

  test('it lists the subjects, the same in XML and JSON, of one jurisdiction or of all', async (context) => {
    const { get } = await setup(context);
    const json = (await get('services.json')).json as { service_code: string; group: string; metadata: boolean; type: string }[];
    assert.deepEqual(json.map(({ service_code: code, group, metadata, type }) => [code, group, metadata, type]), [
      ['air', '', true, 'realtime'],
      ['jalan-lubang', 'Jalan', true, 'realtime'],
    ]);
    const xml = xmlOf(await get('services.xml')) as unknown as { services: { service: { service_code: string; metadata: string }[] } };
    assert.deepEqual(xml.services.service.map(({ service_code: code, metadata }) => [code, metadata]), [['air', 'true'], ['jalan-lubang', 'true']]);
    const some = (await get('services.json?jurisdiction_id=air-perumda')).json as { service_code: string }[];
    assert.deepEqual(some.map(({ service_code: code }) => code), ['air']);
    const english = (await get('services.json', { 'Accept-Language': 'en' })).json as { service_name: string }[];
    assert.deepEqual(english.map(({ service_name: name }) => name), ['Drinking water', 'Potholes']);
  });

  test('it learns what a subject asks: who may see the report always, and the questions of the category', async (context) => {
    const { get } = await setup(context);
    const { service_code: code, attributes } = (await get('services/jalan-lubang.json')).json as {
      service_code: string;
      attributes: { code: string; datatype: string; required: boolean; order: number; values: { key: string }[] }[];
    };
    assert.equal(code, 'jalan-lubang');
    assert.deepEqual(attributes.map(({ code: name, datatype, required }) => [name, datatype, required]), [
      ['lapor_visibility', 'singlevaluelist', true],
      ['ruas', 'text', true],
      ['lebar', 'number', false],
      ['bahaya', 'singlevaluelist', false],
      ['terganggu', 'multivaluelist', false],
      ['sejak', 'datetime', false],
      ['celaka', 'singlevaluelist', false],
      ['lapor_title', 'string', false],
      ['lapor_incident_date', 'datetime', false],
      ['lapor_classification', 'singlevaluelist', false],
    ]);
    assert.deepEqual(attributes.map(({ order }) => order), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.deepEqual(attributes[0]?.values.map(({ key }) => key), ['public', 'anonymous', 'secret', 'secret_anonymous']);
    xmlOf(await get('services/jalan-lubang.xml'));
  });

  test('a report filed through it is a report like any other, and its code opens it', async (context) => {
    const { app, post } = await setup(context);
    const answer = await post({
      ...told,
      'attribute[terganggu][]': 'motor',
      'attribute[sejak]': '2026-03-01T18:00:00Z',
      'attribute[celaka]': 'true',
      email: 'warga@example.org',
      media_url: 'http://foto.example.org/1.jpg',
    });
    assert.equal(answer.status, 200, answer.text);
    const [created] = answer.json as { service_request_id: string; service_notice: string; account_id: null }[];
    const code = /[0-9A-Z]{16}/.exec(created?.service_notice ?? '')?.[0] ?? assert.fail('no code');
    assert.match(created?.service_notice ?? '', /media_url tidak diambil/);
    const report = (await send(app, 'GET', `/v1/reports/${created?.service_request_id ?? ''}`, { code })).json as {
      title: string; visibility: string; incidentDate: string; contactKind: string; answers: { questionId: string; text: string }[]; location: { point: object; text: string };
    };
    assert.equal(report.title, 'Lubang besar di depan pasar');
    assert.deepEqual([report.visibility, report.contactKind, report.incidentDate], ['anonymous', 'email', '2026-03-02']);
    assert.deepEqual(report.location.point, { latitude: -8.54, longitude: 115.12 });
    // 18:00 UTC is the next day in Bali.
    assert.deepEqual(report.answers.map(({ questionId, text }) => [questionId, text]), [['ruas', 'Jalan Contoh'], ['terganggu', 'Sepeda motor'], ['sejak', '2 Maret 2026'], ['celaka', 'Ya']]);
  });

  test('what came by it is counted as such, unless the key names a channel of its own', async (context) => {
    const { app, post, channels } = await setup(context);
    assert.equal((await post(told)).status, 200);
    app.clock.advance(60);
    const { key } = await createApiKey(app.deps, { role: 'integrator', agencyId: 'kabupaten', label: 'kanal sendiri', scopes: ['reports:create'], channel: 'kota-pintar' });
    assert.equal((await post(told, { apiKey: key })).status, 200);
    assert.deepEqual(await channels(), ['open311', 'kota-pintar']);
  });

  test('a key that may only read files nothing, and whoever guesses keys has to wait, wherever they guess', async (context) => {
    const { app, post } = await setup(context);
    assert.equal((await post(told, { apiKey: await staffKey(app, 'integrator', 'kabupaten', ['reports:read']) })).status, 403);
    const guess = `lapor_${'0'.repeat(32)}`;
    for (let count = 0; count < app.deps.settings.throttle.missesPerClient; count += 1) assert.equal((await post(told, { apiKey: guess })).status, 403);
    const late = await post(told, { apiKey: guess });
    assert.deepEqual([late.status, late.headers.get('Retry-After') !== null], [429, true]);
    assert.equal((await send(app, 'GET', '/v1/staff/me', { key: guess })).status, 429);
  });

  test('a name is kept only where the report carries one, and the caller is told', async (context) => {
    const { app, post } = await setup(context);
    const anonymous = await post({ ...told, first_name: 'Kenari', last_name: 'Contoh' });
    assert.match(anonymous.text, /Nama tidak disimpan/);
    assert.deepEqual(await app.database.selectFrom('reporters').selectAll().execute(), []);
    assert.equal((await post({ ...told, 'attribute[lapor_visibility]': 'public', first_name: 'Kenari', last_name: 'Contoh' })).status, 200);
    assert.deepEqual((await app.database.selectFrom('reporters').select('name').execute()).map(({ name }) => name), ['Kenari Contoh']);
    const nameless = await post({ ...told, 'attribute[lapor_visibility]': 'public' });
    assert.deepEqual([nameless.status, (nameless.json as { description: string }[])[0]?.description], [400, 'first_name and last_name: required']);
  });

  test('what is missing or wrong is told in its own shapes, without a word of what was sent', async (context) => {
    const { app, get, post } = await setup(context);
    const refusals: [Promise<Answer>, number, RegExp][] = [
      [post({ ...told, service_code: undefined }), 400, /^service_code was not provided$/],
      [post({ ...told, service_code: 'kenari' }), 404, /^service_code was not found$/],
      [post({ ...told, jurisdiction_id: 'kenari' }), 404, /^jurisdiction_id was not found$/],
      [post({ ...told, 'attribute[lapor_visibility]': undefined }), 400, /lapor_visibility\] was not provided/],
      [post({ ...told, 'attribute[lapor_visibility]': 'kenari' }), 400, /lapor_visibility\]: unknown_value/],
      [post({ ...told, 'attribute[ruas]': undefined }), 400, /^attribute: required$/],
      [post({ ...told, description: 'Kenari' }), 400, /^description: too_short$/],
      [post({ ...told, lat: undefined }), 400, /^lat was not provided$/],
      [post({ ...told, lat: undefined, long: undefined, address_string: undefined }), 400, /was not provided$/],
      [post({ ...told, lat: '91', long: '0' }), 400, /wrong_format/],
      [post({ ...told, email: 'kenari' }), 400, /^email or phone: /],
      [post(told, { apiKey: null }), 403, /./],
      [post(told, { apiKey: 'lapor_KENARI' }), 403, /./],
      [post(told, { apiKey: await staffKey(app, 'overseer', null) }), 403, /./],
      [send(app, 'POST', '/open311/v2/requests.json', { body: {} }), 400, /application\/x-www-form-urlencoded/],
      [get('services/kenari.json'), 404, /^service_code was not found$/],
      [get('services.json?jurisdiction_id=kenari'), 404, /^jurisdiction_id was not found$/],
      [get('requests/1234567897.json'), 404, /^service_request_id was not found$/],
      [get('requests.json?status=kenari'), 400, /open or closed/],
      [get('requests.json?start_date=kenari'), 400, /start_date/],
    ];
    for (const [answer, status, description] of refusals) {
      const { status: given, json, text } = await answer;
      assert.equal(given, status, text);
      const [error] = json as { code: string; description: string }[];
      assert.equal(error?.code, String(status));
      assert.match(error.description, description);
      assert.doesNotMatch(text, /kenari/i);
    }
    const xml = xmlOf(await get('services/kenari.xml')) as unknown as { errors: { error: { code: string }[] } };
    assert.deepEqual(xml.errors.error.map(({ code }) => code), ['404']);
    await assertNoTrace(app);
  });

  test('it shows what is published, with its text as the public reads it, and nothing else', async (context) => {
    const { app, get, publish, admin } = await setup(context);
    const location = { text: 'Depan pasar & balai', regionCode: '51.02.05', point: { latitude: -8.5412345, longitude: 115.1212345 } };
    const shown = await publish({ title: 'Jalan <rusak> & berlubang', location, categoryId: 'jalan-lubang', answers: [{ questionId: 'ruas', value: 'Jalan Contoh' }] });
    const unread = await fileReport(app);
    const secret = await publish({ visibility: 'secret_anonymous', title: 'Kenari rahasia', body: 'Kenari tidak boleh tampak di mana pun.' });
    const list = await get('requests.json');
    const requests = list.json as Record<string, string | number | null>[];
    assert.deepEqual(requests.map((request) => request['service_request_id']), [shown.number]);
    assert.doesNotMatch(list.text, /Kenari/);
    const [request] = requests;
    assert.deepEqual(
      ['status', 'service_code', 'address', 'address_id', 'lat', 'long', 'media_url'].map((name) => request?.[name]),
      ['open', 'jalan-lubang', 'Depan pasar & balai, Tabanan, Tabanan, Bali', '51.02.05', -8.54, 115.12, null],
    );
    assert.match(String(request?.['expected_datetime']), /^2026-\d\d-\d\dT23:59:59\+08:00$/);
    const xml = xmlOf(await get(`requests/${shown.number}.xml`)) as unknown as { service_requests: { request: { description: string }[] } };
    assert.match(xml.service_requests.request[0]?.description ?? '', /Jalan <rusak> & berlubang/);
    for (const { number } of [unread, secret]) assert.equal((await get(`requests/${number}.json`)).status, 404);

    await send(app, 'POST', `/v1/staff/reports/${shown.number}/hide`, { key: admin, body: { reason: 'personal_data', text: 'Memuat nomor telepon.' } });
    assert.deepEqual((await get('requests.json')).json, []);
  });

  test('requests are found by number, subject, jurisdiction, time and state', async (context) => {
    const { app, get, publish } = await setup(context);
    const first = await publish();
    app.clock.advance(100 * 24 * 3600);
    const second = await publish({ agencyId: 'air-perumda', categoryId: 'air' });
    await app.deps.store.transaction(async (store) => {
      const report = (await store.reports.lock(second.number)) ?? assert.fail();
      const agency = (await store.agencies.find(report.agency_id)) ?? assert.fail();
      const actor = { role: 'national_admin', agencyId: null, keyId: null } as const;
      await applyMove(app.deps, store, { move: 'reject', report, agency, actor, reason: 'duplicate', text: 'Sudah dilaporkan.' });
    });
    const ids = async (query: string) => ((await get(`requests.json?${query}`)).json as { service_request_id: string }[]).map(({ service_request_id: id }) => id);
    assert.deepEqual(await ids(''), [second.number], 'only the last 90 days');
    assert.deepEqual(await ids('start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z'), [first.number]);
    assert.deepEqual(await ids(`service_request_id=${first.number},${second.number}`), [first.number, second.number]);
    assert.deepEqual(await ids('service_code=air'), [second.number]);
    assert.deepEqual(await ids('service_code=jalan'), []);
    assert.deepEqual(await ids('status=closed'), [second.number]);
    assert.deepEqual(await ids('status=open'), []);
    assert.deepEqual(await ids('jurisdiction_id=jalan-dinas'), []);
    assert.deepEqual(await ids('jurisdiction_id=air-perumda&status=open,closed'), [second.number]);
  });
});
