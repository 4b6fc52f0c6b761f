import { aTimeout, expect, fixtureCleanup } from '@open-wc/testing';
import type { LaporClient } from '@lapor/sdk';
import type { StoredDraft } from '../../controllers/draft-keeper.js';
import { writeDraft } from '../../internal/draft-store.js';
import { keptFiles } from '../../internal/photo/kept-files.js';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';
import { changeCopies, keptDrafts, keptSlots } from '../../test/kept-drafts.js';
import { noisyJpeg, plainPdf } from '../../test/sample-photos.js';
import { citizen, officer, service } from '../../test/service.js';
import { waitUntil } from '../../test/wait-until.js';

const PATIENCE = { timeout: 30_000 };
const DAY = 24 * 60 * 60 * 1000;

let stopped = false;

async function stop(): Promise<void> {
  await service('stop');
  stopped = true;
}

async function start(): Promise<void> {
  if (stopped) await service('start');
  stopped = false;
}

async function again(client: LaporClient = citizen()): Promise<FormPage> {
  await aTimeout(600);
  fixtureCleanup();
  await aTimeout(200);
  const page = await openForm({ client });
  await page.ready();
  return page;
}

const rows = (page: FormPage) => Array.from(page.form.renderRoot.querySelectorAll('.photos li'));
const said = (page: FormPage) => rows(page).map((row) => row.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ').trim());

/** Goes on from the files to the check. */
async function toTheCheck(page: FormPage): Promise<void> {
  await page.next();
  await page.until(() => page.find('#heading-visibility'), `not at the visibility`);
  await page.tellVisibility('visibility-anonymous');
  await page.next();
  await page.until(() => page.find('#heading-contact'), 'not at the contact');
  page.choose('contact-none');
  await page.next();
  await page.at('Periksa jawaban Anda');
}

/** A report with a photo and a document, chosen in this order, whose uploads never begin: the service cannot be reached. */
async function withoutNetwork(client: LaporClient = citizen()): Promise<FormPage> {
  const page = await openForm({ client });
  await page.complainUpTo('files');
  await stop();
  page.addFile(new File([await noisyJpeg(900, 700)], 'a.jpg'));
  await page.until(() => rows(page).length === 1 && said(page)[0]?.includes('Unggahan terputus'), 'the photo has not broken off');
  page.addFile(new File([plainPdf()], 'b.pdf'));
  await page.until(() => said(page)[1]?.includes('Unggahan terputus'), 'the document has not broken off');
  return page;
}

/** The kinds of the files of the report above the form. */
async function filed(page: FormPage): Promise<string[]> {
  await waitUntil(() => page.text.includes('Laporan yang menunggu sudah kami terima'), 'it has not gone out', PATIENCE);
  return kindsOf(page.find('.news .number')!.textContent);
}

async function kindsOf(number: string): Promise<string[]> {
  const { attachments } = await officer('sample-admin-1').get(number.replace(/\s/g, ''));
  return attachments.map(({ kind }) => kind);
}

describe('Files that have not been uploaded', () => {
  beforeEach(forgetDrafts);
  afterEach(start);

  it('wait with their report, are uploaded when the page is next opened, and the report is filed once', async function () {
    this.timeout(120_000);
    const page = await withoutNetwork();
    await toTheCheck(page);
    expect(page.text).to.include('1 foto dan 1 dokumen. 2 di antaranya belum terunggah');
    await page.next();
    await page.at('Tidak ada jaringan');
    await page.until(() => page.text.includes('terkirim sendiri begitu jaringan kembali'), 'nothing is said of waiting');
    expect(page.text).to.include('2 berkas ikut menunggu');
    await expectAccessible(page.form, 'files that wait');
    const later = await again();
    await later.until(() => later.text.includes('menunggu jaringan'), 'nothing is said of the report that waits');
    expect(later.text).to.include('2 berkas ikut menunggu');
    const [{ key }] = (await keptDrafts<StoredDraft>()) as [StoredDraft];
    expect(await keptFiles(key)).to.have.length(2);
    await start();
    later.button('Coba kirim sekarang').click();
    expect(await filed(later)).to.deep.equal(['photo', 'document']);
    expect(await keptFiles(key), 'no copies are left').to.deep.equal([]);
    const last = await again();
    await last.until(() => last.find('.news .number'), 'number and code are gone');
    expect(await filed(last)).to.have.length(2);
    expect(await keptDrafts()).to.have.length(1);
  });

  it('are taken off the device with a secret report, and kept again when it is secret no more', async function () {
    this.timeout(120_000);
    const page = await withoutNetwork();
    const [{ key }] = (await keptDrafts<StoredDraft>()) as [StoredDraft];
    await page.next();
    await page.until(() => page.find('#heading-visibility'), 'not at the visibility');
    await page.tellVisibility('visibility-secret');
    await waitUntil(async () => (await keptFiles(key)).length === 0, 'copies of a secret report are left', PATIENCE);
    await page.tellVisibility('visibility-anonymous');
    await waitUntil(async () => (await keptFiles(key)).length === 2, 'no copies are kept', PATIENCE);
    const later = await again();
    await later.until(() => rows(later).length === 2 || later.find('#heading-visibility'), 'nothing is found again');
    expect((await keptFiles(key)).every(({ blob }) => blob !== null)).to.equal(true);
  });

  it('go out with their report from the open page once the network is back', async function () {
    this.timeout(120_000);
    const page = await withoutNetwork();
    await toTheCheck(page);
    await page.next();
    await page.at('Tidak ada jaringan');
    await start();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => page.heading === 'Laporan Anda sudah kami terima', 'it has not gone out', PATIENCE);
    expect(await kindsOf(page.find('.number')!.textContent)).to.deep.equal(['photo', 'document']);
  });

  it('added after a try whose answer was lost do not make a second report: what had arrived is shown, and that the files are not in it', async function () {
    this.timeout(120_000);
    const page = await withoutNetwork();
    await toTheCheck(page);
    await page.next();
    await page.at('Tidak ada jaringan');
    await page.until(() => page.text.includes('terkirim sendiri begitu jaringan kembali'), 'nothing is said of waiting');
    await aTimeout(600);
    fixtureCleanup();
    await start();
    const [[slot, draft]] = (await keptSlots<StoredDraft>()) as [[string, StoredDraft]];
    const attempt = { ...draft.queued!.report, attachments: [] };
    const receipt = await citizen().reports.create(attempt, { idempotencyKey: draft.key });
    await writeDraft(slot, { ...draft, attempt });
    const later = await openForm({ client: citizen() });
    await later.ready();
    expect(await filed(later)).to.deep.equal([]);
    expect(later.find('.news .number')!.textContent.replace(/\s/g, '')).to.equal(receipt.number);
    expect(later.text).to.include('Perubahan terakhir tidak ikut terkirim');
  });

  it('are there after a reload in their order, with their pictures, uploaded or not', async function () {
    this.timeout(120_000);
    const first = await openForm({ client: citizen() });
    await first.complainUpTo('files');
    first.addFile(new File([await noisyJpeg(900, 700)], 'a.jpg'));
    await first.until(() => said(first)[0] === 'Foto 1: Diterima', 'the photo is not accepted');
    await stop();
    first.addFile(new File([plainPdf()], 'b.pdf'));
    await first.until(() => said(first)[1]?.includes('Unggahan terputus'), 'the document has not broken off');
    first.addFile(new File([await noisyJpeg(500, 300)], 'c.jpg'));
    await first.until(() => said(first)[2]?.includes('Unggahan terputus'), 'the photo has not broken off');
    const form = first.form.renderRoot;
    const up = Array.from(form.querySelectorAll<HTMLButtonElement>('button')).find((each) => /^Naikkan Foto 3/.test((each.getAttribute('aria-label') ?? each.textContent).trim()));
    up!.click();
    await first.until(() => said(first)[1]?.startsWith('Foto 3'), 'it has not moved');
    const sizes = (page: FormPage) => rows(page).map((row) => row.querySelector('img')?.naturalWidth ?? 0);
    await first.until(() => sizes(first)[0]! > 0 && sizes(first)[1]! > 0, 'no pictures');
    const before = sizes(first);
    const page = await again();
    await page.until(() => rows(page).length === 3, 'not all are there');
    await page.until(() => sizes(page)[0]! > 0 && sizes(page)[1]! > 0, 'no pictures');
    expect(sizes(page)).to.deep.equal(before);
    expect(said(page)[0]).to.equal('Foto 1: Diterima');
    await start();
    await page.until(() => said(page)[1]?.includes('Unggahan terputus'), 'the photo has not broken off');
    page.button('Unggah lagi').click();
    await page.until(() => said(page)[1] === 'Foto 2: Diterima', 'the photo is not accepted');
    await page.until(() => said(page)[2]?.includes('Unggahan terputus'), 'the document has not broken off');
    page.button('Unggah lagi').click();
    await page.until(() => said(page)[2] === 'PDF 3: Diterima', 'the document is not accepted');
    await toTheCheck(page);
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    expect(await kindsOf(page.find('.number')!.textContent)).to.deep.equal(['photo', 'photo', 'document']);
  });

  it('are noticed when a draft is opened after the service has deleted them, and uploaded again from their copies', async function () {
    this.timeout(120_000);
    const client = citizen();
    const first = await openForm({ client });
    await first.complainUpTo('files');
    first.addFile(new File([await noisyJpeg(500, 300)], 'a.jpg'));
    await first.until(() => said(first)[0] === 'Foto 1: Diterima', 'the photo is not accepted');
    await first.next();
    await ageFiles(client);
    const page = await again();
    page.button('Kembali').click();
    await page.until(() => said(page)[0] === 'Foto 1: Diterima', 'the photo is not there again');
    await toTheCheck(page);
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    expect(await kindsOf(page.find('.number')!.textContent)).to.deep.equal(['photo']);
  });

  it('that the service has deleted and this browser has no copy of are asked for before the report is sent, and nothing else is lost', async function () {
    this.timeout(120_000);
    const client = citizen();
    const first = await openForm({ client });
    await first.complainUpTo('files');
    first.addFile(new File([await noisyJpeg(500, 300)], 'a.jpg'));
    await first.until(() => said(first)[0] === 'Foto 1: Diterima', 'the photo is not accepted');
    await ageFiles(client, { copies: false });
    const page = await again();
    await page.until(() => said(page)[0]?.includes('tersimpan lebih dari 24 jam'), 'nothing is said of it');
    await page.next();
    await page.until(() => page.summary.length > 0, 'the form goes on without it');
    expect(page.summary).to.deep.equal(['Pilih lagi berkas yang tidak bisa dikirim, atau hapus berkas itu']);
    page.addFile(new File([plainPdf()], 'b.pdf'));
    page.button('Hapus').click();
    await page.until(() => said(page).join() === 'PDF 2: Diterima', 'not only the new one is there');
    await toTheCheck(page);
    expect(page.text).to.include('Jalan berlubang di depan sekolah');
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    expect(await kindsOf(page.find('.number')!.textContent)).to.deep.equal(['document']);
  });

  it('that the service refuses for good keep their report waiting until its reporter has looked at it', async function () {
    this.timeout(120_000);
    const page = await withoutNetwork();
    await toTheCheck(page);
    await page.next();
    await page.until(() => page.text.includes('2 berkas ikut menunggu'), 'nothing is said of the files');
    await aTimeout(500);
    fixtureCleanup();
    await spoilCopies();
    await start();
    const later = await again();
    await waitUntil(() => later.text.includes('Satu berkas tidak bisa dikirim'), 'nothing is said of the file', PATIENCE);
    expect(later.text).to.include('belum terkirim');
    later.button('Buka lagi').click();
    await later.at('Periksa jawaban Anda');
    await later.until(() => !later.text.includes('Satu berkas tidak bisa dikirim'), 'it still stands above the form');
    await later.next();
    await later.until(() => later.summary.length > 0, 'nothing is asked');
    expect(said(later).join(' ')).to.include('rusak atau tidak dapat dibaca');
  });
});

/** A day goes by: the service deletes what no report names, and with `copies: false` the browser's copies are gone too. */
async function ageFiles(client: LaporClient, { copies = true } = {}): Promise<void> {
  await aTimeout(600);
  fixtureCleanup();
  await aTimeout(200);
  for (const [slot, draft] of await keptSlots<StoredDraft>()) {
    const attachments = draft.answers.attachments.map((each) => ({ ...each, at: (each.at ?? Date.now()) - DAY }));
    for (const { id } of attachments) await client.attachments.remove(id);
    await writeDraft(slot, { ...draft, answers: { ...draft.answers, attachments } });
    if (!copies) await changeCopies((store, key) => store.delete(key));
  }
}

/** What the browser kept of the files is damaged. */
async function spoilCopies(): Promise<void> {
  await changeCopies((store, key, file) => store.put({ ...file, bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0).buffer }, key));
}
