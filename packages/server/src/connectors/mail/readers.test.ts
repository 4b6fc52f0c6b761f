import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { escalation } from '../../jobs/clock-jobs.js';
import { lapseSoon } from '../../jobs/lapse-soon.js';
import { deliverWith } from '../../outbox/deliver.js';
import { startApp } from '../../test-support/app.js';
import { eachDatabase } from '../../test-support/databases.js';
import { startMailServer } from '../../test-support/mail-server.js';
import { fileReport, send, staffKey } from '../../test-support/requests.js';
import { mailCourier } from './courier.js';
import { smtpMailer } from './smtp.js';

const MAIL = { publicUrl: 'https://lapor.example', reportPage: null, myReportsPage: null };
const CONTACT = { kind: 'email', email: 'warga@rumah.example' } as const;

eachDatabase('who is written to', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase, settings: { mail: MAIL } });
    context.after(() => app.stop());
    const server = await startMailServer();
    context.after(() => server.stop());
    const delivery = deliverWith(app.deps, mailCourier(app.deps, smtpMailer(server.url, 'lapor@contoh.example'), MAIL));
    const admin = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const move = (number: string, what: string, body: object = {}) => send(app, 'POST', `/v1/staff/reports/${number}/${what}`, { key: admin, body });
    const address = (agencyId: string, email = `${agencyId}@kantor.example`) => app.deps.store.mail.putAgencyAddress(agencyId, { email, locale: 'id' });
    const told = async () => {
      await delivery.drain();
      return server.letters.splice(0).map(({ to, headers }) => `${to.join()} ${(headers.get('subject') ?? '').replace(/\d[\d ]{12}/, 'N')}`);
    };
    return { app, server, delivery, move, address, told };
  }

  test('a form says that e-mail is sent where it is, and only there', async (context) => {
    const { app } = await setup(context);
    assert.deepEqual(((await send(app, 'GET', '/v1/config')).json as { notifies: string[] }).notifies, ['email']);
  });

  test('an agency is told of a new report, and of one passed on to it; without an address, the nearest above it is', async (context) => {
    const { app, move, address, told } = await setup(context);
    await address('kabupaten');
    await address('air-perumda');
    const { number } = await fileReport(app);
    assert.deepEqual(await told(), ['kabupaten@kantor.example Laporan N: baru untuk instansi Anda']);
    await move(number, 'forward', { agencyId: 'air-perumda' });
    assert.deepEqual(await told(), ['air-perumda@kantor.example Laporan N: baru untuk instansi Anda']);
    await address('jalan-dinas');
    await fileReport(app, { agencyId: 'jalan-unit', visibility: 'secret_anonymous' });
    assert.deepEqual(await told(), ['jalan-dinas@kantor.example Ada laporan rahasia yang perlu dibuka']);
  });

  test('one click stops letters about a report, and about that one alone; looking at the page stops none', async (context) => {
    const { app, server, delivery, move } = await setup(context);
    const { number } = await fileReport(app, { contact: CONTACT });
    const other = await fileReport(app, { contact: CONTACT });
    await delivery.drain();
    const letter = server.letters.find(({ raw }) => raw.includes(number.replace(/(\d{3})(?=\d)/g, '$1 ')));
    const url = /^<https:\/\/lapor\.example(\/mail\/stop\/[\w-]+)>$/.exec(letter?.headers.get('list-unsubscribe') ?? '')?.[1] ?? assert.fail();
    assert.equal(letter?.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
    assert.ok(letter.raw.includes(`https://lapor.example${url}`), 'people have no link to press');

    assert.match((await send(app, 'GET', url)).text, /<form method="post">/);
    for (const { number: one } of [{ number }, other]) await move(one, 'verify');
    await move(number, 'answer', { text: 'Sudah.' });
    await delivery.drain();
    assert.equal(server.letters.length, 3);

    const oneClick = { body: 'List-Unsubscribe=One-Click', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
    assert.equal((await send(app, 'POST', url, oneClick)).status, 200);
    assert.equal((await send(app, 'POST', url, oneClick)).status, 200);
    await move(number, 'close', { text: 'Selesai.' });
    await move(other.number, 'answer', { text: 'Sudah.' });
    await delivery.drain();
    assert.equal(server.letters.length, 4);
    assert.match(server.letters[3]?.headers.get('subject') ?? '', new RegExp(other.number.replace(/(\d{3})(?=\d)/g, '$1 ')));
    for (const wrong of [`${url}0`, url.slice(0, -1), '/mail/stop/x', '/mail/stop/x-y']) assert.equal((await send(app, 'POST', wrong, oneClick)).status, 404);
    assert.doesNotMatch(app.log.join(''), /mail\/stop\/\w/);
  });

  test('a reporter is reminded once before the time to reply is over', async (context) => {
    const { app, move, told } = await setup(context);
    const { number } = await fileReport(app, { contact: CONTACT });
    await move(number, 'verify');
    await move(number, 'answer', { text: 'Sudah.' });
    await told();
    await lapseSoon.batch(app.deps);
    assert.deepEqual(await told(), []);
    const due = (await app.deps.store.reports.find(number))?.due_date ?? assert.fail();
    app.clock.set(new Date(Date.parse(`${due}T02:00:00Z`) - 2 * 86_400_000).toISOString());
    await Promise.all([lapseSoon.batch(app.deps), lapseSoon.batch(app.deps)]);
    app.clock.advance(3600);
    await lapseSoon.batch(app.deps);
    assert.deepEqual(await told(), ['warga@rumah.example Laporan N: menunggu jawaban Anda']);
  });

  test('a reporter who was asked reads that the report would be closed, not that it would be settled; one who replied meanwhile reads nothing', async (context) => {
    const { app, server, delivery, move, told } = await setup(context);
    const filed = [await fileReport(app, { contact: CONTACT }), await fileReport(app, { contact: CONTACT })];
    for (const { number } of filed) await move(number, 'ask', { text: 'Di sisi mana?' });
    await told();
    app.clock.advance(13 * 86_400);
    await lapseSoon.batch(app.deps);
    await send(app, 'POST', `/v1/reports/${filed[1]?.number ?? ''}/reply`, { code: filed[1]?.accessCode ?? '', body: { text: 'Sisi timur.' } });
    await delivery.drain();
    const [letter, ...more] = server.letters;
    assert.deepEqual(more, []);
    assert.match(letter?.headers.get('subject') ?? '', /menunggu jawaban Anda/);
    assert.match(letter?.raw ?? '', /ditutup/);
    assert.doesNotMatch(letter?.raw ?? '', /selesai/);
  });

  test('an agency reads that a day comes near while it is still to come, and that it has passed only once it has', async (context) => {
    const { app, address, told } = await setup(context);
    for (const id of ['kabupaten', 'jalan-dinas']) await address(id);
    const { number } = await fileReport(app);
    await told();
    const due = (await app.deps.store.reports.find(number))?.due_date ?? assert.fail();
    app.clock.set(`${due}T01:00:00.000Z`);
    await escalation.batch(app.deps);
    assert.deepEqual(await told(), ['jalan-dinas@kantor.example Laporan N: mendekati batas waktu']);
    app.clock.advance(4 * 86_400);
    await escalation.batch(app.deps);
    assert.deepEqual(await told(), ['jalan-dinas@kantor.example Laporan N: melewati batas waktu', 'kabupaten@kantor.example Laporan N: melewati batas waktu']);
  });

  test('the coordinator is asked to end it when a report goes from agency to agency', async (context) => {
    const { app, address, told } = await setup(context);
    const coordinator = await staffKey(app, 'agency_admin', 'kabupaten');
    const { number } = await fileReport(app);
    await address('kabupaten');
    for (const agencyId of ['air-perumda', 'jalan-dinas2', 'jalan-dinas']) {
      await told();
      assert.equal((await send(app, 'POST', `/v1/staff/reports/${number}/forward`, { key: coordinator, body: { agencyId } })).status, 200);
    }
    assert.deepEqual(await told(), ['kabupaten@kantor.example Laporan N: baru untuk instansi Anda', 'kabupaten@kantor.example Laporan N: berpindah-pindah instansi']);
  });

  test('an officer with a work address is told of what is given to them, of its day, of a flag; taken from them, of nothing more', async (context) => {
    const { app, move, address, told } = await setup(context);
    const national = await staffKey(app, 'national_admin', null);
    const overseer = await staffKey(app, 'overseer', null);
    await address('jalan-dinas');
    const body = { role: 'liaison_officer', agencyId: 'jalan-dinas', label: 'Meja jalan (contoh)', workEmail: 'meja@kantor.example' };
    const made = await send(app, 'POST', '/v1/staff/keys', { key: national, body });
    assert.equal(made.status, 201);
    assert.doesNotMatch(made.text, /meja@/);
    const { id } = made.json as { id: string };
    const { number } = await fileReport(app);
    await told();
    await move(number, 'assign', { assigneeId: id });
    assert.deepEqual(await told(), ['meja@kantor.example Laporan N: diserahkan kepada Anda']);
    assert.equal((await send(app, 'POST', `/v1/staff/reports/${number}/flag`, { key: overseer, body: { reason: 'stuck', text: 'Zxrahasia dari pengawas.' } })).status, 200);
    assert.deepEqual((await told()).sort(), ['jalan-dinas@kantor.example Laporan N: ditandai pengawas', 'meja@kantor.example Laporan N: ditandai pengawas']);
    const due = (await app.deps.store.reports.find(number))?.due_date ?? assert.fail();
    app.clock.set(`${due}T01:00:00.000Z`);
    await escalation.batch(app.deps);
    assert.deepEqual((await told()).sort(), ['jalan-dinas@kantor.example Laporan N: mendekati batas waktu', 'meja@kantor.example Laporan N: mendekati batas waktu']);
    await move(number, 'assign', { assigneeId: null });
    app.clock.advance(4 * 86_400);
    await escalation.batch(app.deps);
    assert.deepEqual(await told(), ['jalan-dinas@kantor.example Laporan N: melewati batas waktu']);
  });

  test('a letter to an officer who lost the report or the key before it left goes nowhere', async (context) => {
    const { app, move, told } = await setup(context);
    const national = await staffKey(app, 'national_admin', null);
    const body = { role: 'liaison_officer', agencyId: 'jalan-dinas', label: 'Meja jalan (contoh)', workEmail: 'meja@kantor.example' };
    const { id } = (await send(app, 'POST', '/v1/staff/keys', { key: national, body })).json as { id: string };
    const [one, other] = [await fileReport(app), await fileReport(app)];
    for (const { number } of [one, other]) await move(number, 'assign', { assigneeId: id });
    await move(one.number, 'assign', { assigneeId: null });
    await send(app, 'DELETE', `/v1/staff/keys/${id}`, { key: national });
    assert.deepEqual(await told(), []);
    assert.deepEqual(await app.database.selectFrom('officer_addresses').selectAll().execute(), []);
  });
});
