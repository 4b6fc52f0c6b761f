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
}
