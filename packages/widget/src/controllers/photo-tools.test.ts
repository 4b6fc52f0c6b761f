import { expect } from '@open-wc/testing';
import { expectAccessible } from '../test/axe.js';
import { isGone, openPhotos, photo } from '../test/photos-page.js';
import { noisyJpeg, plainPdf } from '../test/sample-photos.js';
import { waitUntil } from '../test/wait-until.js';

describe('What the list of photos lends a hand with', () => {
  it('puts files in another order by buttons, arrow keys and dragging, and says so', async () => {
    const { page, photos, rows, settled } = await openPhotos();
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
    for (const [key, order] of [
      ['ArrowUp', ['Foto 2', 'PDF 3', 'Foto 1']],
      ['ArrowDown', ['Foto 2', 'Foto 1', 'PDF 3']],
      ['ArrowUp', ['Foto 2', 'PDF 3', 'Foto 1']],
    ] as const) {
      handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await page.updateComplete;
      expect(names()).to.deep.equal(order);
      expect(page.shadowRoot!.activeElement, `the focus stays on the handle after ${key}`).to.equal(handle);
    }
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
    const { page, photos, settled } = await openPhotos();
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
    const { page, photos, settled } = await openPhotos();
    photos.add([new File([await noisyJpeg(640, 480)], 'a.jpg')]);
    await settled();
    const [former] = photos.attachments;
    const find = (selector: string) => page.renderRoot.querySelector<HTMLElement>(selector);
    find('.blur')!.click();
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
});
