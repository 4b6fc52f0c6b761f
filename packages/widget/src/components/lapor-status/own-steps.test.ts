import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../test/axe.js';
import { tellsAPlace } from '../../test/corpus.js';
import { geotaggedJpeg } from '../../test/sample-photos.js';
import { admin, citizen, fileReport, officer, service } from '../../test/service.js';
import { answered, show } from '../../test/status-steps.js';
import { waitUntil } from '../../test/wait-until.js';

describe('What a reporter can do with their report', () => {
  it('is accessible step by step, in both languages', async function () {
    this.timeout(60_000);
    const receipt = await answered();
    for (const lang of ['id', 'en']) {
      const page = await show(receipt, { lang });
      for (const name of ['confirm', 'contest', 'rate', 'withdraw', 'request_erasure', 'raise_visibility']) {
        await page.open(name);
        await waitUntil(() => page.focused()?.id === 'step-heading');
        await expectAccessible(page.element, name);
        if (!['contest', 'rate', 'raise_visibility'].includes(name)) continue;
        await page.send();
        await waitUntil(() => page.find('[aria-invalid]'));
        await expectAccessible(page.element, `${name}, unanswered`);
      }
    }
  });

  it('answers a question of the agency, and the agency reads it', async () => {
    const receipt = await fileReport();
    await officer('sample-admin-3').ask(receipt.number, { text: 'Di sebelah mana persisnya?' });
    const page = await show(receipt);
    await page.says('Di sebelah mana persisnya?');
    await page.says('Balas paling lambat');
    await page.open('reply');
    await page.send();
    await page.says('Tulis dahulu pesannya');
    await waitUntil(() => page.focused()?.id === 'step-field-text');
    page.type('#step-field-text', 'Di depan gerbang sekolah.');
    await page.send();
    await page.says('Terkirim. Keadaan laporan sudah diperbarui.');
    await waitUntil(() => page.focused()?.id === 'now-heading');
    await page.says('Menunggu diperiksa');
    const seen = await officer('sample-admin-3').get(receipt.number);
    expect(seen.events.findLast(({ kind }) => kind === 'replied')?.text).to.equal('Di depan gerbang sekolah.');
  });

  it('replies with a photo, cleaned like those of the form, and may send none that is still on its way', async () => {
    const receipt = await answered();
    const page = await show(receipt);
    await page.open('reply');
    await waitUntil(() => page.find('#step-field-attachments'), 'no control for files', { timeout: 8000 });
    page.type('#step-field-text', 'Masih ada lubang di sebelahnya, ini fotonya.');
    await expectAccessible(page.element, 'reply with files');
    const chosen = new DataTransfer();
    chosen.items.add(new File([await geotaggedJpeg()], 'rumah-saya.jpg'));
    const input = page.find('#step-field-attachments')!;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await page.send();
    await page.says('Tunggu sampai semua berkas selesai diunggah');
    await page.says('Diterima');
    await page.send();
    await waitUntil(() => !page.find('#step-form'), 'it was not sent', { timeout: 8000 });
    const { events } = await citizen().reports.track(receipt.number, receipt.accessCode);
    const [file] = events.at(-1)!.attachments;
    expect(file!.mediaType).to.equal('image/jpeg');
    const stored = await citizen().reports.attachment(receipt.number, receipt.accessCode, file!.id);
    expect(tellsAPlace(new Uint8Array(await stored.arrayBuffer()))).to.equal(false);
  });

  it('takes back the files of a reply that is given up', async () => {
    const page = await show(await answered());
    await page.open('contest');
    await waitUntil(() => page.find('#step-field-attachments'), 'no control for files', { timeout: 8000 });
    const chosen = new DataTransfer();
    chosen.items.add(new File([await geotaggedJpeg()], 'a.jpg'));
    const input = page.find('#step-field-attachments')!;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await page.says('Diterima');
    page.find('#step-form > .actions .link')!.click();
    await waitUntil(() => !page.find('#step-form'));
    await page.open('contest');
    await waitUntil(() => page.find('#step-field-attachments'), 'no control for files', { timeout: 8000 });
    expect(page.find('.files')).to.equal(null);
  });

  it('contests with a reason and words, which opens the report again; confirms, which settles it', async () => {
    const receipt = await answered();
    const page = await show(receipt);
    await page.open('contest');
    await page.send();
    await page.says('Pilih alasan sanggahan');
    page.find('#step-field-reason')!.click();
    page.type('#step-field-text', 'Lubangnya masih ada, hanya ditutup pasir.');
    await page.send();
    await page.says('Ditangani kembali');
    await officer('sample-admin-1').answer(receipt.number, { text: 'Sudah kami aspal.' });
    const again = await show(receipt);
    await again.open('confirm');
    await again.send();
    await again.says('Selesai');
    expect((await citizen().reports.track(receipt.number, receipt.accessCode)).status).to.equal('resolved');
  });

  it('contests a rejection for what was wrong with it, not for what was not settled', async () => {
    const receipt = await fileReport();
    await officer('sample-admin-3').reject(receipt.number, { reason: 'duplicate', text: 'Sudah dilaporkan orang lain.' });
    const page = await show(receipt);
    await page.open('contest');
    await page.says('Mengapa laporan ini perlu dibuka kembali?');
    expect(page.text()).to.not.include('Baru sebagian yang beres');
    page.find('#step-field-reason')!.click();
    page.type('#step-field-text', 'Ini lubang yang lain, di seberangnya.');
    await page.send();
    await page.says('Ditangani kembali');
    const { events } = await officer('sample-admin-3').get(receipt.number);
    expect(events.findLast(({ kind }) => kind === 'contested')?.reason).to.equal('rejected_wrongly');
  });

  it('rates from one to five, and can rate anew', async () => {
    const receipt = await answered();
    const page = await show(receipt);
    for (const score of [2, 5]) {
      await page.open('rate');
      page.find(score === 2 ? '#step-score-2' : '#step-score-5')!.click();
      await page.send();
      await waitUntil(() => !page.find('#step-form'), 'the step did not end', { timeout: 8000 });
      expect((await citizen().reports.track(receipt.number, receipt.accessCode)).rating?.score).to.equal(score);
    }
  });

  it('makes a report more confidential at once', async () => {
    const receipt = await fileReport();
    const page = await show(receipt);
    await page.open('raise_visibility');
    page.find('#step-field-visibility')!.click();
    await page.send();
    await waitUntil(() => !page.find('#step-form'), 'the step did not end', { timeout: 8000 });
    expect((await citizen().reports.track(receipt.number, receipt.accessCode)).visibility).to.match(/^secret/);
  });

  it('keeps what was written when the network is away, and sends it once', async () => {
    const receipt = await answered();
    const page = await show(receipt);
    await page.open('contest');
    page.find('#step-field-reason')!.click();
    page.type('#step-field-text', 'Masih bocor sampai sekarang.');
    await service('stop');
    try {
      await page.send();
      await page.says('Belum terkirim: tidak ada jaringan');
      expect(page.find('#step-field-text')!.value).to.equal('Masih bocor sampai sekarang.');
      await expectAccessible(page.element, 'step not sent');
    } finally {
      await service('start');
    }
    await page.send();
    await page.says('Ditangani kembali');
    const { events } = await citizen().reports.track(receipt.number, receipt.accessCode);
    expect(events.filter(({ kind }) => kind === 'contested')).to.have.length(1);
  });

  it('says so when the report has moved on meanwhile', async () => {
    const receipt = await answered();
    const page = await show(receipt);
    await page.open('confirm');
    await citizen().reports.contest(receipt.number, receipt.accessCode, { reason: 'not_settled', text: 'Belum selesai.' });
    await page.send();
    await page.says('Keadaan laporan sudah berubah');
  });

  it('asks for deletion; once an admin has deleted it, the page says so and shows nothing of it', async () => {
    const receipt = await answered();
    const page = await show(receipt);
    page.find('.step-more summary')!.click();
    await page.open('request_erasure');
    await page.send();
    await page.says('Anda meminta isi laporan ini dihapus.');
    await admin('sample-national-admin').erasures.erase(receipt.number);
    const again = await show(receipt);
    expect(again.find('#heading')!.textContent.trim()).to.equal('Isi laporan ini sudah dihapus');
    expect(again.text()).to.not.include('lubang besar');
    await expectAccessible(again.element, 'erased');
  });

  it('forgets what was being written when the report is closed', async () => {
    const receipt = await answered();
    const page = await show(receipt);
    await page.open('contest');
    page.type('#step-field-text', 'Kenari yang tidak boleh tinggal');
    page.element.close();
    await page.says('Laporan sudah ditutup');
    expect(page.element.shadowRoot!.innerHTML).to.not.include('Kenari');
  });

  it('keeps the report and what is being written when the page moves it, and forgets both when it is taken out', async () => {
    const page = await show(await answered());
    await page.open('contest');
    page.type('#step-field-text', 'Kenari yang belum selesai');
    const box = document.createElement('section');
    page.element.parentElement!.append(box);
    box.append(page.element);
    await page.element.updateComplete;
    expect(page.find('#step-field-text')?.value).to.equal('Kenari yang belum selesai');
    page.element.remove();
    await page.element.updateComplete;
    box.append(page.element);
    await waitUntil(() => page.find('#number'), 'the report is still on screen', { timeout: 8000 });
    expect(page.element.shadowRoot!.innerHTML).to.not.include('Kenari');
  });
});
