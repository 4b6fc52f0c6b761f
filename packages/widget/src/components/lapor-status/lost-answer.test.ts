import { expect } from '@open-wc/testing';
import { LaporClient } from '@lapor/sdk';
import { expectAccessible } from '../../test/axe.js';
import { geotaggedJpeg } from '../../test/sample-photos.js';
import { citizen, serviceAddress } from '../../test/service.js';
import { answered, show } from '../../test/status-steps.js';
import { waitUntil } from '../../test/wait-until.js';

/** A client that loses the answer to the first step, which the service has taken. */
function losingOne(): LaporClient {
  let lost = false;
  return new LaporClient({
    baseUrl: serviceAddress(),
    retry: false,
    fetch: async (request) => {
      const { method, url } = request;
      const answer = await fetch(request);
      if (lost || method !== 'POST' || !/\/reports\/\d+\/(reply|contest|rate)/.test(url)) return answer;
      lost = true;
      throw new TypeError('the answer was lost');
    },
  });
}

describe('A step whose answer was lost, changed and sent again', () => {
  it('is said to have arrived, and what was changed since is sent as one of its own', async () => {
    const receipt = await answered();
    const page = await show(receipt, { client: losingOne() });
    await page.open('reply');
    page.type('#step-field-text', 'Lubang di depan sekolah.');
    await page.send();
    await page.says('Belum terkirim: tidak ada jaringan');
    page.type('#step-field-text', 'Lubang di depan sekolah, sebelah utara.');
    await page.send();
    await page.says('Kiriman pertama Anda ternyata sudah sampai');
    expect(page.find('.events')!.textContent, 'the first is in the history').to.include('Lubang di depan sekolah.');
    expect(page.find('#step-field-text')!.value).to.equal('Lubang di depan sekolah, sebelah utara.');
    await expectAccessible(page.element, 'a reply that had arrived');
    await page.send();
    await waitUntil(() => !page.find('#step-form'), 'it was not sent', { timeout: 8000 });
    const { events } = await citizen().reports.track(receipt.number, receipt.accessCode);
    expect(events.filter(({ kind }) => kind === 'replied').map(({ text }) => text)).to.deep.equal(['Lubang di depan sekolah.', 'Lubang di depan sekolah, sebelah utara.']);
  });

  it('sends a photo of a reply once, when the reply had arrived with it', async () => {
    const receipt = await answered();
    const page = await show(receipt, { client: losingOne() });
    await page.open('reply');
    await waitUntil(() => page.find('#step-field-attachments'), 'no control for files', { timeout: 8000 });
    const chosen = new DataTransfer();
    chosen.items.add(new File([await geotaggedJpeg()], 'a.jpg'));
    const input = page.find('#step-field-attachments')!;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await page.says('Diterima');
    page.type('#step-field-text', 'Ini fotonya.');
    await page.send();
    await page.says('Belum terkirim: tidak ada jaringan');
    page.type('#step-field-text', 'Ini fotonya, dari seberang.');
    await page.send();
    await page.says('Kiriman pertama Anda ternyata sudah sampai');
    await page.send();
    await waitUntil(() => !page.find('#step-form'), 'it was not sent', { timeout: 8000 });
    const { events } = await citizen().reports.track(receipt.number, receipt.accessCode);
    expect(events.flatMap(({ attachments }) => attachments)).to.have.length(1);
  });

  it('says that what was contested had arrived, and keeps what was changed since where it can be contested no more', async () => {
    const receipt = await answered();
    const page = await show(receipt, { client: losingOne() });
    await page.open('contest');
    page.find('#step-field-reason')!.click();
    page.type('#step-field-text', 'Masih bocor.');
    await page.send();
    await page.says('Belum terkirim: tidak ada jaringan');
    page.type('#step-field-text', 'Masih bocor sampai sekarang.');
    await page.send();
    await page.says('sudah sampai dan ada di riwayat laporan, jadi langkah ini tidak bisa lagi');
    await page.says('Ditangani kembali');
    expect(page.find('#step-field-text')!.value).to.equal('Masih bocor sampai sekarang.');
  });

  it('says that a rating had arrived, and takes the changed one in its place', async () => {
    const receipt = await answered();
    const page = await show(receipt, { client: losingOne() });
    await page.open('rate');
    page.find('#step-score-2')!.click();
    await page.send();
    await page.says('Belum terkirim: tidak ada jaringan');
    page.find('#step-score-4')!.click();
    await page.send();
    await page.says('Kiriman pertama Anda ternyata sudah sampai');
    await page.send();
    await waitUntil(() => !page.find('#step-form'), 'it was not sent', { timeout: 8000 });
    expect((await citizen().reports.track(receipt.number, receipt.accessCode)).rating?.score).to.equal(4);
  });
});
