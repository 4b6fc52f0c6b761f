import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { isLaporApiError } from '@lapor/sdk';
import { LitElement } from 'lit';
import { photosField } from '../internal/photo/field.js';
import { photoStyles } from '../internal/photo/styles.js';
import { photos as en } from '../locales/en/photos.js';
import { photos as id, type PhotosMessages } from '../locales/id/photos.js';
import { baseStyles } from '../styles/base.js';
import { buttonStyles } from '../styles/button.js';
import { fieldStyles } from '../styles/field.js';
import { problemStyles } from '../styles/problem.js';
import { tokenStyles } from '../styles/tokens.js';
import { expectAccessible } from '../test/axe.js';
import { geotaggedJpeg, heicHead, noisyJpeg, plainPdf, plainPng } from '../test/sample-photos.js';
import { citizen, service } from '../test/service.js';
import { PhotosController } from './photos.js';

class PhotosPage extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, fieldStyles, problemStyles, photoStyles];
  static override properties = { messages: { attribute: false } };
  messages: PhotosMessages = id;
  saved = 0;
  keys: string[] = [];
  readonly client = citizen();
  readonly photos: PhotosController = new PhotosController(this, {
    id: 'files',
    store: () =>
      Promise.resolve({
        upload: (content, options) => {
          this.keys.push(options.idempotencyKey);
          return this.client.attachments.upload(content, options);
        },
        remove: (id) => this.client.attachments.remove(id),
      }),
    limits: () => ({ count: 3, bytes: 2 * 1024 * 1024 }),
    changed: () => (this.saved += 1),
  });
  override render() {
    return photosField(this.photos, { messages: this.messages, language: this.messages === id ? 'id' : 'en' });
  }
}
customElements.define('photos-page', PhotosPage);

async function setup(messages: PhotosMessages = id) {
  const page = await fixture<PhotosPage>(html`<photos-page .messages=${messages}></photos-page>`);
  const { photos } = page;
  const rows = () => Array.from(page.renderRoot.querySelectorAll<HTMLElement>('li'));
  const text = (row: Element | undefined) => row?.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ').trim();
  const button = (name: string) =>
    Array.from(page.renderRoot.querySelectorAll('button')).find((each) => each.textContent.trim().startsWith(name))!;
  const settled = async () => {
    await waitUntil(() => !photos.busy, 'files still on their way', { timeout: 10_000 });
    await page.updateComplete;
  };
  const input = page.renderRoot.querySelector<HTMLInputElement>('#files')!;
  const choose = (...files: File[]) => {
    input.files = transferOf(files).files;
    input.dispatchEvent(new Event('change'));
  };
  return { page, photos, rows, text, button, settled, input, choose };
}

function transferOf(files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const each of files) transfer.items.add(each);
  return transfer;
}

const photo = async (name = 'rumah-saya.jpg') => new File([await geotaggedJpeg(400, 300)], name, { type: 'image/jpeg' });

