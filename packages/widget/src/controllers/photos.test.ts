import { aTimeout, expect } from '@open-wc/testing';
import { keptFiles } from '../internal/photo/kept-files.js';
import { expectAccessible } from '../test/axe.js';
import { photos as en } from '../locales/en/photos.js';
import { photos as id } from '../locales/id/photos.js';
import { isGone, openPhotos, photo, transferOf } from '../test/photos-page.js';
import { heicHead, noisyJpeg, plainPdf, plainPng } from '../test/sample-photos.js';
import { service } from '../test/service.js';
import { waitUntil } from '../test/wait-until.js';

describe('The photo control', () => {
  it('is accessible empty, with files of every outcome, in both languages', async () => {
    for (const messages of [id, en]) {
      const { page, photos, settled } = await openPhotos(messages);
      await expectAccessible(page, 'empty');
      photos.add([await photo(), new File([plainPdf()], 'a.pdf'), new File([], 'b.jpg')]);
      await expectAccessible(page, 'on the way');
      await settled();
      await expectAccessible(page, 'ended');
    }
  });

  it('cleans, uploads and accepts a chosen photo, and shows what was sent', async () => {
    const { page, photos, rows, text, choose, settled } = await openPhotos();
    choose(await photo());
    await page.updateComplete;
    expect(text(rows()[0])).to.equal('Berkas 1: Sedang dibersihkan…');
    await settled();
    expect(text(rows()[0])).to.equal('Foto 1: Diterima');
    expect(rows()[0]!.querySelector('img')!.src).to.match(/^blob:/);
    expect(photos.attachments).to.have.length(1);
    expect(page.saved).to.be.greaterThan(0);
    expect(page.renderRoot.textContent).to.not.contain('rumah-saya');
  });

  it('ends every file accepted or refused with its reason', async () => {
    const { photos, rows, text, choose, settled } = await openPhotos();
    choose(
      new File(['<script>alert(1)</script>'], 'foto.jpg', { type: 'image/jpeg' }),
      new File([heicHead()], 'IMG_1.HEIC'),
      new File([], 'kosong.png'),
      await photo(),
      await photo(),
    );
    await settled();
    await waitUntil(() => rows().every((row) => row.classList.contains('refused')));
    expect(rows().map(text)).to.deep.equal([
      'Berkas 1: Tidak dikirim. Pilih foto (JPG, PNG, WebP) atau PDF. Berkas ini jenisnya lain.',
      'Berkas 2: Tidak dikirim. Foto HEIC tidak dapat dibaca di sini. Ubah ke JPG, atau ambil tangkapan layar dari foto itu.',
      'Berkas 3: Tidak dikirim. Berkas ini kosong. Pilih berkas lain.',
      'Berkas 4: Tidak dikirim. Paling banyak 3 berkas. Hapus satu dahulu untuk menambah yang ini.',
      'Berkas 5: Tidak dikirim. Paling banyak 3 berkas. Hapus satu dahulu untuk menambah yang ini.',
    ]);
    expect(photos.attachments).to.be.empty;
    choose(new File([await plainPng()], 'a.png'), new File([plainPdf()], 'b.pdf'));
    await settled();
    expect(text(rows()[5])).to.equal('Foto 6: Diterima');
    expect(text(rows()[6])).to.equal('PDF 7: Diterima');
    expect(photos.attachments.map(({ kind }) => kind)).to.deep.equal(['photo', 'document']);
  });

  it('takes files dropped on it and pasted beside it', async () => {
    const { page, photos, rows, settled } = await openPhotos();
    const drop = new DragEvent('drop', { dataTransfer: transferOf([await photo()]), bubbles: true, cancelable: true });
    page.renderRoot.querySelector('.photos')!.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    const paste = new ClipboardEvent('paste', { clipboardData: transferOf([await photo()]), bubbles: true, cancelable: true });
    // Firefox makes the event without what it is given.
    if (!paste.clipboardData?.files.length) Object.defineProperty(paste, 'clipboardData', { value: transferOf([await photo()]) });
    page.dispatchEvent(paste);
    await waitUntil(() => rows().length === 2);
    await settled();
    expect(photos.attachments).to.have.length(2);
  });

  it('deletes a removed file from the service and moves the focus to the next one', async () => {
    const { page, photos, rows, text, button, settled } = await openPhotos();
    photos.add([await photo(), await photo()]);
    await settled();
    const [first] = photos.attachments;
    button('Hapus').click();
    await page.updateComplete;
    expect(page.shadowRoot!.activeElement?.textContent).to.contain('Hapus Foto 2');
    expect(photos.attachments).to.have.length(1);
    await waitUntil(async () => isGone(await page.client.attachments.remove(first!.id).catch((error: unknown) => error)));
    button('Hapus').click();
    await page.updateComplete;
    expect(page.shadowRoot!.activeElement?.id).to.equal('files');
    photos.add([await photo()]);
    await settled();
    expect(text(rows()[0]), 'an empty list counts from one again').to.equal('Foto 1: Diterima');
  });

  it('keeps a file whose upload broke off and uploads it again under the same key', async () => {
    const { page, photos, rows, text, button, settled } = await openPhotos();
    await service('stop');
    try {
      photos.add([await photo()]);
      await settled();
      expect(text(rows()[0])).to.equal('Foto 1: Tidak dikirim. Unggahan terputus. Periksa jaringan, lalu unggah lagi.');
      expect(photos.failed).to.equal(true);
      await expectAccessible(page, 'broken off');
    } finally {
      await service('start');
    }
    button('Unggah lagi').focus();
    button('Unggah lagi').click();
    await settled();
    expect(page.shadowRoot!.activeElement?.id, 'the focus stays with the file').to.equal(rows()[0]?.id);
    expect(text(rows()[0])).to.equal('Foto 1: Diterima');
    expect(new Set(page.keys).size).to.equal(1);
    expect(page.keys.length).to.be.greaterThan(1);
  });

  it('leaves no copy of a file behind when its draft is deleted while the copy is written', async () => {
    const { page, photos } = await openPhotos();
    page.owner = 'kunci-dihapus';
    photos.add([await photo()]);
    await waitUntil(() => photos.items[0]?.state.name !== 'preparing', 'it is not fit to be sent', { interval: 0, timeout: 15_000 });
    photos.clear();
    await aTimeout(500);
    expect(await keptFiles('kunci-dihapus')).to.deep.equal([]);
  });

  it('lets no draft be sent before its files are found again', async () => {
    const { page, photos } = await openPhotos();
    page.owner = 'kunci-contoh';
    photos.restore([], ['hilang']);
    expect(await photos.settle()).to.equal('refused');
  });

  it('gives accepted files back from a draft, and says when the service has let one go', async () => {
    const { photos, settled } = await openPhotos();
    photos.add([await photo(), new File([plainPdf()], 'a.pdf')]);
    await settled();
    const draft = JSON.parse(JSON.stringify(photos.attachments)) as typeof photos.attachments;
    const later = await openPhotos();
    later.photos.restore(draft);
    await later.page.updateComplete;
    expect(later.rows().map(later.text)).to.deep.equal(['Foto 1: Diterima', 'PDF 2: Diterima']);
    later.photos.expire([draft[0]!.id]);
    await later.page.updateComplete;
    expect(later.text(later.rows()[0])).to.contain('tersimpan lebih dari 24 jam');
    expect(later.photos.attachments.map(({ id }) => id)).to.deep.equal([draft[1]!.id]);
  });

  it('tells how far a large file is, can be paused, and goes on where it was', async () => {
    const { page, photos, rows, text, button, settled } = await openPhotos();
    const pauses: number[] = [];
    photos.add([new File([await noisyJpeg(1600, 1200)], 'a.jpg')]);
    await waitUntil(() => page.renderRoot.querySelector('progress'), 'no progress', { timeout: 15_000 });
    button('Jeda').click();
    await page.updateComplete;
    expect(text(rows()[0])).to.equal('Foto 1: Dijeda');
    expect(page.shadowRoot!.activeElement).to.equal(rows()[0]);
    pauses.push(page.renderRoot.querySelector('progress')!.value);
    await expectAccessible(page, 'paused');
    expect(photos.failed, 'a report waits for it').to.equal(true);
    button('Lanjutkan unggahan').click();
    await settled();
    expect(text(rows()[0])).to.equal('Foto 1: Diterima');
    expect(new Set(page.keys).size, 'the same upload').to.equal(1);
  });

  it('lets its pictures go with the page and makes them anew when the page returns', async () => {
    const { page, photos, settled } = await openPhotos();
    photos.add([await photo()]);
    await settled();
    const before = photos.items[0]!.previewUrl!;
    const parent = page.parentElement!;
    page.remove();
    expect(photos.items[0]!.previewUrl).to.equal(null);
    expect(await fetch(before).then(() => 'there', () => 'gone')).to.equal('gone');
    parent.append(page);
    expect(photos.items[0]!.previewUrl).to.match(/^blob:/);
  });
});
