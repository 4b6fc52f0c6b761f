import { expect } from '@open-wc/testing';
import { formatDay } from '../../internal/format.js';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';
import { hardCoded, layoutFaults, pseudoMessages } from '../../test/pseudo-locale.js';
import { plainJpeg } from '../../test/sample-photos.js';
import { citizen } from '../../test/service.js';

const WIDTHS = [320, 360, 1280];
/** What a page leaves beside the form. */
const MARGINS = 32;

/** Every text the service itself says. */
async function serviceTexts(): Promise<string[]> {
  const { config, categories, services } = citizen();
  const language = { language: 'id' };
  const of = { agency: 'tabanan-pupr' };
  const answers: unknown[] = [await config.get(of, language), await categories.list(of, language), await services.list(of, language)];
  const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []);
  return answers.flatMap(strings);
}

async function setup(dir: 'ltr' | 'rtl', layout: 'steps' | 'single' = 'steps') {
  await forgetDrafts();
  const page = await openForm({ agency: 'tabanan-pupr', layout, statusUrl: '/cek' });
  page.form.dir = dir;
  page.form.languages = 'id en ban';
  page.form.messages = await pseudoMessages();
  await page.ready();
  await page.until(() => page.heading.startsWith('['), 'still in its own words');
  const known = [...(await serviceTexts()), 'Jalan berlubang di depan sekolah', 'Sejak dua minggu lalu ada lubang besar di jalan. Dua anak sudah jatuh.', 'Depan SDN 1 Kediri', 'Ni Contoh', formatDay('2026-01-15', 'id')];
  const box = page.form.parentElement!;
  const fits = async (screen: string, more: readonly string[] = []) => {
    await page.form.updateComplete;
    for (const width of WIDTHS) {
      box.style.inlineSize = `${width - MARGINS}px`;
      expect(layoutFaults(page.form.renderRoot), `${screen}, ${width} px, ${dir}`).to.deep.equal([]);
    }
    expect(hardCoded(page.form.renderRoot, [...known, ...more]), `${screen}: written into the code`).to.deep.equal([]);
  };
  return { page, fits };
}

async function wrong(page: FormPage): Promise<void> {
  await page.next();
  await page.until(() => page.summary.length > 0, 'no summary');
}

describe('With texts half as long again', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`every screen of the form fits a phone and a desk, and says nothing but texts of its language, ${dir}`, async () => {
      const { page, fits } = await setup(dir);
      expect(getComputedStyle(page.find('.panel')!).direction).to.equal(dir);
      await wrong(page);
      await fits('class');
      page.choose('class');
      await page.next();
      await page.until(() => page.find('#title'), 'no story');
      await wrong(page);
      await fits('story, wrong');
      page.tellStory();
      await page.next();
      await page.until(() => page.find('#place'), 'no place');
      await wrong(page);
      await fits('place, wrong');
      page.tellPlace();
      page.fill('region', 'zzzz');
      await page.until(() => page.text.includes('['), 'nothing said');
      await fits('place, nothing found', ['zzzz']);
      page.fill('region', '');
      await page.next();
      await page.until(() => page.find('#category'), 'no categories');
      await wrong(page);
      await fits('agency, wrong');
      page.form.renderRoot.querySelector<HTMLInputElement>('input[name="category"][value="unknown"]')!.click();
      await page.next();
      await page.until(() => page.find('#files'), 'no files');
      page.addFile(new File([await plainJpeg()], 'foto.jpg', { type: 'image/jpeg' }));
      page.addFile(new File(['text'], 'catatan.txt', { type: 'text/plain' }));
      await page.until(() => page.form.renderRoot.querySelectorAll('.photo, li').length > 1, 'no list of files');
      await fits('files', ['1 KB']);
      await page.until(() => !page.text.includes('úùñggáàh…') && page.find('form .actions .button'), 'still uploading');
      page.form.renderRoot.querySelectorAll<HTMLButtonElement>('li button').forEach((button) => button.click());
      await page.next();
      await page.until(() => page.find('#visibility'), 'no visibility');
      await wrong(page);
      await fits('visibility, wrong');
      await page.tellVisibility('visibility-secret');
      await fits('visibility of a secret report');
      await page.next();
      await page.until(() => page.find('#contact'), 'no contact');
      await wrong(page);
      await fits('contact, wrong');
      page.choose('contact-none');
      await page.next();
      await page.until(() => page.find('#heading-check'), 'no check');
      await page.until(() => page.find('.notice p[lang]'), 'no notice');
      await fits('check');
      await page.next();
      await page.until(() => page.find('#heading-sent'), 'not sent');
      const [number, code] = ['.number', '.code'].map((part) => page.find(part)!.textContent);
      await fits('sent', [number!, code!, ...workingDay(page)]);
    });

    it(`all questions on one page fit too, ${dir}`, async () => {
      const { page, fits } = await setup(dir, 'single');
      await wrong(page);
      await fits('single, wrong');
    });
  }

  it('finds what does not fit and what is written into the code', async () => {
    const { page } = await setup('ltr');
    expect(layoutFaults(page.form.renderRoot)).to.deep.equal([]);
    const heading = page.find('.heading')!;
    heading.style.whiteSpace = 'nowrap';
    page.form.parentElement!.style.inlineSize = '288px';
    expect(layoutFaults(page.form.renderRoot).join()).to.contain('sticks out');
    heading.style.cssText = 'white-space: nowrap; overflow: hidden';
    expect(layoutFaults(page.form.renderRoot).join()).to.contain('is cut');
    heading.style.cssText = 'margin-block-end: -60px';
    expect(layoutFaults(page.form.renderRoot).join()).to.contain('lies upon');
    heading.append(' Lanjut');
    expect(hardCoded(page.form.renderRoot, []).join()).to.contain('Lanjut');
  });
});

/** The days a receipt names, as the form writes them. */
function workingDay(page: FormPage): string[] {
  return [page.find('.next')?.textContent ?? ''];
}
