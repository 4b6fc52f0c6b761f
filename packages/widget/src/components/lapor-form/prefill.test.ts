import { expect, fixture, html } from '@open-wc/testing';
import { forgetDrafts, FormPage } from '../../test/form-page.js';
import { keptDrafts } from '../../test/kept-drafts.js';
import { serviceAddress } from '../../test/service.js';

async function open(attributes: Record<string, string>, properties: object = {}): Promise<{ page: FormPage; warnings: string[] }> {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  const form = document.createElement('lapor-form');
  Object.assign(form, { api: serviceAddress(), lang: 'id' }, properties);
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  const place = await fixture(html`<div></div>`);
  place.append(form);
  const page = new FormPage(form);
  await page.ready();
  await new Promise((resolve) => setTimeout(resolve, 1200));
  console.warn = warn;
  return { page, warnings };
}

/** Goes on from the first screen to the check. */
async function checkOf(page: FormPage): Promise<void> {
  const steps: [string, () => void | Promise<void>][] = [
    ['story', () => page.tellStory()],
    ['place', () => undefined],
    ['agency', () => page.tellAgency()],
    ['files', () => undefined],
    ['visibility', () => page.choose('visibility-anonymous')],
    ['contact', () => page.choose('contact-none')],
  ];
  for (const [step, answer] of steps) {
    await page.next();
    await page.until(() => page.find(`#heading-${step}`), `not at ${step}`);
    await answer();
  }
  await page.next();
  await page.until(() => page.find('#heading-check'), 'not at the check');
}

describe('What a page answers for the reporter', () => {
  beforeEach(forgetDrafts);

  it('stands as answers they can change, and is no draft before they have told anything', async () => {
    const { page, warnings } = await open(
      { classification: 'complaint', 'report-title': 'Lampu jalan mati', place: 'Depan pasar', region: '51.02.06' },
      { prefill: { agency: 'tabanan-pdam' } },
    );
    expect(warnings).to.deep.equal([]);
    expect(page.input('#class')!.checked).to.equal(true);
    expect(await keptDrafts()).to.deep.equal([]);
    await page.next();
    await page.until(() => page.find('#heading-story'), 'not at the story');
    expect(page.input('#title')!.value).to.equal('Lampu jalan mati');
    page.fill('title', 'Lampu jalan mati sejak Senin');
    page.fill('body', 'Sudah tiga malam lampu di depan pasar mati.');
    await page.next();
    await page.until(() => page.find('#heading-place'), 'not at the place');
    expect(page.input('#place')!.value).to.equal('Depan pasar');
    expect(page.text).to.include('Kediri');
    page.fill('date', '2026-01-15');
    await page.next();
    await page.until(() => page.find('#agency-change'), 'no agency chosen');
    page.find('#agency-change')!.click();
    await page.until(() => page.find('#agency'), 'the agency cannot be changed');
  });

  it('leaves out what the service does not know, and names it in the console without its value', async () => {
    const { page, warnings } = await open({ classification: 'gosip', category: 'tidak-ada-7781', region: '99.99' }, { prefill: { name: 'Warga Contoh', visibility: 'public' } });
    expect(page.form.renderRoot.querySelectorAll('input:checked')).to.have.length(0);
    expect(warnings).to.have.length(4);
    expect(warnings.join(' ')).to.include('name, visibility').and.to.not.match(/gosip|7781|99\.99|Warga/);
  });

  it('comes from the address only where the page says so, and never who somebody is', async () => {
    const before = location.href;
    history.replaceState(history.state, '', '?lapor-title=Dari%20tautan&lapor-name=Orang&lapor-visibility=public&lapor-body=Isi');
    try {
      const closed = await open({ classification: 'aspiration' });
      await closed.page.next();
      await closed.page.until(() => closed.page.find('#title'), 'not at the story');
      expect(closed.page.input('#title')!.value).to.equal('');
      closed.page.form.remove();
      await forgetDrafts();
      const { page } = await open({ 'prefill-from-url': '', classification: 'aspiration' });
      await page.next();
      await page.until(() => page.find('#title'), 'not at the story');
      expect(page.input('#title')!.value).to.equal('Dari tautan');
      expect(page.input('#body')!.value).to.equal('');
      expect(page.form.shadowRoot!.innerHTML).to.not.include('Orang');
    } finally {
      history.replaceState(history.state, '', before);
    }
  });

  it('speaks the form’s language, whatever the browser’s is', async () => {
    for (const [lang, service] of [['id', 'Akta kelahiran (contoh)'], ['en', 'Birth certificate (sample)']] as const) {
      const { page, warnings } = await open({ classification: 'aspiration', lang }, { prefill: { agency: 'tabanan-disdukcapil', service: 'akta-kelahiran' } });
      expect(warnings).to.deep.equal([]);
      await checkOf(page);
      expect(page.text).to.include(service);
      page.form.remove();
      await forgetDrafts();
    }
  });

  it('leaves out a subject or a service the agency does not offer, so that the reporter is asked', async () => {
    const { page, warnings } = await open({ classification: 'aspiration' }, { prefill: { agency: 'tabanan-pupr', category: 'air', service: 'akta-kelahiran' } });
    expect(warnings).to.have.length(2);
    expect(warnings.join(' ')).to.include('“category”').and.to.include('“service”');
    await page.next();
    await page.until(() => page.find('#title'), 'not at the story');
    page.tellStory();
    await page.next();
    await page.until(() => page.find('#heading-place'), 'not at the place');
    await page.next();
    await page.until(() => page.find('#category'), 'no subjects to choose from');
    await page.next();
    await page.until(() => page.summary.length === 1, 'nobody asked for the subject');
    expect(page.find('#agency-change'), 'the agency stays').to.not.equal(null);
  });
});
