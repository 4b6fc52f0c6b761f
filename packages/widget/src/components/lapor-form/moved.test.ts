import { LaporClient } from '@lapor/sdk';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { forgetDrafts, FormPage, openForm } from '../../test/form-page.js';
import { citizen, sampleKey, service, serviceAddress } from '../../test/service.js';
import type { LaporForm } from './lapor-form.js';

/** Puts the form into another part of the page, as a page does that arranges itself anew. */
async function move(page: FormPage): Promise<void> {
  const box = document.createElement('section');
  page.form.parentElement!.append(box);
  box.append(page.form);
  // Long enough for another tab to answer.
  await aTimeout(500);
}

/** Plain HTTP has no locks: tabs ask each other. */
function withoutLocks(): () => void {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
  return () => Reflect.deleteProperty(navigator, 'locks');
}

describe('A form that is moved within its page', () => {
  beforeEach(forgetDrafts);

  for (const way of ['locks', 'channel']) {
    it(`goes on where it was, and its draft stays its own (${way})`, async function () {
      this.timeout(60_000);
      const restore = way === 'channel' ? withoutLocks() : () => undefined;
      try {
        const page = await openForm();
        await page.complainUpTo('place');
        page.fill('place', 'Depan pasar');
        await aTimeout(600);
        await move(page);
        expect(page.heading).to.equal('Di mana dan kapan terjadinya?');
        await move(page);
        await move(page);
        expect(page.heading).to.equal('Di mana dan kapan terjadinya?');
        expect(page.input('#place')!.value).to.equal('Depan pasar');
        const other = await openForm();
        await other.at('Draf ini terbuka di tab lain');
      } finally {
        restore();
      }
    });
  }

  it('goes on where it was when it is moved in the moment its first draft is kept', async () => {
    const page = await openForm();
    await page.ready();
    page.choose('class');
    await move(page);
    await page.next();
    await page.until(() => page.find('#heading-story'), 'not at the story');
    await move(page);
    expect(page.find('#heading-story')).to.not.equal(null);
  });

  it('loses nothing of a secret report, which is kept nowhere else', async () => {
    const page = await openForm();
    await page.complainUpTo('contact', 'visibility-secret');
    page.choose('contact');
    await page.form.updateComplete;
    page.fill('email', 'nama@contoh.id');
    await move(page);
    expect(page.find('#heading-contact')).to.not.equal(null);
    expect(page.input('#email')!.value).to.equal('nama@contoh.id');
    await page.next();
    await page.at('Periksa jawaban Anda');
    expect(page.text).to.include('Sejak dua minggu lalu ada lubang besar');
  });

  it('wipes at a counter all the same when nobody uses it', async function () {
    this.timeout(60_000);
    const form = await fixture<LaporForm>(html`<lapor-form mode="counter" idle-minutes="0.1" api=${serviceAddress()} agency="tabanan-pupr" lang="id"></lapor-form>`);
    const page = new FormPage(form);
    await page.at('Buka loket');
    page.input('#counter-key')!.value = sampleKey('sample-counter');
    await page.next();
    await page.at('Pengunjung baru');
    page.choose('consent');
    await page.next();
    await page.complainUpTo('place');
    await move(page);
    expect(page.find('#heading-place')).to.not.equal(null);
    await page.at('Pengunjung baru');
    await page.until(() => page.text.includes('jadi semua isian sudah dihapus'), 'not said');
  });

  it('sends by itself what waits for the network', async function () {
    this.timeout(60_000);
    const page = await openForm({ client: citizen() });
    await page.complainUpTo('check', 'visibility-anonymous');
    await service('stop');
    try {
      await page.next();
      await page.at('Tidak ada jaringan');
      await move(page);
      await page.at('Tidak ada jaringan');
    } finally {
      await service('start');
    }
    await page.at('Laporan Anda sudah kami terima');
  });

  it('sends by itself what waits without showing that it tries again', async function () {
    this.timeout(60_000);
    const page = await openForm({ client: citizen() });
    await page.complainUpTo('check', 'visibility-anonymous');
    await service('stop');
    const shown: string[] = [];
    try {
      await page.next();
      await page.at('Tidak ada jaringan');
      const seen = new MutationObserver(() => shown.push(page.heading));
      seen.observe(page.form.renderRoot, { subtree: true, childList: true, characterData: true });
      await move(page);
      seen.disconnect();
    } finally {
      await service('start');
    }
    expect(shown.filter((heading) => heading !== 'Tidak ada jaringan')).to.deep.equal([]);
    await page.at('Laporan Anda sudah kami terima');
  });
});

describe('A form that is taken out of its page', () => {
  beforeEach(forgetDrafts);

  it('leaves no report to be tried again, also where one was being sent just then', async function () {
    this.timeout(60_000);
    const first = await openForm({ client: citizen() });
    await first.complainUpTo('check', 'visibility-anonymous');
    await service('stop');
    try {
      await first.next();
      await first.at('Tidak ada jaringan');
      await aTimeout(300);
      first.form.remove();
    } finally {
      await service('start');
    }
    let asked: () => void = () => undefined;
    const sending = new Promise<void>((resolve) => (asked = resolve));
    let breakOff: () => void = () => undefined;
    const broken = new Promise<never>((_, reject) => (breakOff = () => reject(new TypeError('the network broke off'))));
    const send = (request: Request) => {
      if (request.method !== 'POST' || !request.url.endsWith('/v1/reports')) return fetch(request);
      asked();
      return broken;
    };
    const page = await openForm({ client: new LaporClient({ baseUrl: serviceAddress(), retry: false, fetch: send }) });
    await sending;
    page.form.remove();
    const begun: number[] = [];
    const { setTimeout: begin } = window;
    window.setTimeout = ((...args: Parameters<typeof begin>) => {
      begun.push(args[1] ?? 0);
      return begin(...args);
    }) as typeof begin;
    try {
      breakOff();
      await aTimeout(500);
    } finally {
      window.setTimeout = begin;
    }
    // How long until another try varies by chance; what else is waited for does not.
    expect(begun.filter((pause) => !Number.isInteger(pause))).to.deep.equal([]);
  });
});
