import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { expectAccessible } from '../../../test/axe.js';
import { forgetDrafts, FormPage } from '../../../test/form-page.js';
import { keptDrafts } from '../../../test/kept-drafts.js';
import { admin, citizen, officer, sampleKey, serviceAddress } from '../../../test/service.js';
import type { LaporForm } from '../lapor-form.js';

const VISITOR = 'Warga Loket Contoh';

async function openCounter(attributes: Record<string, string> = {}): Promise<FormPage> {
  const form = await fixture<LaporForm>(html`<lapor-form mode="counter" api=${serviceAddress()} agency="tabanan-pupr" lang="id" status-url="/status.html"></lapor-form>`);
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  const page = new FormPage(form);
  await page.at('Buka loket');
  return page;
}

async function unlock(page: FormPage, key = sampleKey('sample-counter')): Promise<void> {
  page.input('#counter-key')!.value = key;
  await page.next();
}

async function serve(page: FormPage): Promise<void> {
  await page.at('Pengunjung baru');
  page.choose('consent');
  await page.next();
  await page.at('Apa yang ingin Anda sampaikan?');
}

/** Has the browser take its time to go back through its history. */
function slowHistory(): () => void {
  const later = <T>(act: () => T) => new Promise<T>((resolve) => setTimeout(() => resolve(act()), 700));
  const { navigation } = window as { navigation?: Navigation };
  if (navigation) {
    const { traverseTo } = navigation;
    navigation.traverseTo = (...given) => {
      const gone = later(() => traverseTo.apply(navigation, given));
      return { committed: gone.then(({ committed }) => committed as Promise<NavigationHistoryEntry>), finished: gone.then(({ finished }) => finished as Promise<NavigationHistoryEntry>) };
    };
    return () => Reflect.deleteProperty(navigation, 'traverseTo');
  }
  const { go } = history;
  history.go = (steps) => void later(() => go.call(history, steps));
  return () => Reflect.deleteProperty(history, 'go');
}

describe('A counter', () => {
  beforeEach(forgetDrafts);

  it('opens with a key that files reports and does nothing else, and says why another does not open it', async function () {
    this.timeout(60_000);
    const page = await openCounter();
    await expectAccessible(page.form, 'a closed counter');
    const refused = async (key: string, words: string) => {
      await unlock(page, key);
      await page.until(() => page.summary[0]?.includes(words), `not refused with “${words}”`);
      expect(page.find('#heading-locked')).to.not.equal(null);
    };
    await refused('', 'Tempel kunci loket');
    await refused('rahasia', 'tidak dikenal');
    await refused(`lapor_${'0'.repeat(32)}`, 'tidak dikenal');
    await refused(sampleKey('sample-liaison-pupr'), 'tidak boleh menerima laporan');
    await refused(sampleKey('sample-admin-1'), 'boleh lebih dari menerima laporan');
    await expectAccessible(page.form, 'a counter with a wrong key');
    await unlock(page);
    await page.at('Pengunjung baru');
    await expectAccessible(page.form, 'between visitors');
    expect(page.form.renderRoot.querySelector('#counter-key')).to.equal(null);
    expect(page.form.outerHTML + location.href).to.not.include('lapor_');
    page.button('Tutup loket').click();
    await page.at('Buka loket');
    expect(page.input('#counter-key')!.value).to.equal('');
    expect(page.form.client).to.equal(undefined);
  });

  it('files for a visitor who agreed, prints a slip, and keeps nothing of them', async function () {
    this.timeout(90_000);
    const page = await openCounter();
    await unlock(page);
    await page.at('Pengunjung baru');
    await page.next();
    await page.until(() => page.summary[0]?.startsWith('Pilih bagaimana pengunjung'), 'nobody asked for the consent');
    await serve(page);
    await page.complainUpTo('contact');
    expect(page.text).to.not.include('Draf tersimpan');
    page.choose('contact-phone');
    await page.form.updateComplete;
    expect(page.input('#phone')!.autocomplete).to.equal('off');
    page.choose('contact-none');
    await page.next();
    await page.at('Periksa jawaban Anda');
    await expectAccessible(page.form, 'the check at a counter');
    await page.next();
    await page.at('Laporan sudah diterima');
    await page.until(() => page.find('.slip .qr'), 'no QR code on the slip');
    await expectAccessible(page.form, 'the slip');
    const number = page.find('.slip .number')!.textContent.replace(/\s/g, '');
    const code = page.find('.slip .code')!.textContent;
    expect((await citizen().reports.track(number, code)).title).to.equal('Jalan berlubang di depan sekolah');
    const seen = await officer('sample-admin-1').get(number);
    expect([seen.channel, seen.assisted, seen.consent?.given]).to.deep.equal(['counter', true, 'spoken']);

    // Slips are drawn in a frame of their own; under a driver nothing is asked.
    page.button('Pengunjung berikutnya').click();
    await page.until(() => page.text.includes('Slip belum dicetak'), 'nobody warned of the slip');
    page.button('Cetak slip').click();
    await page.form.updateComplete;
    page.button('Pengunjung berikutnya').click();
    await page.at('Pengunjung baru');
    for (const gone of [number, code, 'Jalan berlubang', VISITOR]) expect(page.form.shadowRoot!.innerHTML, gone).to.not.include(gone);
    expect(page.find('iframe')).to.equal(null);
    await aTimeout(600);
    expect(await keptDrafts()).to.deep.equal([]);
    await serve(page);
    page.choose('class');
    await page.next();
    await page.until(() => page.find('#heading-story'), 'not at the story');
    expect(page.input('#title')!.value).to.equal('');
  });

  it('wipes what was typed when nobody uses it, warns before, and waits for whoever is still there', async function () {
    this.timeout(60_000);
    const page = await openCounter({ 'idle-minutes': '0.1' });
    await unlock(page);
    await serve(page);
    await page.complainUpTo('place');
    await page.until(() => page.find('.counter-idle'), 'no warning');
    expect(page.text).to.include('Isian dihapus dalam');
    page.button('Lanjutkan mengisi').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await page.until(() => !page.find('.counter-idle'), 'the warning stays');
    expect(page.find('#heading-place')).to.not.equal(null);
    await page.at('Pengunjung baru');
    await page.until(() => page.text.includes('jadi semua isian sudah dihapus'), 'not said');
    history.forward();
    await aTimeout(200);
    expect(page.heading).to.equal('Pengunjung baru');
  });

  it('needs no key where the page has signed the officer in', async () => {
    const form = await fixture<LaporForm>(html`<lapor-form mode="counter" api=${serviceAddress()} lang="id" .client=${admin('sample-admin-1')}></lapor-form>`);
    const page = new FormPage(form);
    await page.at('Pengunjung baru');
    expect(() => page.button('Tutup loket')).to.throw();
  });

  it('keeps what the next visitor begins with, however long the browser takes to go back to the beginning', async function () {
    this.timeout(60_000);
    const page = await openCounter();
    await unlock(page);
    await serve(page);
    await page.complainUpTo('place');
    const restore = slowHistory();
    try {
      page.button('Akhiri dan hapus isian').click();
      await serve(page);
      page.choose('class');
      await page.next();
      await page.until(() => page.find('#heading-story'), 'not at the story');
      page.fill('title', 'Isian pengunjung berikutnya (contoh)');
      await aTimeout(1000);
      expect(page.input('#title')?.value).to.equal('Isian pengunjung berikutnya (contoh)');
    } finally {
      restore();
    }
  });
});
