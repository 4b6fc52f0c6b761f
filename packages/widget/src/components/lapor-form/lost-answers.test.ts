import { aTimeout, expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import type { StoredDraft } from '../../controllers/draft-keeper.js';
import { keptFiles } from '../../internal/photo/kept-files.js';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';
import { keptDrafts } from '../../test/kept-drafts.js';
import { noisyJpeg } from '../../test/sample-photos.js';
import { fileReport, officer } from '../../test/service.js';
import { unlucky, type Fate } from '../../test/unlucky.js';

const OFFLINE = 'Tidak ada jaringan';
const TAKEN = 'Laporan Anda sudah kami terima';
const WAITED = 'Laporan yang menunggu sudah kami terima';
const OTHER = 'Lubangnya makin besar, dan tiga anak sudah jatuh di sana.';

const shown = (page: FormPage) => page.find('.number')!.textContent.replace(/\s/g, '');
const filed = (page: FormPage) => officer('sample-admin-1').get(shown(page));

/** Opens the form with a client to whose tries this happens. */
const open = (fates: Fate[], more?: Parameters<typeof unlucky>[1]) => openForm({ client: unlucky(fates, more) });

/** The page is left, and opened again later. */
async function leave(): Promise<void> {
  await aTimeout(600);
  fixtureCleanup();
  await aTimeout(200);
}

async function send(page: FormPage, heading: string): Promise<void> {
  await page.next();
  await page.at(heading);
}

async function changeTo(page: FormPage, body: string): Promise<void> {
  await page.at('Periksa jawaban Anda');
  page.button('Ubah Isi laporan').click();
  await page.until(() => page.find('#body'), 'not at the story');
  page.fill('body', body);
  await page.next();
  await page.at('Periksa jawaban Anda');
}

async function backToAnswers(page: FormPage): Promise<void> {
  page.button('Kembali ke jawaban').click();
  await page.at('Periksa jawaban Anda');
}

describe('A report whose answers get lost', () => {
  beforeEach(forgetDrafts);

  it('goes out no more as it was once somebody has gone back from it with the browser’s own Back', async function () {
    this.timeout(60_000);
    const page = await open(['lose']);
    await page.complainUpTo('check', 'visibility');
    await send(page, OFFLINE);
    history.back();
    await page.until(() => page.find('#heading-contact'), 'not back');
    await leave();
    const [draft] = await keptDrafts<StoredDraft>();
    expect(draft?.queued).to.equal(null);
    const later = await open([]);
    await later.ready();
    await aTimeout(1500);
    expect(later.text).not.to.include(WAITED);
  });

  it('waits as it stands on screen, not as it was sent before, also while the service cannot be asked anything', async function () {
    this.timeout(60_000);
    const first = await open(['lose']);
    await first.complainUpTo('check', 'visibility');
    await send(first, OFFLINE);
    await leave();
    const second = await open(['lose', 'lose', 'lose'], { without: '/v1/config' });
    await second.until(() => second.text.includes('menunggu jaringan'), 'nothing is said of what waits');
    second.button('Buka lagi').click();
    await changeTo(second, OTHER);
    await send(second, OFFLINE);
    // What it takes to make a report of this is out of reach: it is not said to go out by itself.
    expect(second.text).to.include('tekan “Coba lagi”');
    await leave();
    const third = await open([]);
    await third.ready();
    await aTimeout(1500);
    expect(third.text).not.to.include(WAITED);
    const [draft] = await keptDrafts<StoredDraft>();
    expect(draft?.answers.body).to.equal(OTHER);
  });

  it('waits again where nothing was changed, also while the service cannot be asked anything', async function () {
    this.timeout(60_000);
    const first = await open(['lose']);
    await first.complainUpTo('check', 'visibility-anonymous');
    await send(first, OFFLINE);
    await leave();
    const second = await open(['lose', 'lose', 'lose'], { without: '/v1/config' });
    await second.until(() => second.text.includes('menunggu jaringan'), 'nothing is said of what waits');
    second.button('Buka lagi').click();
    await second.at('Periksa jawaban Anda');
    await send(second, OFFLINE);
    expect(second.text).to.include('terkirim sendiri begitu jaringan kembali');
    await leave();
    const third = await open([]);
    await third.until(() => third.text.includes(WAITED), 'it has not gone out');
  });

  it('that had arrived is shown, although a later try with other words got lost as well', async function () {
    this.timeout(60_000);
    const page = await open(['lose-answer', 'lose']);
    await page.complainUpTo('check', 'visibility-anonymous');
    await send(page, OFFLINE);
    await backToAnswers(page);
    await changeTo(page, OTHER);
    await send(page, OFFLINE);
    page.button('Coba lagi').click();
    await page.at(TAKEN);
    expect(page.text).to.include('sebelum Anda mengubahnya');
    expect((await filed(page)).body).to.include('Dua anak sudah jatuh');
  });

  it('that had arrived is shown by what waits, too, although the last try of it got lost as well', async function () {
    this.timeout(60_000);
    const page = await open(['lose-answer', 'lose', 'lose', 'lose']);
    await page.complainUpTo('check', 'visibility-anonymous');
    await send(page, OFFLINE);
    await backToAnswers(page);
    await changeTo(page, OTHER);
    await send(page, OFFLINE);
    await leave();
    const [draft] = await keptDrafts<StoredDraft>();
    expect([draft?.attempt?.body, draft?.earlier?.length]).to.deep.equal([OTHER, 1]);
    const later = await open([]);
    await later.until(() => later.text.includes(WAITED), 'it has not gone out');
    expect(later.text).to.include('Perubahan terakhir tidak ikut terkirim');
    expect((await filed(later)).body).to.include('Dua anak sudah jatuh');
  });

  it('is treated as the secret one it was filed as, although it was opened to all since', async function () {
    this.timeout(60_000);
    const page = await open(['lose-answer']);
    await page.complainUpTo('check', 'visibility-secret_anonymous');
    await send(page, OFFLINE);
    await backToAnswers(page);
    page.button('Ubah Yang boleh melihat').click();
    await page.until(() => page.find('#heading-visibility'), 'not at the visibility');
    await page.tellVisibility('visibility-anonymous');
    await page.next();
    await page.at('Periksa jawaban Anda');
    const told = oneEvent(page.form, 'lapor-submitted');
    await send(page, TAKEN);
    expect(((await told) as CustomEvent).detail).to.deep.equal({});
    expect(page.text).to.include('Keluar dari halaman ini');
    await leave();
    expect(await keptDrafts(), 'number and code are not left on the device').to.deep.equal([]);
  });

  it('keeps the copies of its photos when it is sent as a report of its own', async function () {
    this.timeout(60_000);
    const page = await open(['pass', 'lose', 'lose']);
    await page.complainUpTo('files');
    page.addFile(new File([await noisyJpeg(400, 300)], 'a.jpg'));
    await page.until(() => page.text.includes('Diterima'), 'the photo is not accepted');
    const [before] = await keptDrafts<StoredDraft>();
    const { key } = before!;
    // Another report has been filed under its key, which this page knows nothing of.
    await fileReport({}, { idempotencyKey: key });
    await page.next();
    await page.until(() => page.find('#heading-visibility'), 'not at the visibility');
    await page.tellVisibility('visibility-anonymous');
    await page.next();
    await page.until(() => page.find('#heading-contact'), 'not at the contact');
    page.choose('contact-none');
    await page.next();
    await page.at('Periksa jawaban Anda');
    await send(page, 'Draf ini sudah pernah dikirim');
    page.button('Kirim sebagai laporan baru').click();
    await page.at(OFFLINE);
    await leave();
    const [draft] = await keptDrafts<StoredDraft>();
    expect(draft?.key).not.to.equal(key);
    expect(await keptFiles(draft!.key)).to.have.length(1);
    const later = await open([]);
    await later.until(() => later.text.includes(WAITED), 'it has not gone out');
    expect((await filed(later)).attachments).to.have.length(1);
  });

  it('is shown once it has gone out from a device with no room left, with the word to save number and code', async function () {
    this.timeout(60_000);
    const page = await open(['lose']);
    await page.complainUpTo('check', 'visibility-anonymous');
    await send(page, OFFLINE);
    await leave();
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    try {
      const later = await open([]);
      await later.until(() => later.text.includes(WAITED), 'it has not gone out');
      expect(later.text).to.include('tidak punya ruang untuk menyimpannya');
      expect((await filed(later)).title).to.equal('Jalan berlubang di depan sekolah');
      later.button('Sudah saya simpan').click();
      await later.until(() => !later.find('.news'), 'it is still there');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await keptDrafts()).to.deep.equal([]);
  });
});
