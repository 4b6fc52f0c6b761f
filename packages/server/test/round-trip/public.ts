import assert from 'node:assert/strict';
import { newSupportToken } from '@lapor/sdk';
import type { NewReport } from '@lapor/sdk';
import type { Service } from '../service.js';

/** From a report that an agency takes on to what everybody reads of it, and back out of sight. */
export async function publicLife(service: Service, report: NewReport, photo: Uint8Array): Promise<void> {
  const citizen = service.client();
  const picture = await citizen.attachments.upload(photo, { mediaType: 'image/jpeg' });
  const { number } = await citizen.reports.create({ ...report, visibility: 'public', reporter: { name: 'Warga Contoh' }, attachments: [picture.id] });
  const anyone = service.client();
  assert.deepEqual((await anyone.publicReports.list()).items, []);

  const admin = await service.staff('agency_admin', 'kabupaten');
  assert.equal((await admin.moderation.get(number)).keptBack, 'awaiting_verification');
  await admin.staff.verify(number, { text: 'Kami tangani.' });
  assert.deepEqual((await anyone.publicReports.list({ search: 'jalanan lubang', agency: 'kabupaten', region: '51' })).items.map((item) => item.number), [number]);
  assert.equal((await anyone.publicReports.listAll({ limit: 1 }).toArray({ limit: 5 })).length, 1);
  const read = await anyone.publicReports.get(number);
  assert.deepEqual('reporter' in read && read.reporter, { name: 'Warga Contoh' });
  assert.deepEqual(read.events.map(({ kind, text }) => [kind, text]), [['submitted', null], ['verified', 'Kami tangani.']]);
  assert.equal((await anyone.publicReports.photo(number, read.photos[0]?.id ?? assert.fail())).size, picture.bytes);
  const { items } = await anyone.publicReports.similar({ title: 'Lubang di jalan depan pasar', regionCode: '51.02.05' });
  assert.deepEqual(items.map((item) => item.report.number), [number]);

  const token = newSupportToken();
  assert.deepEqual(await anyone.publicReports.support(number, token), { supports: 1, supported: true });
  assert.deepEqual(await anyone.publicReports.support(number, token), { supports: 1, supported: true });
  assert.deepEqual(await anyone.publicReports.withdrawSupport(number, token), { supports: 0, supported: false });

  const covered = await admin.moderation.redact(number, { reason: 'personal_data', spans: [{ field: 'title', start: 0, end: 5 }], photos: [picture.id] });
  assert.deepEqual([covered.seen?.title.startsWith('▇▇▇ '), covered.seen?.photos], [true, []]);
  const hidden = await admin.moderation.hide(number, { reason: 'slander', text: 'Menuduh orang tanpa bukti.' });
  assert.deepEqual([hidden.keptBack, hidden.seen], ['hidden', null]);
  assert.deepEqual((await anyone.publicReports.list()).items, []);
  assert.equal((await admin.moderation.show(number)).keptBack, null);
  assert.equal((await anyone.publicReports.get(number)).supports, 0);
}
