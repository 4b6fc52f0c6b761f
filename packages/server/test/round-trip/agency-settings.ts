import assert from 'node:assert/strict';
import { isLaporApiError } from '@lapor/sdk';
import type { Service } from '../service.js';

/** What an agency decides for itself: read, changed, and taken back. */
export async function roundTripAgencySettings(service: Service): Promise<void> {
  const { agencySettings, audit } = await service.staff('agency_admin', 'jalan-dinas');
  const before = await agencySettings.get('jalan-dinas');
  assert.deepEqual([before.workingDays, before.calendars, before.notifyEmail], [null, null, null]);

  const changed = await agencySettings.change('jalan-dinas', { workingDays: { verification: 1 }, calendars: ['indonesia', 'bali'], retention: { anonymiseAfterDays: 365, eraseAfterDays: null } });
  assert.deepEqual(changed, await agencySettings.get('jalan-dinas'));
  assert.equal(changed.inForce.workingDays.verification, 1);
  assert.equal(changed.inForce.workingDays.firstResponse, before.inForce.workingDays.firstResponse);
  assert.deepEqual(changed.inForce.calendars, ['indonesia', 'bali']);
  assert.deepEqual((await audit.list({ limit: 1 })).items.map(({ action }) => action), ['agency.changed']);

  assert.deepEqual(await agencySettings.change('jalan-dinas', { workingDays: null, calendars: null, retention: { anonymiseAfterDays: null, eraseAfterDays: null } }), before);
  await assert.rejects(agencySettings.get('kabupaten'), (error) => isLaporApiError(error) && error.code === 'not_found');
}
