import assert from 'node:assert/strict';
import type { NewReport } from '@lapor/sdk';
import type { Service } from '../service.js';

/** Everything staff do with a report, once each, between the agencies of the small directory. */
export async function roundTripStaffMoves(service: Service, complaint: NewReport): Promise<void> {
  const { number, accessCode } = await service.client().reports.create(complaint);
  const admin = (await service.staff('agency_admin', 'kabupaten')).staff;
  const officer = (await service.staff('liaison_officer', 'jalan-dinas')).staff;
  const helper = (await service.staff('liaison_officer', 'air-perumda')).staff;
  const overseer = (await service.staff('overseer', null)).staff;

  assert.deepEqual((await admin.verify(number)).status, 'in_progress');
  assert.deepEqual((await officer.involve(number, { agencyId: 'air-perumda' })).assisting.map(({ id }) => id), ['air-perumda']);
  assert.equal((await helper.inform(number, { text: 'Pipa di bawah lubang kami periksa.' })).status, 'in_progress');
  assert.equal((await helper.release(number, { agencyId: 'air-perumda', text: 'Pipa baik.' })).assisting.length, 0);

  const returned = await officer.return(number, { reason: 'not_our_area', suggestedAgencyId: 'jalan-dinas2', text: 'Ini ruas dinas lain.' });
  assert.deepEqual([returned.agency.id, returned.events.at(-1)?.suggested?.id], ['kabupaten', 'jalan-dinas2']);
  const forwarded = await admin.forward(number, { agencyId: 'jalan-dinas', assistingAgencyIds: ['jalan-dinas2'] });
  assert.deepEqual([forwarded.forwardings, forwarded.pingPong, forwarded.assisting.map(({ id }) => id)], [2, false, ['jalan-dinas2']]);
  assert.equal((await officer.start(number)).status, 'in_progress');

  const page = await admin.officers({ limit: 1 });
  const all = await admin.officersAll({ limit: 1 }).toArray({ limit: 9 });
  assert.deepEqual(all.slice(0, 1), page.items);
  const own = all.find(({ agency }) => agency.id === 'jalan-dinas') ?? assert.fail();
  assert.deepEqual((await admin.assign(number, { assigneeId: own.id })).assignee, own);
  const noted = (await officer.note(number, { note: 'Untuk rekan' })).events;
  assert.equal(noted.find(({ kind }) => kind === 'noted')?.note, 'Untuk rekan');
  assert.deepEqual((await officer.inbox({ assignee: 'me', turn: 'agency', pingPong: false })).items.map((item) => item.number), [number]);
  assert.deepEqual((await officer.counts()).mine, 1);

  assert.equal((await admin.extend(number, { reason: 'field_inspection', workingDays: 3, text: 'Perlu ditinjau.' })).events.at(-1)?.workingDays, 3);
  assert.notEqual((await overseer.flag(number, { reason: 'stuck', text: 'Sudah lama.' })).flaggedAt, null);
  assert.equal((await admin.counts({ agency: 'jalan-dinas' })).flagged, 1);
  assert.equal((await officer.ask(number, { text: 'Di depan rumah nomor berapa?' })).turn, 'reporter');
  assert.equal((await admin.start(number)).flaggedAt, null);
  assert.equal((await admin.reject(number, { reason: 'duplicate', text: 'Sudah dilaporkan tetangga.' })).status, 'rejected');
  assert.equal((await admin.reopen(number, { reason: 'rejected_wrongly', text: 'Ternyata lubang lain.' })).status, 'in_progress');
  assert.equal((await officer.answer(number, { text: 'Lubang sudah ditambal.' })).status, 'answered');
  assert.equal((await officer.close(number, { text: 'Selesai.' })).status, 'closed_by_agency');

  const read = await service.client().reports.track(number, accessCode);
  // The report is secret: what staff only read of it, while they assigned and noted, stands in between.
  assert.equal(read.events.filter(({ kind }) => kind === 'read').length, 2);
  assert.deepEqual(read.events.map(({ kind }) => kind).filter((kind) => kind !== 'read'), [
    'submitted', 'verified', 'involved', 'informed', 'released', 'returned', 'forwarded', 'involved', 'started', 'extended', 'flagged', 'asked', 'started',
    'rejected', 'reopened', 'answered', 'closed',
  ]);
  assert.doesNotMatch(JSON.stringify(read), /Untuk rekan/);
}
