import assert from 'node:assert/strict';
import type { NewReport } from '@lapor/sdk';
import { escalation } from '#server/jobs/clock-jobs.js';
import type { Service } from '../service.js';

/** What citizens, staff and overseers see of the clocks, while one runs, stands still and is missed. */
export async function roundTripClocks(service: Service, complaint: NewReport): Promise<void> {
  const citizen = service.client();
  const { settlement } = (await citizen.config.get({ agency: 'jalan-dinas' })).workingDays;
  assert.deepEqual(settlement, { normative: 5, complaint: 14, supervisory: 60 });
  const { number, accessCode } = await citizen.reports.create(complaint);
  const track = () => citizen.reports.track(number, accessCode);
  const { staff } = await service.staff('agency_admin', 'kabupaten');

  const waiting = await track();
  const ombudsman = waiting.rights.find(({ code }) => code === 'ombudsman');
  assert.ok(ombudsman?.from && waiting.due && ombudsman.from > waiting.due.date);
  assert.ok(waiting.rights.some(({ code }) => code === 'withdraw'));

  const verified = await staff.verify(number, { supervision: true });
  assert.deepEqual([verified.supervision, verified.escalated], [true, null]);
  assert.deepEqual(verified.clocks.map(({ stage, state, days }) => [stage, state, days]), [['verification', 'met', 3], ['first_response', 'running', 5], ['settlement', 'running', 60]]);
  service.clock.advance(60 * 24 * 3600);
  while (await escalation.batch(service.deps));
  const overseer = (await service.staff('overseer', null)).staff;
  const [late] = (await overseer.inbox({ escalated: 'overseer' })).items.filter((item) => item.number === number);
  assert.deepEqual([late?.escalated, late?.due?.stage, (late?.due?.workingDaysLeft ?? 0) < 0], ['overseer', 'first_response', true]);
  assert.ok((await overseer.counts()).escalated >= 1);

  const answered = await staff.answer(number, { text: 'Sudah kami perbaiki.' });
  assert.deepEqual(answered.clocks.map(({ stage, state }) => [stage, state]).slice(1), [['first_response', 'missed'], ['settlement', 'paused'], ['reply', 'running']]);
  const asked = await track();
  assert.equal(asked.rights.find(({ code }) => code === 'contest')?.until, asked.due?.date);
}
