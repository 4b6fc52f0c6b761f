import assert from 'node:assert/strict';
import { isLaporApiError, type NewReport } from '@lapor/sdk';
import type { Service } from '../service.js';

/** Templates from being written to being thrown away, and one filled in for a report. */
export async function roundTripTemplates(service: Service, complaint: NewReport): Promise<void> {
  const { number } = await service.client().reports.create(complaint);
  const { templates } = await service.staff('agency_admin', 'kabupaten');
  const officer = (await service.staff('liaison_officer', 'jalan-dinas')).templates;
  const written = await templates.put('terima-kasih', { agencyId: 'kabupaten', title: 'Terima kasih', text: { id: 'Laporan {{nomor}}, “{{judul}}”, kami terima.' } });
  assert.deepEqual([written.agency.id, written.text.en, written.position], ['kabupaten', null, 0]);
  await templates.put('jalan', { agencyId: 'jalan-dinas', title: 'Jalan', text: { id: 'Akan kami tambal.' }, position: 1 });

  assert.deepEqual((await officer.list({ limit: 1 })).items, [written]);
  assert.deepEqual((await officer.listAll({ limit: 1 }).toArray({ limit: 9 })).map(({ id }) => id), ['terima-kasih', 'jalan']);
  assert.deepEqual(await officer.get('terima-kasih'), written);
  assert.deepEqual(await officer.fill(number, 'terima-kasih'), { text: `Laporan ${number}, “${complaint.title}”, kami terima.`, language: 'id', missing: [] });

  await templates.remove('terima-kasih');
  await assert.rejects(officer.get('terima-kasih'), (error) => isLaporApiError(error) && error.code === 'not_found');
}
