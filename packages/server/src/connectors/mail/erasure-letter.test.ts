import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import { sweep } from '../../jobs/sweep.js';
import { deliverWith } from '../../outbox/deliver.js';
import { startApp } from '../../test-support/app.js';
import { eachDatabase } from '../../test-support/databases.js';
import { startMailServer } from '../../test-support/mail-server.js';
import { openCase } from '../../test-support/reporter.js';
import { wholeDatabase } from '../../test-support/whole-database.js';
import { removeForGood } from '../../workflow/removal.js';
import { mailCourier } from './courier.js';
import { smtpMailer } from './smtp.js';

const MAIL = { publicUrl: 'https://lapor.example', reportPage: 'https://kabupaten.example/status', myReportsPage: null };
const EMAIL = 'zxkenari@rumah.example';
const ADDRESS = /zxkenari/i;
const AGES = { unattachedHours: 24, unknownFileHours: 1, idempotencyDays: 30, outboxDays: 30 };

eachDatabase('the letter that tells of an erasure', (makeDatabase) => {
  async function setup(context: TestContext, options: SMTPServerOptions = {}, changes: Parameters<typeof openCase>[1] = {}) {
    const app = await startApp({ makeDatabase, settings: { mail: MAIL } });
    context.after(() => app.stop());
    const server = await startMailServer(options);
    context.after(() => server.stop());
    const delivery = deliverWith(app.deps, mailCourier(app.deps, smtpMailer(server.url, 'lapor@contoh.example'), MAIL));
    const report = await openCase(app, { title: 'Kandang Zxmerak berbau', contact: { kind: 'email', email: EMAIL }, ...changes });
    const outbox = () => app.database.selectFrom('outbox').selectAll().execute();
    const erase = async () => {
      await report.step('request-erasure');
      assert.equal((await report.staff('erase')).status, 200);
    };
    /** What is left of the address once everything has been done that is to be done. */
    const left = async () => {
      await removeForGood(app.deps);
      return ADDRESS.exec(await wholeDatabase(app))?.[0] ?? null;
    };
    return { app, server, delivery, report, outbox, erase, left };
  }

  test('it reaches the reporter, says nothing of the report, and nothing of the address is left', async (context) => {
    const { server, delivery, outbox, erase, left } = await setup(context);
    await delivery.drain();
    server.letters.splice(0);
    await erase();
    assert.deepEqual((await outbox()).map(({ address }) => address), [EMAIL]);
    await delivery.drain();
    const [letter, ...more] = server.letters;
    assert.deepEqual([letter?.to, more.length], [[EMAIL], 0]);
    assert.match(letter?.headers.get('subject') ?? '', /^Laporan .*: isinya sudah dihapus$/);
    assert.doesNotMatch(letter?.raw ?? '', /Zxmerak|mail\/stop/);
    assert.equal(await left(), null);
  });

  test('of a secret report it says that there is news, and no more', async (context) => {
    const { server, delivery, erase, left } = await setup(context, {}, { visibility: 'secret_anonymous' });
    await delivery.drain();
    server.letters.splice(0);
    await erase();
    await delivery.drain();
    assert.deepEqual(server.letters.map(({ headers }) => headers.get('subject')), ['Ada kabar tentang laporan Anda']);
    assert.equal(await left(), null);
  });

  test('a mailbox that does not exist ends it, and nothing of the address is left', async (context) => {
    const { delivery, outbox, erase, left } = await setup(context, { onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode: 550 })) });
    await erase();
    await delivery.drain();
    assert.deepEqual((await outbox()).map(({ state, code, address }) => [state, code, address]), [['dead', 'smtp_550', null]]);
    assert.equal(await left(), null);
  });

  test('a mail server that never takes it gets it no more after its last try, and nothing of the address is left', async (context) => {
    const { app, delivery, outbox, erase, left } = await setup(context, { onRcptTo: (_address, _session, done) => done(Object.assign(new Error('later'), { responseCode: 451 })) });
    await erase();
    for (let tries = 0; tries < 10; tries += 1) {
      await delivery.drain();
      app.clock.advance(27 * 3600);
    }
    assert.deepEqual((await outbox()).map(({ state, address }) => [state, address]), [['dead', null]]);
    assert.equal(await left(), null);
  });

  test('where e-mail was switched off before it left, the sweep lets go of the address after three days', async (context) => {
    const { app, outbox, erase, left } = await setup(context);
    await erase();
    app.clock.advance(71 * 3600);
    await sweep(app.deps, AGES);
    assert.equal((await outbox())[0]?.address, EMAIL);
    app.clock.advance(2 * 3600);
    await sweep(app.deps, AGES);
    assert.deepEqual((await outbox()).map(({ state, code, address }) => [state, code, address]), [['dropped', 'too_late', null]]);
    assert.equal(await left(), null);
  });

  test('whoever stopped letters about a report gets none, and the address is gone at once', async (context) => {
    const { app, report, outbox, erase, left } = await setup(context);
    const { id } = (await app.deps.store.reports.find(report.number)) ?? assert.fail();
    await app.database.insertInto('mail_stops').values({ report_id: id, at: app.deps.now().toISOString() }).execute();
    await erase();
    assert.deepEqual(await outbox(), []);
    assert.equal(await left(), null);
  });
});
