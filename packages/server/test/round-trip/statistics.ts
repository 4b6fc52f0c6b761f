import assert from 'node:assert/strict';
import type { NewReport } from '@lapor/sdk';
import type { Service } from '../service.js';

/** Figures: exact for staff, and for everybody only where enough reports stand behind them. */
export async function readFigures(service: Service, report: NewReport): Promise<void> {
  const citizen = service.client();
  for (let count = 0; count < 6; count += 1) await citizen.reports.create({ ...report, visibility: 'public' });
  await citizen.reports.create({ ...report, visibility: 'secret' });

  const publicly = await citizen.statistics.get({ period: '2026', interval: 'quarter', breakdown: 'category' });
  assert.deepEqual([publicly.total.figures?.received, publicly.threshold, publicly.unpublished], [6, 5, null]);
  assert.deepEqual(publicly.series.map(({ figures }) => figures?.received), [6]);
  assert.deepEqual(publicly.breakdown?.items.map(({ key, figures }) => [key, figures?.received]), [['jalan', 6]]);

  const admin = await service.staff('agency_admin', 'kabupaten');
  const exactly = await admin.statistics.forStaff({ breakdown: 'visibility', interval: 'month', from: '2026-03-01', to: '2026-03-31' });
  assert.equal(exactly.total.figures?.received, 7);
  assert.deepEqual(exactly.breakdown?.items.map(({ key, figures }) => [key, figures?.received]), [['published', 6], ['secret', 1]]);
  assert.equal(exactly.agency?.id, 'kabupaten');

  service.clock.advance(20 * 24 * 3600);
  const overseer = await service.staff('overseer', null);
  const [lagging] = (await overseer.oversight.agencies({ limit: 5 })).items;
  assert.equal(lagging, undefined, 'seven reports are too few to judge by');
  const stuck = await overseer.oversight.stuckAll({ limit: 3 }).toArray({ limit: 20 });
  assert.equal(stuck.length, 7);
  assert.deepEqual(stuck[0]?.reasons, ['not_verified']);
  assert.deepEqual((await overseer.oversight.stuck({ reason: 'flagged' })).items, []);
}

/** Exports as streams, and open data that points at nobody. */
export async function exportReports(service: Service, report: NewReport): Promise<void> {
  const citizen = service.client();
  for (let count = 0; count < 5; count += 1) await citizen.reports.create({ ...report, visibility: 'public' });
  const admin = await service.staff('agency_admin', 'kabupaten');
  const numbers: string[] = [];
  for await (const line of await admin.exports.reports({ agency: 'jalan-dinas' })) numbers.push(line.number);
  assert.equal(new Set(numbers).size, 5);
  const csv = await new Response(await admin.exports.reportsCsv({ from: '2026-03-01', to: '2026-03-31' })).text();
  assert.equal(csv.trimEnd().split('\r\n').length, 6);
  assert.doesNotMatch(csv, /Warga Contoh|lubang besar/);

  assert.deepEqual(await citizen.exports.openData(), [], 'the month is not over');
  service.clock.advance(40 * 24 * 3600);
  const groups = await citizen.exports.openData();
  assert.deepEqual(groups.map(({ month, agencyId, received, regionCode }) => [month, agencyId, received, regionCode]), [['2026-03', 'jalan-dinas', 5, '51.02.05']]);
  assert.match(await new Response(await citizen.exports.openDataCsv({ from: '2026-03' })).text(), /^month,agencyId,/);
}
