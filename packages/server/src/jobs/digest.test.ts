import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { formatReportNumber } from '@lapor/sdk/contract';
import { mailCourier } from '../connectors/mail/courier.js';
import { smtpMailer } from '../connectors/mail/smtp.js';
import { deliverWith } from '../outbox/deliver.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { startMailServer } from '../test-support/mail-server.js';
import { fileReport } from '../test-support/requests.js';
import { digests } from './digest.js';

const MAIL = { publicUrl: 'https://lapor.example', reportPage: null, myReportsPage: null };

eachDatabase('the letter a day to agencies', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase, settings: { mail: MAIL } });
    context.after(() => app.stop());
    const server = await startMailServer();
    context.after(() => server.stop());
    const delivery = deliverWith(app.deps, mailCourier(app.deps, smtpMailer(server.url, 'lapor@contoh.example'), MAIL));
    const address = (agencyId: string) => app.deps.store.mail.putAgencyAddress(agencyId, { email: `${agencyId}@kantor.example`, locale: 'id' });
    /** What comes of looking at an instant, after what was there before has gone. */
    const at = async (instant: string) => {
      await delivery.drain();
      server.letters.splice(0);
      app.clock.set(instant);
      await Promise.all([digests.batch(app.deps), digests.batch(app.deps)]);
      await digests.batch(app.deps);
      await delivery.drain();
      return server.letters;
    };
    return { app, address, at };
  }

  // Filed on Monday the 2nd of March, verification is due on Thursday the 5th. The place is an hour or two ahead of Jakarta.
  test('it comes once on a working day from eight in the morning there, and only when something is due', async (context) => {
    const { app, address, at } = await setup(context);
    await address('jalan-dinas');
    await app.database.updateTable('agencies').set({ time_zone: 'Asia/Makassar' }).execute();
    const { number } = await fileReport(app);
    assert.equal((await at('2026-03-03T03:00:00Z')).length, 0, 'nothing was due');
    assert.equal((await at('2026-03-03T23:59:00Z')).length, 0, 'it was not yet eight');
    const [letter, ...more] = await at('2026-03-04T00:01:00Z');
    assert.deepEqual([letter?.to, more.length], [['jalan-dinas@kantor.example'], 0]);
    assert.match(letter?.raw ?? '', /Lewat batas waktu: 0\. Jatuh tempo hari ini: 0\. Sampai hari kerja berikutnya: 1\./);
    assert.ok(letter?.raw.includes(formatReportNumber(number)));
    assert.equal((await at('2026-03-04T08:00:00Z')).length, 0, 'it came twice on one day');
    assert.match((await at('2026-03-05T02:00:00Z'))[0]?.raw ?? '', /Jatuh tempo hari ini: 1\./);
    assert.equal((await at('2026-03-07T02:00:00Z')).length, 0, 'it came on a Saturday');
    assert.match((await at('2026-03-09T02:00:00Z'))[0]?.raw ?? '', /Lewat batas waktu: 1\./);
    assert.equal((await at('2026-03-19T02:00:00Z')).length, 0, 'it came on Nyepi');
  });

  test('it holds numbers and nothing of what reports say or who filed them; of secret ones it only says how many', async (context) => {
    const { app, address, at } = await setup(context);
    await address('jalan-dinas');
    const open = await fileReport(app, { title: 'Zxkenari di judul', visibility: 'public', reporter: { name: 'Ni Luh Zxkenari' }, contact: { kind: 'email', email: 'zxkenari@rumah.example' } });
    const secret = await fileReport(app, { title: 'Zxkenari rahasia', visibility: 'secret_anonymous' });
    const [letter] = await at('2026-03-05T02:00:00Z');
    assert.match(letter?.raw ?? '', /Jatuh tempo hari ini: 2\..*Laporan rahasia di antaranya: 1\./s);
    assert.ok(letter?.raw.includes(formatReportNumber(open.number)));
    assert.ok(!letter?.raw.includes(formatReportNumber(secret.number)));
    assert.doesNotMatch(letter?.raw ?? '', /Zxkenari/i);
  });

  test('what lies below goes to the nearest agency with an address; one that does not want the letter gets none, and nobody else gets it instead', async (context) => {
    const { app, address, at } = await setup(context);
    for (const id of ['kabupaten', 'jalan-dinas']) await address(id);
    for (const agencyId of ['jalan-unit', 'air-perumda']) await fileReport(app, { agencyId });
    const readers = async (instant: string) => (await at(instant)).map(({ to, raw }) => `${to.join()} ${/hari ini: (\d)/.exec(raw)?.[1] ?? ''}`).sort();
    assert.deepEqual(await readers('2026-03-05T02:00:00Z'), ['jalan-dinas@kantor.example 1', 'kabupaten@kantor.example 1']);
    await app.deps.store.mail.putDigest('jalan-dinas', false);
    assert.deepEqual((await at('2026-03-06T02:00:00Z')).map(({ to }) => to.join()), ['kabupaten@kantor.example']);
  });
});
