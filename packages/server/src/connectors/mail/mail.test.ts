import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import { deliverWith } from '../../outbox/deliver.js';
import { enqueueMail, mailLinkToken } from '../../outbox/mail.js';
import { startApp } from '../../test-support/app.js';
import { eachDatabase } from '../../test-support/databases.js';
import { startMailServer, type MailServer } from '../../test-support/mail-server.js';
import { fileReport, send, staffKey } from '../../test-support/requests.js';
import { mailCourier } from './courier.js';
import { smtpMailer } from './smtp.js';

const FROM = 'Lapor Contoh <lapor@contoh.example>';
const EMAIL = 'warga@rumah.example';
const MAIL = { publicUrl: 'https://lapor.example', reportPage: 'https://kabupaten.example/status', myReportsPage: null };
const SMTP = { user: 'lapor', pass: 'sandi-rahasia' };

eachDatabase('e-mail', (makeDatabase) => {
  async function setup(context: TestContext, { options = {}, url }: { options?: SMTPServerOptions; url?: (server: MailServer) => string } = {}) {
    const app = await startApp({ makeDatabase, settings: { mail: MAIL } });
    context.after(() => app.stop());
    const server = await startMailServer(options);
    context.after(() => server.stop());
    const delivery = deliverWith(app.deps, mailCourier(app.deps, smtpMailer(url?.(server) ?? server.url, FROM), MAIL));
    const file = (changes: Parameters<typeof fileReport>[1] = {}) => fileReport(app, { contact: { kind: 'email', email: EMAIL }, ...changes });
    const admin = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const move = (number: string, what: string, body: object = {}) => send(app, 'POST', `/v1/staff/reports/${number}/${what}`, { key: admin, body });
    const outbox = () => app.database.selectFrom('outbox').selectAll().orderBy('position').execute();
    return { app, server, delivery, file, move, outbox };
  }

  test('a reporter is written to when the report arrives, is answered and is closed, with its number and nothing they wrote', async (context) => {
    const { server, delivery, file, move } = await setup(context);
    const { number, accessCode } = await file({ visibility: 'public', reporter: { name: 'Ni Luh Kenari' } });
    await move(number, 'verify');
    await move(number, 'answer', { text: 'Lubang sudah ditutup.' });
    await move(number, 'close', { text: 'Selesai dikerjakan.' });
    await delivery.drain();
    const shown = number.replace(/(\d{3})(?=\d)/g, '$1 ');
    assert.deepEqual(server.letters.map(({ headers }) => headers.get('subject')), [
      `Laporan ${shown}: sudah kami terima`,
      `Laporan ${shown}: mendapat tanggapan`,
      `Laporan ${shown}: dianggap selesai oleh instansi`,
    ]);
    for (const { raw, to, from, headers } of server.letters) {
      assert.deepEqual([from, to], ['lapor@contoh.example', [EMAIL]]);
      assert.equal(headers.get('from'), FROM);
      assert.equal(headers.get('auto-submitted'), 'auto-generated');
      assert.match(raw, /https:\/\/kabupaten\.example\/status/);
      assert.doesNotMatch(raw, new RegExp(`lubang|pasar|Kenari|ditutup|dikerjakan|Dinas|${accessCode}`, 'i'));
      // Nothing is fetched when it is opened.
      assert.doesNotMatch(raw, /<(img|link|script|style|iframe)|src=|url\(/i);
    }
  });

  test('of a secret report a letter says that there is news, and neither number nor agency nor what happened', async (context) => {
    const { server, delivery, file, move } = await setup(context);
    for (const visibility of ['secret_anonymous', 'secret'] as const) {
      const { number } = await file({ visibility, ...(visibility === 'secret' && { reporter: { name: 'Ni Luh Kenari' } }) });
      await move(number, 'verify');
      await move(number, 'answer', { text: 'Sudah.' });
      await delivery.drain();
      const letters = server.letters.splice(0);
      assert.equal(letters.length, 2);
      assert.equal(new Set(letters.map(({ raw }) => raw.slice(raw.indexOf('Salam,'), raw.indexOf('----')))).size, 1, 'two letters tell different things');
      for (const { headers, raw } of letters) {
        assert.equal(headers.get('subject'), 'Ada kabar tentang laporan Anda');
        assert.doesNotMatch(raw.replace(/\s/g, ''), new RegExp(`${number}|Dinas|instansi|tanggap`, 'i'));
      }
    }
  });

  test('a report made secret while its letter waits is written of as a secret one', async (context) => {
    const { app, server, delivery, file } = await setup(context);
    const { number } = await file();
    await app.database.updateTable('reports').set({ visibility: 'secret_anonymous' }).where('number', '=', number).execute();
    await delivery.drain();
    assert.deepEqual(server.letters.map(({ headers }) => headers.get('subject')), ['Ada kabar tentang laporan Anda']);
  });

  test('the letter comes in the language the reporter used', async (context) => {
    const { server, delivery, file } = await setup(context);
    await file({ locale: 'en' });
    await delivery.drain();
    assert.match(server.letters[0]?.headers.get('subject') ?? '', /^Report .*: we have it$/);
    assert.match(server.letters[0]?.raw ?? '', /<html lang="en">/);
  });

  test('the outbox holds no address, and whoever is erased before the letter leaves gets none', async (context) => {
    const { app, server, delivery, file, outbox } = await setup(context);
    const { number } = await file();
    assert.doesNotMatch(JSON.stringify(await outbox()), /rumah/);
    const report = await app.deps.store.reports.find(number);
    await app.database.deleteFrom('reporters').where('report_id', '=', report?.id ?? '').execute();
    await delivery.drain();
    assert.equal(server.letters.length, 0);
    assert.deepEqual((await outbox()).map(({ state, code }) => [state, code]), [['dropped', 'no_address']]);
  });

  test('a report that is refused leaves no letter behind', async (context) => {
    const { app, outbox } = await setup(context);
    const { status } = await send(app, 'POST', '/v1/reports', { body: {} });
    assert.equal(status, 422);
    assert.deepEqual(await outbox(), []);
  });

  test('a server without e-mail puts no letter aside', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    await fileReport(app, { contact: { kind: 'email', email: EMAIL } });
    assert.deepEqual(await app.database.selectFrom('outbox').selectAll().execute(), []);
  });

  test('a mailbox that is busy gets the same letter later; one that does not exist gets none, and the code is kept', async (context) => {
    let answers = [451, 250];
    const options: SMTPServerOptions = {
      onRcptTo: (_address, _session, done) => {
        const code = answers.shift() ?? 550;
        done(code === 250 ? null : Object.assign(new Error(`mailbox of ${EMAIL}`), { responseCode: code }));
      },
    };
    const { app, server, delivery, file, outbox } = await setup(context, { options });
    await file();
    await delivery.drain();
    const [waiting] = await outbox();
    assert.deepEqual([waiting?.state, waiting?.code, waiting?.attempts, server.letters.length], ['waiting', 'smtp_451', 1, 0]);
    app.clock.advance(59);
    await delivery.drain();
    assert.equal(server.letters.length, 0);
    app.clock.advance(10);
    await delivery.drain();
    assert.equal(server.letters[0]?.headers.get('message-id'), `<${waiting?.id ?? ''}@contoh.example>`);
    assert.equal((await outbox())[0]?.state, 'delivered');

    answers = [550];
    await app.database.deleteFrom('outbox').execute();
    await file();
    await delivery.drain();
    const [dead] = await outbox();
    assert.deepEqual([dead?.state, dead?.code], ['dead', 'smtp_550']);
    assert.match(app.log.join(''), /"event":"undeliverable".*"code":"smtp_550"/);
    assert.doesNotMatch(app.log.join(''), /rumah/);
  });

  test('a connection cut in the middle of a letter is tried again under the same id', async (context) => {
    let cuts = 1;
    const running: { server?: MailServer } = {};
    const options: SMTPServerOptions = {
      onRcptTo: (_address, _session, done) => {
        if (cuts > 0) running.server?.cut();
        else done();
        cuts -= 1;
      },
    };
    const { app, server, delivery, file, outbox } = await setup(context, { options });
    running.server = server;
    await file();
    await delivery.drain();
    const [waiting] = await outbox();
    assert.deepEqual([waiting?.state, server.letters.length], ['waiting', 0]);
    app.clock.advance(120);
    await delivery.drain();
    assert.equal(server.letters[0]?.headers.get('message-id'), `<${waiting?.id ?? ''}@contoh.example>`);
  });

  test('a refused password is for whoever runs the server to mend, so letters wait; the password is told to nobody', async (context) => {
    const { app, server, delivery, file, outbox } = await setup(context, {
      options: {
        authOptional: false,
        disabledCommands: [],
        onAuth: ({ username, password }, _session, done) => done(null, username === SMTP.user && password === SMTP.pass ? { user: username } : { message: 'no' }),
      },
      url: ({ port }) => `smtp://lapor:salah-rahasia@127.0.0.1:${String(port)}?tls.rejectUnauthorized=false`,
    });
    await file();
    await delivery.drain();
    const [waiting] = await outbox();
    assert.deepEqual([waiting?.state, waiting?.code], ['waiting', 'smtp_535']);
    assert.doesNotMatch(app.log.join('') + JSON.stringify(await outbox()), /salah-rahasia/);
    const right = smtpMailer(`smtp://${SMTP.user}:${SMTP.pass}@127.0.0.1:${String(server.port)}?tls.rejectUnauthorized=false`, FROM);
    app.clock.advance(120);
    await deliverWith(app.deps, mailCourier(app.deps, right, MAIL)).drain();
    // The server offers STARTTLS, so nothing went in the clear.
    assert.deepEqual([server.letters[0]?.user, server.letters[0]?.secure], [SMTP.user, true]);
  });

  test('a mail server whose certificate nobody vouches for gets nothing', async (context) => {
    const { server, delivery, file, outbox } = await setup(context, { options: { disabledCommands: [] } });
    await file();
    await delivery.drain();
    assert.deepEqual([server.letters.length, (await outbox())[0]?.state], [0, 'waiting']);
  });

  test('a link to a reporter’s own reports is made from the id of its letter, and nowhere in the database', async (context) => {
    const { app, server, delivery, file, outbox } = await setup(context);
    const { number } = await file();
    await delivery.drain();
    const report = await app.deps.store.reports.find(number);
    const mail = await app.deps.store.transaction((store) => enqueueMail(app.deps, store, { to: 'reporter', template: 'my_reports', reportId: report?.id ?? '' }));
    const token = mailLinkToken(app.deps.secret, mail?.id ?? '');
    assert.doesNotMatch(JSON.stringify(await outbox()), new RegExp(token));
    await delivery.drain();
    assert.match(server.letters[1]?.raw ?? '', new RegExp(`https://kabupaten\\.example/status#laporan-saya=${token}`));

    await app.deps.store.transaction((store) => enqueueMail(app.deps, store, { to: 'reporter', template: 'my_reports', reportId: report?.id ?? '' }));
    app.clock.advance(31 * 60);
    await delivery.drain();
    assert.equal(server.letters.length, 2, 'a link came that is worth nothing any more');
  });
});
