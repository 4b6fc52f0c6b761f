import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';
import { geotaggedJpeg } from '../../test/sample-photos.js';
import { citizen } from '../../test/service.js';

async function fill(page: FormPage): Promise<void> {
  page.choose('class');
  await page.form.updateComplete;
  page.tellStory();
  page.tellPlace();
  await page.pick('region', 'kediri');
  await page.tellAgency();
  page.addFile(new File([await geotaggedJpeg(600, 400)], 'jalan.jpg', { type: 'image/jpeg' }));
  await page.until(() => page.find('.file-row.accepted'), 'the photo was not accepted');
  await page.tellVisibility('visibility');
  page.choose('contact');
  await page.form.updateComplete;
  page.fill('email', 'warga@contoh.example');
}

describe('A form on one page', () => {
  beforeEach(forgetDrafts);

  for (const width of [304, 1280]) {
    it(`asks everything at once, at ${width} px, and takes every answer to the check and to a report`, async function () {
      this.timeout(90_000);
      const page = await openForm({ layout: 'single' });
      page.form.parentElement!.style.inlineSize = `${width}px`;
      await page.ready();
      await page.until(() => page.find('#heading-contact'), 'not everything is asked');
      expect(page.find('.progress'), 'steps are not counted').to.equal(null);
      const panel = page.find('.panel')!;
      expect(panel.scrollWidth).to.be.at.most(panel.clientWidth + 2);
      await fill(page);
      await expectAccessible(page.form, `one page, ${width} px`);
      await page.next();
      await page.until(() => page.find('#heading-check'), 'not at the check');
      expect(panel.scrollWidth).to.be.at.most(panel.clientWidth + 2);
      for (const said of ['Jalan berlubang', 'Depan SDN 1 Kediri', 'Kecamatan Kediri', 'Ni Contoh', 'warga@contoh.example', '1 foto']) expect(page.text, said).to.include(said);
      page.button('Ubah Isi').click();
      await page.until(() => page.find('#body'), 'not back at the questions');
      expect(page.focused?.id).to.equal('heading-story');
      page.fill('body', 'Lubangnya sekarang lebih besar, dan dua motor sudah jatuh.');
      await page.next();
      await page.until(() => page.find('#heading-check'), 'not at the check again');
      await page.next();
      await page.at('Laporan Anda sudah kami terima');
      const report = await citizen().reports.track(page.find('.number')!.textContent.replace(/\s/g, ''), page.find('.code')!.textContent);
      expect(report.body).to.include('lebih besar');
      expect(report.attachments).to.have.length(1);
    });
  }

  it('names all that is missing in one summary, in the order of the page, and leads to each', async () => {
    const page = await openForm({ layout: 'single' });
    await page.ready();
    await page.next();
    await page.until(() => page.summary.length > 3, 'no summary');
    expect(page.focused?.className).to.include('summary');
    await expectAccessible(page.form, 'one page, all missing');
    const links = Array.from(page.form.renderRoot.querySelectorAll<HTMLAnchorElement>('.summary a'));
    const places = links.map((link) => page.find(link.hash)!);
    for (const [index, field] of places.entries()) {
      expect(field, links[index]!.hash).to.not.equal(null);
      if (index > 0) expect(places[index - 1]!.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING, links[index]!.hash).to.not.equal(0);
      links[index]!.click();
      expect(page.focused).to.equal(field);
    }
  });

  it('comes back with its draft, whole, after a reload', async function () {
    this.timeout(60_000);
    const page = await openForm({ layout: 'single' });
    await page.ready();
    await fill(page);
    await new Promise((resolve) => setTimeout(resolve, 700));
    page.form.remove();
    const again = await openForm({ layout: 'single' });
    await again.ready();
    await again.until(() => again.input('#title')?.value === 'Jalan berlubang di depan sekolah', 'the draft is gone');
    expect(again.input('#email')!.value).to.equal('warga@contoh.example');
    await again.next();
    await again.until(() => again.find('#heading-check'), 'the draft is not complete');
  });
});
