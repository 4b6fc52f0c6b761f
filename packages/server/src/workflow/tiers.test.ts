import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import type { Settings } from '../deps.js';
import type { AgencyRow, ReportRow } from '../store/tables.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { uploadFile } from '../test-support/files.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { verifyHistory } from './history.js';

const NAMED = { visibility: 'secret', reporter: { name: 'Warga Contoh' }, contact: { kind: 'none' } } as const;
const GIVE_BACK = { reason: 'not_our_authority', text: 'Bukan wewenang kami.' };

eachDatabase('tiers', (makeDatabase) => {
  async function setup(context: TestContext, settings: Partial<Settings> = {}) {
    const app = await startApp({ makeDatabase, settings });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    const officer = (agency: string) => staffKey(app, 'liaison_officer', agency);
    const move = (key: string, number: string, what: string, body: object = {}) => send(app, 'POST', `/v1/staff/reports/${number}/${what}`, { key, body });
    const moved = async (...given: Parameters<typeof move>) => bodyOf(await move(...given), operations.noteReport);
    const read = async (key: string, number: string) => bodyOf(await send(app, 'GET', `/v1/staff/reports/${number}`, { key }), operations.getStaffReport);
    const inbox = async (key: string, query = '') => bodyOf(await send(app, 'GET', `/v1/staff/reports${query}`, { key }), operations.listInbox).items.map(({ number }) => number);
    const kept = async (number: string): Promise<ReportRow> => (await app.deps.store.reports.find(number)) ?? assert.fail();
    const whole = async (number: string) => assert.equal(await verifyHistory(app.deps.store, await kept(number)), null);
    /** Adds agencies, each below the one before it, and gives the first the parent named. */
    const grow = async (ids: readonly string[], parent: string | null, changes: Partial<AgencyRow> = {}) => {
      const like = (await app.deps.store.agencies.find('jalan-unit')) ?? assert.fail();
      let above = parent === null ? undefined : await app.deps.store.agencies.find(parent);
      for (const id of ids) {
        above = { ...like, id, parent_id: above?.id ?? null, path: `${above?.path ?? '/'}${id}/`, name: `Instansi ${id} (contoh)`, search: id, ...changes };
        await app.deps.store.agencies.put(above);
      }
    };
    return { app, admin, officer, move, moved, read, inbox, kept, whole, grow };
  }

  test('a report forwarded to several agencies is led by one; the others see it, give news and leave notes, and leave the rest to the lead', async (context) => {
    const { app, admin, officer, move, moved, read, inbox, whole } = await setup(context);
    const { number, accessCode: code } = await fileReport(app, { agencyId: 'kabupaten' });
    const sent = await moved(admin, number, 'forward', { agencyId: 'jalan-dinas', assistingAgencyIds: ['air-perumda', 'jalan-dinas2'], text: 'Tangani bersama.' });
    assert.deepEqual([sent.agency.id, sent.assisting.map(({ id }) => id).sort()], ['jalan-dinas', ['air-perumda', 'jalan-dinas2']]);
    const lead = await officer('jalan-dinas');
    const helper = await officer('air-perumda');
    const stranger = await officer('arsip');
    for (const key of [lead, helper, admin]) assert.deepEqual(await inbox(key), [number]);
    assert.deepEqual(await inbox(stranger), []);
    assertProblem(await send(app, 'GET', `/v1/staff/reports/${number}`, { key: stranger }), 'not_found');

    assert.deepEqual((await read(helper, number)).moves, ['release', 'inform', 'note']);
    for (const [what, body] of Object.entries({ answer: { text: 'Selesai.' }, start: {}, forward: { agencyId: 'arsip' }, return: GIVE_BACK, ask: { text: 'Di mana?' }, assign: { assigneeId: null } })) {
      assertProblem(await move(helper, number, what, body), 'not_allowed');
    }
    const photo = await uploadFile(app);
    await moved(helper, number, 'inform', { text: 'Pipa di bawahnya kami periksa.', attachments: [photo.id] });
    await moved(helper, number, 'note', { note: 'Pipa tua.' });
    assert.equal((await send(app, 'GET', `/v1/reports/${number}/attachments/${photo.id}`, { key: lead })).status, 200);
    const seen = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport);
    const news = seen.events.find(({ kind }) => kind === 'informed');
    assert.deepEqual([news?.actor.agency?.id, news?.text, news?.attachments], ['air-perumda', 'Pipa di bawahnya kami periksa.', [photo]]);
    assert.deepEqual([seen.status, seen.events.filter(({ kind }) => kind === 'involved').map(({ target }) => target?.id)], ['forwarded', ['air-perumda', 'jalan-dinas2']]);
    assert.doesNotMatch(JSON.stringify(seen), /Pipa tua/);

    assertProblem(await move(helper, number, 'release', { agencyId: 'jalan-dinas2' }), 'validation_failed', ['/agencyId not_applicable']);
    await moved(helper, number, 'release', { agencyId: 'air-perumda' });
    assert.deepEqual(await inbox(helper), []);
    assertProblem(await move(helper, number, 'note', { note: 'Terlambat.' }), 'not_found');
    assert.deepEqual((await moved(lead, number, 'release', { agencyId: 'jalan-dinas2' })).assisting, []);
    await moved(lead, number, 'answer', { text: 'Lubang sudah ditambal.' });
    assert.equal((await moved(lead, number, 'close', { text: 'Selesai.' })).status, 'closed_by_agency');
    await whole(number);
  });

  test('an agency above one that assists sees the report too; one that comes to lead assists no longer', async (context) => {
    const { app, admin, officer, moved, inbox } = await setup(context);
    const { number } = await fileReport(app, { agencyId: 'air-perumda' });
    const involved = await moved(admin, number, 'involve', { agencyId: 'jalan-unit' });
    assert.equal(involved.assisting[0]?.id, 'jalan-unit');
    assert.deepEqual(await inbox(await officer('jalan-dinas')), [number]);
    assert.deepEqual(await inbox(admin), [number], 'led and assisted within one subtree, it is listed once');
    const forwarded = await moved(admin, number, 'forward', { agencyId: 'jalan-unit', assistingAgencyIds: ['air-perumda'] });
    assert.deepEqual([forwarded.agency.id, forwarded.assisting.map(({ id }) => id)], ['jalan-unit', ['air-perumda']]);
  });

  test('who reported a secret matter is told to the agency in the lead, not to those that assist', async (context) => {
    const { app, admin, officer, moved, read } = await setup(context);
    const { number } = await fileReport(app, { agencyId: 'kabupaten', ...NAMED });
    await moved(admin, number, 'forward', { agencyId: 'jalan-dinas', assistingAgencyIds: ['air-perumda'] });
    assert.deepEqual((await read(await officer('jalan-dinas'), number) as { reporter?: unknown }).reporter, { name: 'Warga Contoh' });
    const helper = await officer('air-perumda');
    assert.ok(!('reporter' in (await read(helper, number))));
    assert.ok(!('reporter' in (await moved(helper, number, 'note', { note: 'Dibaca.' }))));
    // Whoever sends it out of sight is shown how it stands once, without the name.
    assert.ok(!('reporter' in (await moved(await officer('jalan-dinas'), number, 'forward', { agencyId: 'jalan-dinas2' }))));
  });

  test('what is no agency’s authority goes back up through five levels, step by step, and stops at the top', async (context) => {
    const { app, move, moved, kept, whole, grow } = await setup(context, { defaultAgencyId: 'prov' });
    const levels = ['prov', 'kab', 'dinas', 'bidang', 'seksi', 'regu'];
    await grow(levels, null);
    const keys = new Map(await Promise.all(levels.map(async (id) => [id, await staffKey(app, 'agency_admin', id)] as const)));
    const { number } = await fileReport(app, { agencyId: 'prov' });
    for (const [index, id] of levels.slice(1).entries()) await moved(keys.get(levels[index] ?? '') ?? '', number, 'forward', { agencyId: id });
    for (const [index, id] of [...levels].reverse().entries()) {
      const above = levels.at(-2 - index);
      if (above === undefined) break;
      assert.equal((await moved(keys.get(id) ?? '', number, 'return', GIVE_BACK)).agency.id, above);
    }
    const before = await kept(number);
    assertProblem(await move(keys.get('prov') ?? '', number, 'return', GIVE_BACK), 'validation_failed', [' nobody_above']);
    assert.deepEqual(await kept(number), before);
    assert.equal(before.forwardings, 10);
    await whole(number);
  });

  test('a report goes back to whoever forwarded it, else to the nearest agency above that takes reports, else to the coordinator', async (context) => {
    const { app, admin, officer, move, moved, grow } = await setup(context);
    await grow(['balai'], 'arsip');
    await grow(['desa'], null);
    const lead = async (agencyId: string) => (await moved(await staffKey(app, 'agency_admin', agencyId), (await fileReport(app, { agencyId })).number, 'return', GIVE_BACK)).agency.id;
    assert.equal(await lead('jalan-unit'), 'jalan-dinas');
    assert.equal(await lead('balai'), 'kabupaten', 'the archive takes no reports');
    assert.equal(await lead('desa'), 'kabupaten', 'nobody stands above the village, so the coordinator decides');
    assertProblem(await move(admin, (await fileReport(app, { agencyId: 'kabupaten' })).number, 'return', GIVE_BACK), 'validation_failed', [' nobody_above']);

    const { number } = await fileReport(app, { agencyId: 'jalan-dinas' });
    await moved(await officer('jalan-dinas'), number, 'note', { note: 'Bukan jalan kami.' });
    await moved(await staffKey(app, 'agency_admin', 'jalan-dinas'), number, 'forward', { agencyId: 'air-perumda' });
    assert.equal((await moved(await officer('air-perumda'), number, 'return', GIVE_BACK)).agency.id, 'jalan-dinas', 'it was forwarded sideways');
  });

  test('who returns a report may say where it belongs; staff read it, and whoever gets it back decides', async (context) => {
    const { app, officer, move, moved } = await setup(context);
    const { number, accessCode: code } = await fileReport(app, { agencyId: 'jalan-unit' });
    await moved(await staffKey(app, 'agency_admin', 'jalan-dinas'), number, 'verify');
    const key = await officer('jalan-unit');
    for (const [suggestedAgencyId, issue] of [['nowhere', 'unknown_agency'], ['jalan-unit', 'not_applicable']] as const) {
      assertProblem(await move(key, number, 'return', { ...GIVE_BACK, suggestedAgencyId }), 'validation_failed', [`/suggestedAgencyId ${issue}`]);
    }
    const returned = await moved(key, number, 'return', { ...GIVE_BACK, suggestedAgencyId: 'air-perumda' });
    assert.deepEqual([returned.agency.id, returned.events.at(-1)?.suggested?.id, returned.events.at(-1)?.reason], ['jalan-dinas', 'air-perumda', 'not_our_authority']);
    const seen = await send(app, 'GET', `/v1/reports/${number}`, { code });
    assert.doesNotMatch(seen.text, /air-perumda|Perumda/);
    assert.equal(bodyOf(seen, operations.getReport).events.at(-1)?.text, GIVE_BACK.text);
  });

  test('at the third forwarding, and then only, the coordinator above all those agencies is called', async (context) => {
    const { app, admin, moved, kept, whole, inbox } = await setup(context);
    const { number, accessCode: code } = await fileReport(app, { agencyId: 'jalan-unit' });
    const { number: calm } = await fileReport(app, { agencyId: 'jalan-unit' });
    const calls = async () => (await app.deps.store.events.ofReport((await kept(number)).id)).filter(({ kind }) => kind === 'escalated');
    const dinas = await staffKey(app, 'agency_admin', 'jalan-dinas');
    await moved(dinas, number, 'forward', { agencyId: 'jalan-dinas' });
    await moved(dinas, number, 'forward', { agencyId: 'jalan-unit' });
    assert.deepEqual([await calls(), await inbox(admin, '?pingPong=true')], [[], []]);
    const third = await moved(dinas, number, 'return', GIVE_BACK);
    assert.deepEqual([third.forwardings, third.pingPong, third.status], [3, true, 'forwarded']);
    const [call, ...others] = await calls();
    assert.deepEqual([call?.reason, call?.actor_role, call?.target_agency_id, others], ['ping_pong', 'system', 'jalan-dinas', []]);
    await moved(dinas, number, 'forward', { agencyId: 'air-perumda' });
    assert.equal((await calls()).length, 1);
    assert.deepEqual([await inbox(admin, '?pingPong=true'), await inbox(admin, '?pingPong=false')], [[number], [calm]]);
    const told = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport).events.find(({ kind }) => kind === 'escalated')?.summary;
    assert.match(told ?? '', /tiga kali berpindah/);
    await whole(number);
  });

  test('agencies of different trees share the coordinator of the whole service', async (context) => {
    const { app, moved, kept, grow } = await setup(context);
    await grow(['desa'], null);
    const national = await staffKey(app, 'national_admin', null);
    const { number } = await fileReport(app, { agencyId: 'jalan-unit' });
    for (const agencyId of ['desa', 'jalan-unit', 'desa']) await moved(national, number, 'forward', { agencyId });
    const last = await app.deps.store.events.last((await kept(number)).id);
    assert.deepEqual([last?.kind, last?.target_agency_id], ['escalated', 'kabupaten']);
  });

  test('passing a report on wins an agency no time: the settlement keeps the day it got when it first began', async (context) => {
    const { app, admin, moved, kept } = await setup(context);
    const { number } = await fileReport(app, { agencyId: 'jalan-dinas' });
    const settlement = async () => (await app.deps.store.clocks.ofReport((await kept(number)).id)).filter(({ stage }) => stage === 'settlement').map(({ due_date }) => due_date);
    await moved(admin, number, 'verify');
    const [day] = await settlement();
    app.clock.advance(4 * 24 * 3600);
    await moved(admin, number, 'forward', { agencyId: 'air-perumda' });
    await moved(admin, number, 'return', GIVE_BACK);
    await moved(admin, number, 'forward', { agencyId: 'jalan-unit' });
    assert.deepEqual(await settlement(), [day]);
  });

  test('of two who forward at once, the second acts on what the first did', async (context) => {
    const { app, admin, officer, move, kept, whole } = await setup(context);
    const same = await fileReport(app, { agencyId: 'kabupaten' });
    const answers = await Promise.all([1, 2].map(() => move(admin, same.number, 'forward', { agencyId: 'jalan-dinas' })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422]);
    assertProblem(answers.find(({ status }) => status === 422) ?? assert.fail(), 'validation_failed', ['/agencyId not_applicable']);
    assert.equal((await kept(same.number)).forwardings, 1);

    const other = await fileReport(app, { agencyId: 'kabupaten' });
    const both = await Promise.all(['jalan-dinas', 'air-perumda'].map((agencyId) => move(admin, other.number, 'forward', { agencyId })));
    assert.deepEqual(both.map(({ status }) => status), [200, 200]);
    const row = await kept(other.number);
    const targets = (await app.deps.store.events.ofReport(row.id)).map(({ target_agency_id }) => target_agency_id);
    assert.deepEqual([row.forwardings, row.agency_id], [2, targets.at(-1)]);

    const lost = await fileReport(app, { agencyId: 'jalan-dinas' });
    await move(admin, lost.number, 'verify');
    const key = await officer('jalan-dinas');
    const out = await Promise.all(['jalan-dinas2', 'air-perumda'].map((agencyId) => move(key, lost.number, 'forward', { agencyId })));
    assert.deepEqual(out.map(({ status }) => status).sort(), [200, 404], 'the second no longer sees it');
    for (const { number } of [same, other, lost]) await whole(number);
  });

  test('agencies that assist are known, are not the lead, come once each, and are not too many', async (context) => {
    const { app, admin, move, grow } = await setup(context);
    const crowd = Array.from({ length: 11 }, (_, index) => `tim-${String(index)}`);
    for (const id of crowd) await grow([id], 'kabupaten');
    const { number } = await fileReport(app, { agencyId: 'jalan-dinas' });
    const forwarded = (assistingAgencyIds: string[]) => move(admin, number, 'forward', { agencyId: 'air-perumda', assistingAgencyIds });
    assertProblem(await forwarded(['jalan-unit', 'nowhere']), 'validation_failed', ['/assistingAgencyIds/1 unknown_agency']);
    assertProblem(await forwarded(['air-perumda']), 'validation_failed', ['/assistingAgencyIds/0 not_applicable']);
    assertProblem(await forwarded(['jalan-unit', 'jalan-unit']), 'validation_failed', ['/assistingAgencyIds/1 not_applicable']);
    assertProblem(await forwarded(crowd), 'validation_failed', ['/assistingAgencyIds too_many']);
    for (const agencyId of crowd.slice(0, 10)) assert.equal((await move(admin, number, 'involve', { agencyId })).status, 200);
    assertProblem(await move(admin, number, 'involve', { agencyId: 'tim-10' }), 'validation_failed', ['/agencyId too_many']);
    assertProblem(await move(admin, number, 'involve', { agencyId: 'tim-1' }), 'validation_failed', ['/agencyId not_applicable']);
    assertProblem(await move(admin, number, 'involve', { agencyId: 'jalan-dinas' }), 'validation_failed', ['/agencyId not_applicable']);
    assertProblem(await move(admin, number, 'involve', { agencyId: 'nowhere' }), 'validation_failed', ['/agencyId unknown_agency']);
    assertProblem(await move(admin, number, 'release', { agencyId: 'tim-10' }), 'validation_failed', ['/agencyId not_applicable']);
  });
});