describe('The photo control', () => {
  it('is accessible empty, with files of every outcome, in both languages', async () => {
    for (const messages of [id, en]) {
      const { page, photos, settled } = await setup(messages);
      await expectAccessible(page, 'empty');
      photos.add([await photo(), new File([plainPdf()], 'a.pdf'), new File([], 'b.jpg')]);
      await expectAccessible(page, 'on the way');
      await settled();
      await expectAccessible(page, 'ended');
    }
  });

  it('cleans, uploads and accepts a chosen photo, and shows what was sent', async () => {
    const { page, photos, rows, text, choose, settled } = await setup();
    choose(await photo());
    await page.updateComplete;
    expect(text(rows()[0])).to.equal('Berkas 1: Sedang dibersihkan…');
    await settled();
    expect(text(rows()[0])).to.equal('Foto 1: Diterima');
    expect(rows()[0]!.querySelector('img')!.src).to.match(/^blob:/);
    expect(photos.attachments).to.have.length(1);
    expect(page.saved).to.equal(1);
    expect(page.renderRoot.textContent).to.not.contain('rumah-saya');
  });

  it('ends every file accepted or refused with its reason', async () => {
    const { photos, rows, text, choose, settled } = await setup();
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
    const { page, photos, rows, settled } = await setup();
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
    const { page, photos, rows, text, button, settled } = await setup();
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
    const { page, photos, rows, text, button, settled } = await setup();
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

  it('gives accepted files back from a draft, and says when the service has let one go', async () => {
    const { photos, settled } = await setup();
    photos.add([await photo(), new File([plainPdf()], 'a.pdf')]);
    await settled();
    const draft = JSON.parse(JSON.stringify(photos.attachments)) as typeof photos.attachments;
    const later = await setup();
    later.photos.restore(draft);
    await later.page.updateComplete;
    expect(later.rows().map(later.text)).to.deep.equal(['Foto 1: Diterima', 'PDF 2: Diterima']);
    later.photos.expire([draft[0]!.id]);
    await later.page.updateComplete;
    expect(later.text(later.rows()[0])).to.contain('tersimpan lebih dari 24 jam');
    expect(later.photos.attachments.map(({ id }) => id)).to.deep.equal([draft[1]!.id]);
  });

  it('tells how far a large file is, can be paused, and goes on where it was', async () => {
    const { page, photos, rows, text, button, settled } = await setup();
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

  it('puts files in another order by buttons, arrow keys and dragging, and says so', async () => {
    const { page, photos, rows, settled } = await setup();
    photos.add([await photo(), await photo(), new File([plainPdf()], 'a.pdf')]);
    await settled();
    const names = () => rows().map((row) => row.querySelector('.file-name')!.textContent);
    const said = () => page.renderRoot.querySelector('.photos > [role=status]')!.textContent;
    rows()[0]!.querySelector<HTMLElement>('[aria-label="Turunkan Foto 1"]')!.click();
    await page.updateComplete;
    expect(names()).to.deep.equal(['Foto 2', 'Foto 1', 'PDF 3']);
    expect(said()).to.equal('Foto 1 sekarang di urutan 2 dari 3.');
    const handle = rows()[2]!.querySelector<HTMLElement>('.handle')!;
    handle.focus();
    handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    await page.updateComplete;
    expect(names()).to.deep.equal(['Foto 2', 'PDF 3', 'Foto 1']);
    expect(page.shadowRoot!.activeElement, 'the focus stays on the handle').to.equal(handle);
    const first = rows()[0]!;
    first.querySelector('.handle')!.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 1, bubbles: true }));
    await waitUntil(() => first.classList.contains('dragged'));
    const { bottom } = rows()[2]!.getBoundingClientRect();
    for (let step = 0; step < 2; step += 1) {
      window.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, clientY: bottom }));
      await page.updateComplete;
    }
    window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 1 }));
    expect(names()).to.deep.equal(['PDF 3', 'Foto 1', 'Foto 2']);
    expect(photos.attachments.map(({ kind }) => kind)).to.deep.equal(['document', 'photo', 'photo']);
    await expectAccessible(page, 'in order');
  });

  it('shows what is sent larger, and gives the focus back', async () => {
    const { page, photos, settled } = await setup();
    photos.add([await photo()]);
    await settled();
    const thumbnail = page.renderRoot.querySelector<HTMLElement>('button.thumbnail')!;
    thumbnail.focus();
    thumbnail.click();
    await waitUntil(() => page.renderRoot.querySelector('dialog[open]'));
    await expectAccessible(page, 'enlarged');
    page.renderRoot.querySelector<HTMLElement>('dialog .button')!.click();
    await waitUntil(() => !page.renderRoot.querySelector('dialog'));
    expect(page.shadowRoot!.activeElement).to.equal(thumbnail);
  });

  it('covers a face for good: the covered picture is sent, and the former one deleted', async () => {
    const { page, photos, settled } = await setup();
    photos.add([new File([await noisyJpeg(640, 480)], 'a.jpg')]);
    await settled();
    const [former] = photos.attachments;
    const find = <E extends Element>(selector: string) => page.renderRoot.querySelector<E>(selector);
    find<HTMLElement>('.blur')!.click();
    await waitUntil(() => find('dialog[open] canvas'));
    await expectAccessible(page, 'before');
    const press = (name: string) => Array.from(page.renderRoot.querySelectorAll<HTMLElement>('dialog button')).find((each) => each.textContent.trim().startsWith(name))!.click();
    press('Tambah kotak');
    press('Tambah kotak');
    press('Urungkan');
    const sliders = Array.from(page.renderRoot.querySelectorAll<HTMLInputElement>('dialog input[type=range]'));
    expect(sliders).to.have.length(4);
    for (const [index, value] of [25, 25, 50, 50].entries()) {
      sliders[index]!.value = String(value);
      sliders[index]!.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await expectAccessible(page, 'with a box');
    press('Pakai foto ini');
    await waitUntil(() => !find('dialog'), 'the dialog stays', { timeout: 8000 });
    await settled();
    expect(photos.attachments).to.have.length(1);
    expect(photos.attachments[0]!.id).to.not.equal(former!.id);
    await waitUntil(async () => isGone(await page.client.attachments.remove(former!.id).catch((error: unknown) => error)));
    // Of the noise inside nothing is left but squares of one colour; outside it is still there.
    const bitmap = await createImageBitmap(photos.items[0]!.blob!);
    const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const spread = (x: number, y: number) => {
      const { data } = context.getImageData(x, y, 16, 16);
      const greens = Array.from({ length: 256 }, (_, index) => data[index * 4 + 1]!);
      return Math.max(...greens) - Math.min(...greens);
    };
    expect(spread(300, 220)).to.be.lessThan(24);
    expect(spread(40, 40)).to.be.greaterThan(60);
  });

  it('lets its pictures go with the page and makes them anew when the page returns', async () => {
    const { page, photos, settled } = await setup();
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

function isGone(error: unknown): boolean {
  return isLaporApiError(error) && error.code === 'not_found';
}
