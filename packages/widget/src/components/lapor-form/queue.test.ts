import { aTimeout, expect, fixtureCleanup } from '@open-wc/testing';
import type { StoredDraft } from '../../controllers/draft-keeper.js';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';
import { keptDrafts } from '../../test/kept-drafts.js';
import { citizen, officer, service } from '../../test/service.js';
import { waitUntil } from '../../test/wait-until.js';

let stopped = false;

async function stop(): Promise<void> {
  await service('stop');
  stopped = true;
}

async function start(): Promise<void> {
  if (stopped) await service('start');
  stopped = false;
}

const PATIENCE = { timeout: 20_000 };

/** Somebody sends a report while the service cannot be reached, and closes the page. */
async function sendInVain(visibility = 'visibility-anonymous'): Promise<void> {
  const page = await openForm({ client: citizen() });
  await page.complainUpTo('check', visibility);
  await stop();
  await page.next();
  await page.at('Tidak ada jaringan');
  await page.until(() => page.text.includes('terkirim sendiri begitu jaringan kembali'), 'nothing is said of waiting');
  await aTimeout(300);
  fixtureCleanup();
  await aTimeout(200);
}

async function again(): Promise<FormPage> {
  const page = await openForm({ client: citizen() });
  await page.ready();
  return page;
}

describe('A report that waits for the network', () => {
  beforeEach(forgetDrafts);
  afterEach(start);

  it('goes out by itself when the page is next opened, once, and its number and code stay until somebody has saved them', async function () {
    this.timeout(90_000);
    await sendInVain();
    const page = await again();
    await page.until(() => page.text.includes('menunggu jaringan'), 'nothing is said of the report that waits');
    expect(page.heading).to.equal('Apa yang ingin Anda sampaikan?');
    await expectAccessible(page.form, 'a report that waits');
    await start();
    page.button('Coba kirim sekarang').click();
    await waitUntil(() => page.text.includes('Laporan yang menunggu sudah kami terima'), 'it has not gone out', PATIENCE);
    await expectAccessible(page.form, 'a report that went out');
    const number = page.find('.news .number')!.textContent.replace(/\s/g, '');
    const code = page.find('.news .code')!.textContent;
    const { title } = await officer('sample-admin-1').get(number);
    expect(title).to.equal('Jalan berlubang di depan sekolah');
    expect(JSON.stringify(await keptDrafts())).not.to.include('berlubang');
    fixtureCleanup();
    await aTimeout(200);
    const later = await again();
    await later.until(() => later.find('.news .code')?.textContent === code, 'number and code are gone');
    later.button('Sudah saya simpan').click();
    await later.until(() => !later.find('.news'), 'they are still there');
    expect(await keptDrafts()).to.deep.equal([]);
  });

  it('of a secret matter, kept because its reporter wants it kept, goes out without its number being told to the page', async function () {
    this.timeout(90_000);
    const page = await openForm({ client: citizen() });
    await page.complainUpTo('visibility');
    await page.tellVisibility('visibility-secret_anonymous');
    page.choose('keep-draft');
    await page.next();
    await page.until(() => page.find('#heading-contact'), 'not at the contact');
    page.choose('contact-none');
    await page.next();
    await page.at('Periksa jawaban Anda');
    await stop();
    await page.next();
    await page.at('Tidak ada jaringan');
    await page.until(() => page.text.includes('terkirim sendiri begitu jaringan kembali'), 'nothing is said of waiting');
    await aTimeout(300);
    fixtureCleanup();
    await aTimeout(200);
    const later = await again();
    const told: unknown[] = [];
    later.form.addEventListener('lapor-submitted', ({ detail }) => told.push(detail));
    await later.until(() => later.text.includes('menunggu jaringan'), 'nothing is said of the report that waits');
    await start();
    later.button('Coba kirim sekarang').click();
    await waitUntil(() => later.text.includes('Laporan yang menunggu sudah kami terima'), 'it has not gone out', PATIENCE);
    await waitUntil(() => told.length > 0, 'the page hears nothing', PATIENCE);
    expect(told).to.deep.equal([{}]);
  });

  it('can be taken back into the form, changed and sent', async function () {
    this.timeout(90_000);
    await sendInVain();
    const page = await again();
    await page.until(() => page.text.includes('menunggu jaringan'), 'nothing is said of the report that waits');
    page.button('Buka lagi').click();
    await page.at('Periksa jawaban Anda');
    expect((await keptDrafts<StoredDraft>())[0]!.queued).to.equal(null);
    expect(page.find('.news')).to.equal(null);
    await start();
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
  });

  it('is not said to be in another tab while this one tries to send it, and opens when the try is over', async function () {
    this.timeout(90_000);
    await sendInVain();
    const client = citizen();
    const create = client.reports.create.bind(client.reports);
    let tries = 0;
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    client.reports.create = async (...given: Parameters<typeof create>) => {
      tries += 1;
      await held;
      return create(...given);
    };
    const page = await openForm({ client });
    await page.ready();
    await page.until(() => tries > 0 && page.find('.news'), 'it is not being tried');
    page.button('Buka lagi').click();
    await aTimeout(300);
    expect(page.text).not.to.include('terbuka di tab lain');
    goOn();
    await page.at('Periksa jawaban Anda');
  });

  it('can be deleted, and then never goes out', async function () {
    this.timeout(90_000);
    await sendInVain();
    const page = await again();
    await page.until(() => page.text.includes('menunggu jaringan'), 'nothing is said of the report that waits');
    page.button('Hapus').click();
    await page.until(() => !page.find('.news'), 'it is still there');
    expect(await keptDrafts()).to.deep.equal([]);
  });

  it('of a secret matter waits on the open page only, and goes out from there', async function () {
    this.timeout(90_000);
    const page = await openForm({ client: citizen() });
    await page.complainUpTo('check', 'visibility-secret_anonymous');
    await stop();
    await page.next();
    await page.at('Tidak ada jaringan');
    await page.until(() => page.text.includes('Jangan tutup halaman ini'), 'nothing is said of the open page');
    expect(await keptDrafts()).to.deep.equal([]);
    await start();
    window.dispatchEvent(new Event('online'));
    await page.at('Laporan Anda sudah kami terima');
    expect(await keptDrafts()).to.deep.equal([]);
  });
});
