import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LaporForm } from '../components/lapor-form/lapor-form.js';
import { LaporStatus } from '../components/lapor-status/lapor-status.js';
import { define } from '../internal/define.js';
import { languageNamed, languageOf, languagesNamed } from '../internal/language.js';
import { expectAccessible } from '../test/axe.js';
import { FormPage, forgetDrafts, openForm } from '../test/form-page.js';
import { serviceAddress } from '../test/service.js';
import { forgetLanguages } from './language-choice.js';
import { waitUntil } from '../test/wait-until.js';

define('lapor-form', LaporForm);
define('lapor-status', LaporStatus);

const HEADINGS = {
  id: 'Apa yang ingin Anda sampaikan?',
  en: 'What would you like to tell us?',
  ban: 'Napi sane jagi aturang ragane?',
  jv: 'Punapa ingkang badhe panjenengan aturaken?',
  su: 'Naon anu bade ditepikeun ku Anjeun?',
};

/** A form whose page offers these languages. */
async function offering(languages: string, lang = 'id') {
  const form = await fixture<LaporForm>(html`<lapor-form api=${serviceAddress()} lang=${lang} languages=${languages}></lapor-form>`);
  const page = new FormPage(form);
  await page.until(() => page.find('.heading'), 'the first screen did not come');
  return page;
}

function chooser(page: FormPage): HTMLSelectElement {
  return page.form.renderRoot.querySelector<HTMLSelectElement>('.language select')!;
}

