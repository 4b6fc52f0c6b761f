import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { define } from '../../internal/define.js';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm } from '../../test/form-page.js';
import { citizen, officer, serviceAddress } from '../../test/service.js';
import { LaporForm } from './lapor-form.js';

describe('<lapor-form>', () => {
  beforeEach(forgetDrafts);

  for (const [lang, heading] of [
    ['id', 'Apa yang ingin Anda sampaikan?'],
    ['en', 'What would you like to tell us?'],
  ] as const) {
    it(`shows three kinds of report, accessibly, in ${lang}`, async () => {
      const page = await openForm({ lang });
      await page.at(heading);
      await expectAccessible(page.form, lang);
      expect(page.form.renderRoot.querySelectorAll('input[type="radio"]')).to.have.length(3);
      expect(page.form.renderRoot.querySelectorAll('input:checked')).to.have.length(0);
      await page.next();
      await page.until(() => page.summary.length === 1, 'no summary');
      await expectAccessible(page.form, `${lang}, nothing chosen`);
    });
  }

  it('takes a complaint from the first choice to a number and a code that open it', async () => {
    const page = await openForm();
    await page.complainUpTo('check');
    const told = oneEvent<CustomEvent<{ number: string }>>(page.form, 'lapor-submitted');
    await page.next();
    const { detail } = await told;
    await page.at('Laporan Anda sudah kami terima');
    const code = page.find('.code')!.textContent;
    expect(page.find('.number')!.textContent.replace(/\s/g, '')).to.equal(detail.number);
    expect(Object.keys(detail)).to.deep.equal(['number']);
    const report = await citizen().reports.track(detail.number, code);
    expect(report).to.include({ title: 'Jalan berlubang di depan sekolah', classification: 'complaint', visibility: 'public', incidentDate: '2026-01-15' });
    expect(report.location?.text).to.equal('Depan SDN 1 Kediri');
    expect((await officer('sample-admin-1').get(detail.number))).to.have.nested.property('reporter.name', 'Ni Contoh');
    expect(page.text).to.include('paling lambat');
  });

  it('keeps its look and fits on pages that shout, never wrap, read from the right and have a tiny root font', async () => {
    const page = await openForm();
    page.form.parentElement!.style.cssText =
      'inline-size: 340px; direction: rtl; text-transform: uppercase; white-space: nowrap; text-indent: 2em; text-shadow: 0 0 1px red';
    document.documentElement.style.fontSize = '62.5%';
    try {
      const { textTransform, whiteSpace, textIndent, textShadow, direction } = getComputedStyle(page.find('.choice .name')!);
      expect({ textTransform, whiteSpace, textIndent, textShadow, direction }).to.deep.equal({
        textTransform: 'none',
        whiteSpace: 'normal',
        textIndent: '0px',
        textShadow: 'none',
        direction: 'ltr',
      });
      const panel = page.find('.panel')!;
      expect(panel.scrollWidth).to.be.at.most(340);
      expect(Number.parseFloat(getComputedStyle(panel).paddingInlineStart), 'as on any other phone').to.be.below(24);
      page.form.parentElement!.style.inlineSize = '1000px';
      expect(panel.clientWidth, 'as wide as on other pages').to.be.above(560);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('fits a 320 px phone with text twice as large, on the first screen and on the check', async () => {
    const page = await openForm();
    page.form.parentElement!.style.inlineSize = '304px';
    document.documentElement.style.fontSize = '200%';
    try {
      const fits = (screen: string) => expect(page.find('.panel')!.scrollWidth, screen).to.be.at.most(304);
      fits('the first screen');
      await page.complainUpTo('check', 'visibility-secret_anonymous');
      fits('the check of a secret report');
      const [line] = page.form.renderRoot.querySelectorAll<HTMLElement>('.said');
      expect(line!.getBoundingClientRect().height, '“Pengaduan” on one line').to.be.below(34 * 2);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('says so when a region was written but not chosen, and never drops it unseen', async () => {
    const page = await openForm({ agency: 'tabanan-pupr' });
    await page.complainUpTo('place');
    page.tellPlace();
    page.fill('region', 'kediri');
    await page.next();
    await page.until(() => page.summary.length === 1, 'no summary');
    expect(page.summary).to.deep.equal(['Pilih wilayah dari daftar, atau hapus tulisannya']);
    expect(page.input('#region')!.value).to.equal('kediri');
    page.fill('region', '');
    await page.next();
    await page.until(() => page.find('#heading-agency'), 'not at the agency');
  });

  it('offers to change every answer but the agency the page has fixed', async () => {
    const page = await openForm({ agency: 'tabanan-pupr' });
    await page.complainUpTo('check');
    await page.until(() => page.text.includes('Dinas Pekerjaan Umum'), 'no agency');
    expect(() => page.button('Ubah Nama instansi')).to.throw();
    expect(page.button('Ubah Pokok masalah')).to.be.instanceOf(HTMLElement);
  });

  it('keeps the focus when number and code are deleted from the device', async () => {
    const page = await openForm();
    await page.complainUpTo('check');
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    page.button('Hapus dari perangkat ini').focus();
    page.button('Hapus dari perangkat ini').click();
    await page.until(() => page.text.includes('sudah dihapus dari perangkat ini'), 'not said');
    await page.until(() => page.focused?.id === 'heading-sent', 'the focus is lost');
  });

  it('tells the page nothing that was written, and the address stays as it was', async () => {
    const before = location.href;
    const told: string[] = [];
    const listen = (event: Event) => told.push(JSON.stringify((event as CustomEvent<object>).detail));
    for (const type of ['lapor-step', 'lapor-submitted']) document.addEventListener(type, listen);
    const page = await openForm({ agency: 'tabanan-pupr' });
    await page.complainUpTo('check', 'visibility-secret');
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    for (const type of ['lapor-step', 'lapor-submitted']) document.removeEventListener(type, listen);
    expect(told).to.deep.equal([
      ...['story', 'place', 'agency', 'files', 'visibility', 'contact', 'check'].map((step) => JSON.stringify({ step })),
      '{}',
    ]);
    expect(location.href).to.equal(before);
  });

  it('keeps properties that were set before the element was defined', async () => {
    const client = citizen();
    const late = document.createElement('lapor-form-late');
    Object.assign(late, { agency: 'tabanan-pdam', headingLevel: 3, client });
    document.body.append(late);
    customElements.define('lapor-form-late', class extends LaporForm {});
    if (!(late instanceof LaporForm)) throw new Error('the element was not upgraded');
    await late.updateComplete;
    expect(late.agency).to.equal('tabanan-pdam');
    expect(late.client).to.equal(client);
    expect(late.renderRoot.querySelector('.heading')!.getAttribute('aria-level')).to.equal('3');
    late.remove();
  });

  it('leaves an element of the same name alone that another version has registered', () => {
    class Other extends HTMLElement {}
    define('lapor-form', Other);
    expect(customElements.get('lapor-form')).to.equal(LaporForm);
  });

  it('changes its language with the nearest lang, across shadow roots, without losing what was written', async () => {
    const host = await fixture(html`<div lang="id"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const form = document.createElement('lapor-form');
    form.api = serviceAddress();
    root.append(form);
    await form.updateComplete;
    expect(form.renderRoot.querySelector('.heading')!.textContent).to.equal('Apa yang ingin Anda sampaikan?');
    form.renderRoot.querySelector<HTMLInputElement>('#class-aspiration')!.click();
    host.setAttribute('lang', 'en-GB');
    for (let tries = 0; tries < 100 && form.renderRoot.querySelector('.heading')!.textContent !== 'What would you like to tell us?'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(form.renderRoot.querySelector('.heading')!.textContent).to.equal('What would you like to tell us?');
    expect(form.renderRoot.querySelector<HTMLInputElement>('#class-aspiration')!.checked).to.equal(true);
    expect(form.renderRoot.querySelector('.panel')!.getAttribute('lang')).to.equal('en');
  });

  it('asks the reporter when the page names an agency the service does not know', async () => {
    const page = await openForm({ agency: 'no-such-agency' });
    await page.complainUpTo('agency');
    await page.until(() => page.find('#agency'), 'nobody asked for the agency');
  });

  it('stops listening to the page when it is taken out', async () => {
    const added = new Map<string, number>();
    const count = (by: number) => (type: string) => added.set(type, (added.get(type) ?? 0) + by);
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const watched = (change: (type: string) => void, original: typeof addEventListener) =>
      function (this: EventTarget, ...parameters: Parameters<typeof addEventListener>) {
        if (this === window || this === document) change(parameters[0]);
        original.apply(this, parameters);
      };
    EventTarget.prototype.addEventListener = watched(count(1), addEventListener);
    EventTarget.prototype.removeEventListener = watched(count(-1), removeEventListener);
    try {
      const page = await openForm();
      await page.ready();
      expect([...added.values()].some((number) => number > 0)).to.equal(true);
      page.form.remove();
      expect([...added].filter(([, number]) => number !== 0)).to.deep.equal([]);
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    }
  });
});
