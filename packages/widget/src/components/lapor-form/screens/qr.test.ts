import { expect } from '@open-wc/testing';
import decodeQr from 'qr/decode.js';
import { expectAccessible } from '../../../test/axe.js';
import { forgetDrafts, openForm } from '../../../test/form-page.js';

/** What a camera would read: the drawing as pixels. */
async function scan(drawing: SVGElement): Promise<string> {
  const side = 400;
  const copy = drawing.cloneNode(true) as SVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d')!;
  context.drawImage(image, 0, 0, side, side);
  return decodeQr({ width: side, height: side, data: context.getImageData(0, 0, side, side).data });
}

describe('The QR code of a receipt', () => {
  beforeEach(forgetDrafts);

  it('opens this report on the status page, with number and code in the fragment only', async function () {
    this.timeout(60_000);
    const page = await openForm({ statusUrl: '/status.html?from=qr' });
    await page.complainUpTo('check', 'visibility-anonymous');
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    expect(page.find('.qr')).to.equal(null);
    page.find('.qr-box summary')!.click();
    await page.until(() => page.find('.qr'), 'nothing was drawn');
    const address = new URL(await scan(page.find('.qr') as unknown as SVGElement));
    const digits = page.find('.number')!.textContent.replace(/\s/g, '');
    const code = page.find('.code')!.textContent.replace(/-/g, '');
    expect(address.origin + address.pathname + address.search).to.equal(`${location.origin}/status.html?from=qr`);
    expect(address.hash).to.equal(`#lapor=${digits}.${code}`);
    await expectAccessible(page.form, 'receipt with a QR code');
  });

  it('is not offered on a page that knows no status page', async function () {
    this.timeout(60_000);
    const page = await openForm();
    await page.complainUpTo('check', 'visibility-anonymous');
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    expect(page.find('.qr-box')).to.equal(null);
  });
});