function choose(page: FormPage, language: string): void {
  const select = chooser(page);
  select.focus();
  select.value = language;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('Languages', () => {
  beforeEach(async () => {
    forgetLanguages();
    await forgetDrafts();
  });
  afterEach(() => {
    forgetLanguages();
    localStorage.clear();
  });

  it('knows a language by whatever a page may call it', () => {
    const named = { 'ban-ID': 'ban', 'jv-Latn': 'jv', jw: 'jv', in: 'id', 'en-GB': 'en', 'EN-us': 'en', su_ID: 'su', 'id-ID': 'id' };
    for (const [tag, language] of Object.entries(named)) expect(languageNamed(tag), tag).to.equal(language);
    for (const tag of ['fr', 'enm', 'bana', '', 'x', '*', 'idn', 'english please']) expect(languageNamed(tag), tag).to.equal(undefined);
    expect(languagesNamed('ban, jw  en fr en-GB')).to.deep.equal(['ban', 'jv', 'en']);
  });

  it('takes the nearest lang, whatever stands further out, and Indonesian for a language that is none of ours', async () => {
    const outer = await fixture(html`<div lang="en"><div lang="ban-ID"><p id="near"></p></div><p id="far"></p><div lang="fr"><p id="none"></p></div></div>`);
    expect(['near', 'far', 'none'].map((id) => languageOf(outer.querySelector(`#${id}`)!))).to.deep.equal(['ban', 'en', 'id']);
  });

  for (const [lang, heading] of Object.entries(HEADINGS)) {
    it(`asks the first question and the last, accessibly, in ${lang}`, async () => {
      const page = await openForm({ lang });
      await page.at(heading);
      await expectAccessible(page.form, lang);
      expect(page.find('.panel')!.lang).to.equal(lang);
      await page.complainUpTo('check', 'visibility-secret_anonymous');
      await page.until(() => page.find('.notice p[lang]'), 'no notice');
      expect(page.find('.notice p')!.lang, 'the notice says which language it is in').to.equal(lang === 'en' ? 'en' : 'id');
      await expectAccessible(page.form, `${lang}, the check`);
    });
  }

  it('says in Indonesian what Balinese has no words for yet, and marks it so', async () => {
    const page = await openForm({ lang: 'ban' });
    await page.at(HEADINGS.ban);
    const name = page.find('label[for="class"] .name')!;
    await page.until(() => name.lang === 'id', 'Pengaduan is not marked as Indonesian');
    expect(name.textContent).to.equal('Pengaduan');
    expect(page.find('label[for="class"] .meaning')!.hasAttribute('lang')).to.equal(false);
    page.form.lang = 'id';
    await page.at(HEADINGS.id);
    await page.until(() => !name.hasAttribute('lang'), 'still marked on an Indonesian form');
  });

  it('changes to any language and back without losing what was written, the focus or what is wrong', async () => {
    const page = await openForm();
    await page.complainUpTo('story');
    page.fill('title', 'Jl');
    const title = page.input('#title')!;
    await page.next();
    await page.until(() => page.summary.length === 2, 'no summary');
    title.focus();
    title.setSelectionRange(1, 2);
    for (const [lang, summary] of [
      ['ban', 'Tulis daging laporan'],
      ['jv', 'Serat isining laporan'],
      ['su', 'Serat eusi laporan'],
      ['en', 'Write your report'],
      ['id', 'Tulis isi laporan'],
    ] as const) {
      page.form.lang = lang;
      await page.until(() => page.summary[1] === summary, `no errors in ${lang}`);
      expect(page.focused, lang).to.equal(title);
      expect([title.value, title.selectionStart, title.selectionEnd], lang).to.deep.equal(['Jl', 1, 2]);
      expect(title.getAttribute('aria-invalid'), lang).to.equal('true');
    }
  });

  it('lets the reader choose, follows everywhere on the page, and remembers it on this device for pages like this one', async () => {
    const page = await offering('id en ban');
    const status = await fixture<LaporStatus>(html`<lapor-status api=${serviceAddress()} lang="id"></lapor-status>`);
    await page.until(() => chooser(page), 'nothing to choose from');
    expect(Array.from(chooser(page).options, ({ textContent }) => textContent)).to.deep.equal(['Bahasa Indonesia', 'English', 'Basa Bali (draf)']);
    expect(chooser(page).getBoundingClientRect().height).to.be.at.least(44);
    choose(page, 'ban');
    await page.at(HEADINGS.ban);
    expect(page.focused, 'the focus stays on the choice').to.equal(chooser(page));
    await waitUntil(() => status.renderRoot.textContent.includes('Cingakin laporan ragane'), 'the status page did not follow', { timeout: 8000 });
    await expectAccessible(page.form, 'with a choice of languages');
    page.form.remove();

    const again = await offering('id en ban');
    expect(again.heading).to.equal(HEADINGS.ban);
    again.form.remove();
    const english = await offering('id en ban', 'en');
    expect(english.heading, 'an English page is another matter').to.equal(HEADINGS.en);
    expect(document.cookie).to.equal('');
  });

  it('speaks and offers only what the page names, and nothing but the page’s language when it names none', async () => {
    const only = await offering('id en', 'ban');
    expect(only.heading).to.equal(HEADINGS.id);
    await only.until(() => chooser(only), 'nothing to choose from');
    expect(chooser(only).options).to.have.length(2);
    only.form.languages = 'en';
    await only.at(HEADINGS.en);
    await only.until(() => !chooser(only), 'one language is no choice');
    const none = await offering('', 'ban');
    await none.at(HEADINGS.ban);
    await none.ready();
    await aTimeout(100);
    expect(chooser(none)).to.equal(null);
  });

  it('says the page’s own words instead of ours, in each language, and tells its author of those nobody will read', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (...said: unknown[]) => warned.push(said.join(' '));
    try {
      const page = await openForm();
      const own = {
        id: { next: 'Terus', complaint: 'Keluhan', step: (step: number, of: number) => `${step}/${of}`, title: 7, nonsense: 'x' },
        ban: { classHeading: 'Napi kayun?' },
        tlh: { next: 'x' },
      };
      page.form.messages = own as unknown as LaporForm['messages'];
      // Nothing is said in our words before the page's own are there.
      await page.until(() => page.find('form .actions .button')?.textContent === 'Terus', 'our own word is still there');
      expect(page.find('.progress')!.textContent).to.equal('1/8');
      page.form.lang = 'ban';
      await page.at('Napi kayun?');
      expect(page.find('form .actions .button')!.textContent, 'Balinese has a word of its own').to.equal('Lanturang');
      expect(page.find('label[for="class"] .name')!.textContent, 'what Balinese lacks is in the page’s Indonesian').to.equal('Keluhan');
      await waitUntil(() => warned.length === 3, `warned of ${warned.join('; ')}`, { timeout: 8000 });
      expect(warned.map((line) => /“\w+”/.exec(line)?.[0])).to.have.members(['“title”', '“nonsense”', '“tlh”']);
      page.form.messages = undefined;
      page.form.lang = 'id';
      await page.until(() => page.find('form .actions .button')?.textContent === 'Lanjutkan', 'still the page’s word');
    } finally {
      console.warn = warn;
    }
  });
});
