import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { checkDigit, isReportNumber } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase, type MakeDatabase } from '../test-support/databases.js';
import { assertNoTrace, assertProblem, bodyOf, complaint, fileReport, send, staffKey } from '../test-support/requests.js';
import { uploadFile } from '../test-support/files.js';

eachDatabase('filing and following a report', (makeDatabase: MakeDatabase) => {
  async function setup(context: TestContext, options: Parameters<typeof startApp>[0] = {}): Promise<TestApp> {
    const app = await startApp({ makeDatabase, ...options });
    context.after(() => app.stop());
    return app;
  }

  test('a complaint gets a number, a code and the day by which it is verified', async (context) => {
    const app = await setup(context);
    const receipt = await fileReport(app);
    assert.ok(isReportNumber(receipt.number));
    assert.match(receipt.accessCode, /^[0-9A-HJKMNP-TV-Z]{16}$/);
    assert.deepEqual(receipt, {
      number: receipt.number,
      accessCode: receipt.accessCode,
      status: 'awaiting_verification',
      agency: { id: 'jalan-dinas', name: 'Dinas Jalan Contoh', shortName: null },
      // Three working days after Monday the second.
      due: { stage: 'verification', date: '2026-03-05', workingDaysLeft: 3 },
      createdAt: '2026-03-02T02:00:00.000Z',
    });
  });

  test('number and code open the whole report, however they are typed', async (context) => {
    const app = await setup(context);
    const photo = await uploadFile(app);
    const receipt = await fileReport(app, {
      categoryId: 'jalan-lubang',
      attachments: [photo.id],
      answers: [
        { questionId: 'ruas', value: 'Jalan Pahlawan' },
        { questionId: 'lebar', value: 60 },
        { questionId: 'bahaya', value: 'berat' },
        { questionId: 'terganggu', value: ['motor', 'kaki'] },
        { questionId: 'sejak', value: '2026-02-14' },
        { questionId: 'celaka', value: true },
      ],
    });
    const number = `${receipt.number.slice(0, 3)}-${receipt.number.slice(3)}`;
    const code = receipt.accessCode.toLowerCase().replace(/(.{4})/g, '$1 ');
    const answer = await send(app, 'GET', `/v1/reports/${number}`, { code });
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.equal(answer.headers.get('Content-Language'), 'id');
    const json = bodyOf(answer, operations.getReport);
    assert.equal(json.title, 'Jalan berlubang di depan pasar');
    assert.equal(json.turn, 'agency');
    assert.deepEqual(json.category, { id: 'jalan-lubang', name: 'Jalan berlubang' });
    assert.equal(json.location?.region?.label, 'Tabanan, Tabanan, Bali');
    assert.deepEqual(json.attachments, [photo]);
    assert.deepEqual(
      json.answers.map(({ label, text }) => `${label} ${text}`),
      [
        'Ruas jalan Jalan Pahlawan',
        'Lebar lubang (cm) 60',
        'Seberapa bahaya? Berat',
        'Siapa terganggu? Sepeda motor dan Pejalan kaki',
        'Sejak kapan? 14 Februari 2026',
        'Pernah ada kecelakaan? Ya',
      ],
    );
    assert.equal(json.events.length, 1);
    assert.deepEqual(json.events[0]?.actor, { role: 'reporter', agency: null });
  });

  test('answers and names of things come in the language asked for', async (context) => {
    const app = await setup(context);
    const { number, accessCode: code } = await fileReport(app, {
      categoryId: 'jalan-lubang',
      answers: [{ questionId: 'ruas', value: 'x' }, { questionId: 'celaka', value: false }],
    });
    const answer = await send(app, 'GET', `/v1/reports/${number}`, { code, headers: { 'Accept-Language': 'en' } });
    assert.equal(answer.headers.get('Content-Language'), 'en');
    const report = bodyOf(answer, operations.getReport);
    assert.equal(report.category?.name, 'Potholes');
    assert.equal(report.answers[1]?.text, 'No');
  });

  test('a report addressed to nobody goes to the agency of its category, or else to the coordinator', async (context) => {
    const app = await setup(context);
    assert.equal((await fileReport(app, { agencyId: null, categoryId: 'air' })).agency.id, 'air-perumda');
    assert.equal((await fileReport(app, { agencyId: null, categoryId: null })).agency.id, 'kabupaten');
  });

  test('an aspiration needs neither a day nor a place', async (context) => {
    const app = await setup(context);
    const { number, accessCode: code } = await fileReport(app, { classification: 'aspiration', incidentDate: undefined, location: undefined });
    const report = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport);
    assert.equal(report.location, null);
    assert.equal(report.incidentDate, null);
  });

  test('what happened today in Bali is not in the future, what happens tomorrow there is', async (context) => {
    const app = await setup(context);
    // Already the third in Bali, still the second in UTC.
    app.clock.set('2026-03-02T17:00:00.000Z');
    await fileReport(app, { incidentDate: '2026-03-03' });
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint({ incidentDate: '2026-03-04' }) }), 'validation_failed', [
      '/incidentDate in_the_future',
    ]);
  });

  const long = 'x'.repeat(5001);
  const refusals: [string, Record<string, unknown>, string[]][] = [
    ['an empty title', { title: '' }, ['/title required']],
    ['a title of spaces', { title: '      ' }, ['/title required']],
    ['a short story', { body: 'Jalan rusak' }, ['/body too_short']],
    ['a story without end', { body: long }, ['/body too_long']],
    ['a title that is a number', { title: 12345 }, ['/title wrong_type']],
    ['an unknown class', { classification: 'gossip' }, ['/classification unknown_value']],
    ['no visibility', { visibility: undefined }, ['/visibility required']],
    ['a visibility nobody defined', { visibility: 'friends' }, ['/visibility unknown_value']],
    ['a field nobody knows', { nik: '5102' }, [' unknown_field']],
    ['an unknown agency', { agencyId: 'nowhere' }, ['/agencyId unknown_agency']],
    ['an agency that takes no reports', { agencyId: 'arsip' }, ['/agencyId not_applicable']],
    ['an unknown category', { categoryId: 'nothing' }, ['/categoryId unknown_category']],
    ['a category of another agency', { categoryId: 'air' }, ['/categoryId not_applicable']],
    ['an unknown region', { location: { regionCode: '99.99' } }, ['/location/regionCode unknown_region']],
    ['a complaint without a place', { location: {} }, ['/location required']],
    ['a complaint without a day', { incidentDate: undefined }, ['/incidentDate required']],
    ['a day that is none', { incidentDate: '2026-02-30' }, ['/incidentDate wrong_format']],
    ['tomorrow', { incidentDate: '2026-03-03' }, ['/incidentDate in_the_future']],
    ['a day for an aspiration', { classification: 'aspiration' }, ['/incidentDate not_applicable']],
    ['a name on an anonymous report', { reporter: { name: 'Seseorang' } }, ['/reporter not_applicable']],
    ['a public report without a name', { visibility: 'public' }, ['/reporter/name required']],
    ['an address that is no e-mail', { contact: { kind: 'email', email: 'bukan' } }, ['/contact/email wrong_format']],
    ['a file nobody uploaded', { attachments: ['abc'] }, ['/attachments/0 unknown_attachment']],
    ['too many files', { attachments: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['/attachments too_many', ...[0, 1, 2, 3, 4, 5].map((index) => `/attachments/${String(index)} unknown_attachment`)]],
    ['an answer to no question', { answers: [{ questionId: 'x', value: 'y' }] }, ['/answers/0/questionId unknown_question']],
    ['a required question left out', { categoryId: 'jalan-lubang' }, ['/answers required']],
    ['an answer that is not among the choices', { categoryId: 'jalan-lubang', answers: [{ questionId: 'ruas', value: 'x' }, { questionId: 'bahaya', value: 'sekali' }] }, ['/answers/1/value unknown_value']],
    ['two mistakes', { agencyId: 'nowhere', location: { regionCode: '99' } }, ['/agencyId unknown_agency', '/location/regionCode unknown_region']],
  ];

  test('whatever is wrong with a report is said in the documented words and leaves no trace', async (context) => {
    const app = await setup(context);
    for (const [what, changes, issues] of refusals) {
      const answer = await send(app, 'POST', '/v1/reports', { body: complaint(changes), idempotencyKey: 'a-key-for-refusals' });
      assert.equal(answer.status, 422, what);
      assertProblem(answer, 'validation_failed', issues);
      await assertNoTrace(app);
    }
  });

  test('what is not JSON, not an object, too large or of another type is refused and leaves no trace', async (context) => {
    const app = await setup(context);
    assertProblem(await send(app, 'POST', '/v1/reports', { body: '{"title": ' }), 'invalid_json');
    assertProblem(await send(app, 'POST', '/v1/reports', { body: '' }), 'invalid_json');
    assertProblem(await send(app, 'POST', '/v1/reports', { body: new Uint8Array([0x22, 0xff, 0x22]), headers: { 'Content-Type': 'application/json' } }), 'invalid_json');
    assertProblem(await send(app, 'POST', '/v1/reports', { body: '[]' }), 'validation_failed', [' wrong_type']);
    assertProblem(await send(app, 'POST', '/v1/reports', { body: 'null' }), 'validation_failed', [' wrong_type']);
    assertProblem(await send(app, 'POST', '/v1/reports', { body: JSON.stringify({ title: 'x'.repeat(300_000) }) }), 'payload_too_large');
    assertProblem(await send(app, 'POST', '/v1/reports', { body: 'title=x', headers: { 'Content-Type': 'text/plain' } }), 'unsupported_media_type');
    await assertNoTrace(app);
  });

  test('a closed service says so and keeps nothing', async (context) => {
    const app = await setup(context, { settings: { closed: { id: 'Tutup dulu.', en: 'Closed for now.' } } });
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint() }), 'closed');
    await assertNoTrace(app);
  });

  test('narrower limits of a deployment hold', async (context) => {
    const limits = { title: { min: 5, max: 10 }, body: { min: 20, max: 5000 }, locationText: { min: 3, max: 300 }, name: { min: 2, max: 100 }, attachments: { count: 5, bytes: 1000 }, json: 10_000 };
    const app = await setup(context, { settings: { limits } });
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint() }), 'validation_failed', ['/title too_long']);
  });

  test('a file belongs to one report only', async (context) => {
    const app = await setup(context);
    const { id } = await uploadFile(app);
    await fileReport(app, { attachments: [id] });
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint({ attachments: [id] }) }), 'validation_failed', [
      '/attachments/0 unknown_attachment',
    ]);
    const other = await uploadFile(app);
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint({ attachments: [other.id, other.id] }) }), 'validation_failed', [
      '/attachments/1 unknown_attachment',
    ]);
  });

  test('a wrong code, a wrong number, no code and a number that cannot be all look alike', async (context) => {
    const app = await setup(context);
    const { number, accessCode } = await fileReport(app);
    const other = await fileReport(app);
    const wrong = [
      await send(app, 'GET', `/v1/reports/${number}`, { code: other.accessCode }),
      await send(app, 'GET', '/v1/reports/1234567897', { code: accessCode }),
      await send(app, 'GET', '/v1/reports/1234567895', { code: accessCode }),
      await send(app, 'GET', `/v1/reports/${number}`),
      await send(app, 'GET', '/v1/reports/hello', { code: accessCode }),
      await send(app, 'GET', `/v1/reports/${number}`, { code: 'short' }),
    ];
    for (const answer of wrong) assertProblem(answer, 'not_found');
    assert.equal(new Set(wrong.map(({ json }) => JSON.stringify({ ...(json as object), requestId: '' }))).size, 1);
  });

  test('whoever has the right code is not slowed down, however much they open at once', async (context) => {
    const app = await setup(context, { settings: { throttle: { windowSeconds: 600, writes: 100, missesPerClient: 3, missesPerReport: 2 } } });
    const { number, accessCode: code } = await fileReport(app);
    const opened = await Promise.all(Array.from({ length: 30 }, () => send(app, 'GET', `/v1/reports/${number}`, { code })));
    assert.deepEqual(new Set(opened.map(({ status }) => status)), new Set([200]));
  });

  test('whoever guesses codes is slowed down, even with the right one, until the window has passed', async (context) => {
    const app = await setup(context);
    const { number, accessCode: code } = await fileReport(app);
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, guess) => send(app, 'GET', `/v1/reports/${number}`, { code: String(guess).padStart(16, '0') })),
    );
    assert.equal(guesses.filter(({ status }) => status === 404).length, 10);
    const slowed = await send(app, 'GET', `/v1/reports/${number}`, { code });
    assertProblem(slowed, 'rate_limited');
    assert.equal(slowed.headers.get('Retry-After'), '600');
    app.clock.advance(600);
    assert.equal((await send(app, 'GET', `/v1/reports/${number}`, { code })).status, 200);
  });

  test('whoever guesses at many numbers is slowed down too, and shuts nobody else out', async (context) => {
    const app = await setup(context, { settings: { trustProxy: 1, throttle: { windowSeconds: 600, writes: 100, missesPerClient: 25, missesPerReport: 10 } } });
    const { number, accessCode: code } = await fileReport(app);
    const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
    const guess = (digits: number) => `/v1/reports/${String(digits).padStart(9, '0')}${checkDigit(String(digits).padStart(9, '0'))}`;
    const guesses = await Promise.all(Array.from({ length: 40 }, (_, digits) => send(app, 'GET', guess(digits), { code, ...from('192.0.2.1') })));
    assert.equal(guesses.filter(({ status }) => status === 404).length, 25);
    await Promise.all(Array.from({ length: 30 }, () => send(app, 'GET', `/v1/reports/${number}`, { code: '0'.repeat(16), ...from('192.0.2.2') })));
    assert.equal((await send(app, 'GET', `/v1/reports/${number}`, { code, ...from('192.0.2.3') })).status, 200);
  });

  test('a file is given to the reporter and to staff who see the report, and to nobody else', async (context) => {
    const app = await setup(context);
    const { id } = await uploadFile(app);
    const { number, accessCode: code } = await fileReport(app, { attachments: [id] });
    const path = `/v1/reports/${number}/attachments/${id}`;
    const answer = await send(app, 'GET', path, { code });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('Content-Type'), 'image/png');
    assert.match(answer.headers.get('Content-Security-Policy') ?? '', /sandbox/);
    assert.equal((await send(app, 'GET', path, { key: await staffKey(app, 'liaison_officer', 'jalan-dinas') })).status, 200);
    assertProblem(await send(app, 'GET', path, { key: await staffKey(app, 'liaison_officer', 'air-perumda') }), 'not_found');
    assertProblem(await send(app, 'GET', path), 'unauthenticated');
    const other = await fileReport(app);
    assertProblem(await send(app, 'GET', `/v1/reports/${other.number}/attachments/${id}`, { code: other.accessCode }), 'not_found');
  });
});

test('before there are agencies, a report is asked for again later, and what is wrong with it is said', async (context) => {
  const app = await startApp({ fill: () => Promise.resolve() });
  context.after(() => app.stop());
  assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint({ agencyId: null, location: { text: 'Depan pasar' } }) }), 'unavailable');
  assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint({ location: { text: 'Depan pasar' } }) }), 'validation_failed', ['/agencyId unknown_agency']);
});
