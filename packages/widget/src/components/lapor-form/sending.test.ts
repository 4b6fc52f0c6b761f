import { expect, fixtureCleanup } from '@open-wc/testing';
import type { StoredDraft } from '../../controllers/draft-keeper.js';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';
import { changeCopies, keptDrafts } from '../../test/kept-drafts.js';
import { geotaggedJpeg } from '../../test/sample-photos.js';
import { citizen, officer, service } from '../../test/service.js';

async function inboxNumbers(): Promise<string[]> {
  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await officer('sample-admin-1').inbox({ limit: 100, ...(cursor && { cursor }) });
    numbers.push(...page.items.map((item) => item.number));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return numbers;
}

describe('Sending a report', () => {
  beforeEach(forgetDrafts);

  /** Stops the service, and has it back whatever happens meanwhile. */
  async function withoutService(act: () => Promise<void>): Promise<void> {
    await service('stop');
    await act().finally(() => service('start'));
  }

  it('without a network says so, keeps every answer, and sends one report once the network is back', async function () {
    this.timeout(60_000);
    const page = await openForm({ client: citizen() });
    await page.complainUpTo('check', 'visibility-anonymous');
    const before = await inboxNumbers();
    await withoutService(async () => {
      await page.next();
      await page.at('Tidak ada jaringan');
      expect(page.focused?.id).to.equal('heading-failed');
      await expectAccessible(page.form, 'offline');
      page.button('Kembali ke jawaban').click();
      await page.at('Periksa jawaban Anda');
      expect(page.text).to.include('Jalan berlubang di depan sekolah');
      await page.next();
      await page.at('Tidak ada jaringan');
    });
    page.button('Coba lagi').click();
    await page.at('Laporan Anda sudah kami terima');
    const after = await inboxNumbers();
    expect(after.filter((number) => !before.includes(number))).to.deep.equal([page.find('.number')!.textContent.replace(/\s/g, '')]);
  });

  it('uploads a file again that the service has deleted meanwhile, and files the report with it', async () => {
    const page = await openForm();
    await addPhotoThatGoes(page);
    await toTheEnd(page);
    await page.at('Laporan Anda sudah kami terima');
    const { attachments } = await officer('sample-admin-1').get(page.find('.number')!.textContent.replace(/\s/g, ''));
    expect(attachments).to.have.length(1);
  });

  it('brings what the service refuses back to the step that asks for it', async () => {
    const before = await openForm();
    await addPhotoThatGoes(before);
    fixtureCleanup();
    // No copy of it is left here either.
    await changeCopies((store, key) => store.delete(key));
    const page = await openForm();
    await page.ready();
    await toTheEnd(page);
    await page.until(() => page.find('#heading-files') && page.summary.length > 0, 'not back at the files');
    expect(page.summary).to.deep.equal(['Tambahkan foto atau dokumen sekali lagi: yang lama sudah terhapus dari server']);
    page.button('Hapus Foto 1').click();
    await page.next();
    await page.at('Periksa jawaban Anda');
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
  });

  it('lets somebody begin who has no network yet, and waits for the notice before it sends', async function () {
    this.timeout(60_000);
    const page = await openForm({ client: citizen() });
    await withoutService(async () => {
      await page.complainUpTo('agency');
      await page.until(() => page.find('#agency-extra'), 'not at the agency');
      page.choose('agency-extra');
      // The browser may still have the subjects from before; without them the form says so and goes on.
      await page.until(() => page.find('#category') ?? page.text.includes('belum bisa diambil'), 'nothing is said of the subjects');
      if (page.find('#category')) await page.tellAgency();
      await page.next();
      await page.next();
      await page.tellVisibility('visibility-anonymous');
      await page.next();
      page.choose('contact-none');
      await page.next();
      await page.at('Periksa jawaban Anda');
      await page.next();
      await page.at('Tidak ada jaringan');
    });
    page.button('Coba lagi').click();
    await page.at('Laporan Anda sudah kami terima');
  });
});

/** Adds a photo the service takes, and deletes before the report is sent. */
async function addPhotoThatGoes(page: FormPage): Promise<void> {
  await page.complainUpTo('files');
  await page.until(() => page.find('#heading-files'), 'not at the files');
  page.addFile(new File([await geotaggedJpeg(600, 400)], 'rumah.jpg', { type: 'image/jpeg' }));
  await page.until(() => page.find('.file-row.accepted'), 'not accepted');
  await new Promise((resolve) => setTimeout(resolve, 600));
  const [draft] = await keptDrafts<StoredDraft>();
  await citizen().attachments.remove(draft!.answers.attachments[0]!.id);
}

/** Answers what comes after the files, and sends. */
async function toTheEnd(page: FormPage): Promise<void> {
  await page.until(() => page.find('#heading-files'), 'not at the files');
  await page.next();
  await page.tellVisibility('visibility-anonymous');
  await page.next();
  page.choose('contact-none');
  await page.next();
  await page.next();
}
