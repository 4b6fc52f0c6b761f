import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isLaporApiError } from '@lapor/sdk';
import type { LaporClient, NewReport } from '@lapor/sdk';
import { mailLinkToken } from '#server/outbox/mail.js';
import { postLinks } from '#server/workflow/my-reports.js';
import type { Service } from '../service.js';

const codeOf = (error: unknown) => (isLaporApiError(error) ? error.code : error);

/** What reporters do afterwards, by code and by a link to their own reports. */
export function afterwardsJourneys(setup: () => Promise<Service>, report: NewReport): void {
  async function file(client: LaporClient) {
    const { number, accessCode } = await client.reports.create(report);
    return { number, code: accessCode };
  }

  it('let a reporter reply, remind, contest, confirm, rate and withdraw', async () => {
    const service = await setup();
    const citizen = service.client();
    const admin = await service.staff('agency_admin', 'jalan-dinas');
    const { number, code } = await file(citizen);
    assert.equal((await citizen.reports.reply(number, code, { text: 'Makin dalam.' })).events.at(-1)?.text, 'Makin dalam.');
    service.clock.advance(3 * 24 * 3600);
    assert.equal((await citizen.reports.remind(number, code)).events.at(-1)?.kind, 'reminded');
    await assert.rejects(citizen.reports.remind(number, code), (error) => codeOf(error) === 'not_allowed');
    await admin.staff.verify(number);
    await admin.staff.answer(number, { text: 'Sudah ditambal.' });
    const contested = await citizen.reports.contest(number, code, { reason: 'came_back', text: 'Lepas lagi.' });
    assert.deepEqual([contested.status, contested.events.at(-1)?.reason], ['contested', 'came_back']);
    await admin.staff.answer(number, { text: 'Sudah diaspal.' });
    assert.equal((await citizen.reports.confirm(number, code, { text: 'Terima kasih.' })).status, 'resolved');
    const rated = await citizen.reports.rate(number, code, { score: 5, text: 'Bagus.' });
    assert.deepEqual([rated.rating?.score, rated.rating?.text], [5, 'Bagus.']);
    assert.equal((await admin.staff.get(number)).rating?.score, 5);
    const other = await file(citizen);
    assert.equal((await citizen.reports.withdraw(other.number, other.code)).status, 'withdrawn');
  });

  it('let a reporter close a report to others, and have it deleted', async () => {
    const service = await setup();
    const citizen = service.client();
    const admin = await service.staff('agency_admin', 'jalan-dinas');
    const { number, code } = await file(citizen);
    assert.equal((await citizen.reports.changeVisibility(number, code, { visibility: 'secret_anonymous' })).visibility, 'secret_anonymous');
    assert.ok(!('reporter' in (await admin.staff.get(number))));
    assert.equal((await citizen.reports.requestErasure(number, code)).erasure, 'requested');
    assert.deepEqual((await admin.erasures.list()).items.map((item) => item.number), [number]);
    assert.equal((await admin.erasures.listAll({ limit: 1 }).toArray({ limit: 5 })).length, 1);
    assert.equal((await admin.erasures.refuse(number, { reason: 'other', text: 'Belum bisa.' })).erasure, 'refused');
    await citizen.reports.requestErasure(number, code, { text: 'Tolong dihapus.' });
    assert.equal((await admin.erasures.erase(number, { text: 'Sudah dihapus.' })).erasure, 'erased');
    assert.deepEqual([(await citizen.reports.track(number, code)).title, (await admin.erasures.list()).items], ['', []]);
  });

  it('let a person reach all their reports by a link', async () => {
    const service = await setup();
    const citizen = service.client();
    const { number } = await file(citizen);
    await citizen.myReports.requestLink({ email: 'warga@example.org' });
    const mail = { publicUrl: 'https://lapor.example', reportPage: null, myReportsPage: null };
    await postLinks({ ...service.deps, settings: { ...service.deps.settings, mail } });
    const letter = await service.database.selectFrom('outbox').select('id').executeTakeFirstOrThrow();
    const session = await citizen.myReports.openSession({ token: mailLinkToken(service.deps.secret, letter.id) });
    assert.deepEqual((await citizen.myReports.list(session)).items.map((item) => item.number), [number]);
    assert.equal((await citizen.myReports.listAll(session, { limit: 1 }).toArray({ limit: 9 })).length, 1);
    assert.equal((await citizen.myReports.get(session, number)).number, number);
    assert.equal((await citizen.reports.reply(number, session, { text: 'Lewat tautan.' })).events.length, 2);
    await citizen.myReports.closeSession(session);
    await assert.rejects(citizen.myReports.list(session), (error) => codeOf(error) === 'unauthenticated');
  });
}
