import { LaporClient } from '@lapor/sdk';

/**
 * Files a report for each state the status page can show, and brings it there through the API as officers would.
 *
 * @param {string} url
 * @param {Record<string, string>} keys
 */
export async function prepareReports(url, keys) {
  const citizen = new LaporClient({ baseUrl: url });
  /** @param {string} id */
  const officer = (id) => new LaporClient({ baseUrl: url, apiKey: /** @type {string} */ (keys[id]) });
  const works = officer('sample-admin-3').staff;
  const regency = officer('sample-admin-1').staff;

  /** @param {Partial<import('@lapor/sdk').NewReport>} [changes] */
  const file = (changes = {}) =>
    citizen.reports.create({
      classification: 'complaint',
      title: 'Jalan berlubang di depan sekolah (contoh)',
      body: 'Sejak dua minggu lalu ada lubang besar di jalan.\nDua pengendara motor sudah jatuh.',
      incidentDate: '2026-11-02',
      location: { text: 'Depan SDN 1 Kediri', regionCode: '51.02.06' },
      agencyId: 'tabanan-pupr',
      categoryId: null,
      visibility: 'anonymous',
      contact: { kind: 'none' },
      locale: 'id',
      notice: { version: '1', locale: 'id', at: '2026-11-02T01:00:00Z' },
      ...changes,
    });
  /** @param {{ number: string, accessCode: string }} receipt */
  const access = ({ accessCode }) => accessCode;

  const waiting = await file();
  const asked = await file();
  await works.ask(asked.number, { text: 'Di sebelah mana persisnya, dan seberapa dalam lubangnya?' });
  const inProgress = await file();
  await works.verify(inProgress.number, { text: 'Laporan kami terima dan sedang kami tinjau.' });
  /** @param {Partial<import('@lapor/sdk').NewReport>} [changes] */
  const answer = async (changes) => {
    const receipt = await file(changes);
    await works.verify(receipt.number);
    await works.answer(receipt.number, { text: 'Lubang sudah kami tambal pagi ini. Terima kasih sudah melapor.' });
    return receipt;
  };
  const answered = await answer();
  const close = async () => {
    const receipt = await answer();
    await works.close(receipt.number, { text: 'Penambalan sudah selesai dan diperiksa.' });
    return receipt;
  };
  const closed = await close();
  const resolved = await close();
  await citizen.reports.confirm(resolved.number, access(resolved));
  const contested = await close();
  await citizen.reports.contest(contested.number, access(contested), { reason: 'came_back', text: 'Setelah hujan kemarin lubangnya muncul lagi.' });
  const rejected = await file();
  await works.reject(rejected.number, { reason: 'duplicate', text: 'Lubang ini sudah dilaporkan dan sedang ditangani.' });
  const withdrawn = await file();
  await citizen.reports.withdraw(withdrawn.number, access(withdrawn));
  const secret = await file({ visibility: 'secret', reporter: { name: 'Ni Contoh' } });
  await regency.get(secret.number);
  const erased = await file();
  await citizen.reports.requestErasure(erased.number, access(erased));
  await officer('sample-national-admin').erasures.erase(erased.number);

  /** @type {Record<string, { number: string, accessCode: string }>} */
  const reports = { waiting, asked, inProgress, answered, closed, resolved, contested, rejected, withdrawn, secret, erased };
  return reports;
}
