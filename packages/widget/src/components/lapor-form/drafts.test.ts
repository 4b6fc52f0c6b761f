import { aTimeout, expect, fixtureCleanup } from '@open-wc/testing';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';
import { deleteDrafts, keptDrafts } from '../../test/kept-drafts.js';
import { officer } from '../../test/service.js';
import { waitUntil } from '../../test/wait-until.js';

/** The page is loaded anew: the old form goes, another comes, and nothing but what the browser keeps is left. */
async function reload(page: FormPage): Promise<FormPage> {
  await aTimeout(600);
  fixtureCleanup();
  await aTimeout(100);
  expect(page.form.isConnected).to.equal(false);
  const again = await openForm();
  await again.ready();
  return again;
}

/** A browser so old that its tabs can neither lock anything nor talk to each other. */
function apart(): void {
  hide(navigator, 'locks');
  hide(window, 'BroadcastChannel');
}

const hidden: (() => void)[] = [];

function hide(owner: object, name: string): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, value: undefined });
  hidden.push(() => {
    Reflect.deleteProperty(owner, name);
    if (own) Object.defineProperty(owner, name, own);
  });
}

const numberOn = (page: FormPage) => page.find('.number')!.textContent.replace(/\s/g, '');

describe('Drafts of the form', () => {
  beforeEach(forgetDrafts);
  afterEach(() => {
    for (const show of hidden.splice(0)) show();
  });

  it('survive a reload at the step one was at, and say so', async () => {
    const before = await openForm();
    await before.complainUpTo('place');
    await before.pick('region', 'kediri');
    before.fill('place', 'Depan pasar');
    const page = await reload(before);
    await page.at('Di mana dan kapan terjadinya?');
    expect(page.text).to.include('Draf Anda masih ada');
    expect(page.input('#place')!.value).to.equal('Depan pasar');
    expect(page.find('#region-chosen')!.textContent).to.include('Kediri');
    page.button('Kembali').click();
    await page.at('Ceritakan yang terjadi');
    expect(page.input('#title')!.value).to.equal('Jalan berlubang di depan sekolah');
  });

  it('are deleted here and on the device with one tap', async () => {
    const before = await openForm();
    await before.complainUpTo('place');
    before.button('Hapus draf').click();
    await before.at('Apa yang ingin Anda sampaikan?');
    await waitUntil(async () => (await keptDrafts()).length === 0, 'it is still kept', { timeout: 8000 });
    const page = await reload(before);
    await page.at('Apa yang ingin Anda sampaikan?');
    expect(page.find('input:checked')).to.equal(null);
  });

  it('may be deleted by the page around the form, which keeps them anew from the next change on', async () => {
    const page = await openForm();
    await page.complainUpTo('place');
    await aTimeout(500);
    expect(await keptDrafts()).to.have.length(1);
    await deleteDrafts();
    expect(await keptDrafts()).to.deep.equal([]);
    page.fill('place', 'Depan pasar');
    await waitUntil(async () => JSON.stringify(await keptDrafts()).includes('Depan pasar'), 'the change is not kept', { timeout: 8000 });
  });

  it('of a secret report leave the device the moment it is chosen, and stay away', async () => {
    const page = await openForm();
    await page.complainUpTo('visibility');
    await aTimeout(500);
    expect(await keptDrafts()).to.have.length(1);
    page.choose('visibility-secret_anonymous');
    await aTimeout(150);
    expect(await keptDrafts()).to.deep.equal([]);
    await page.next();
    await page.until(() => page.find('#heading-contact'), 'not at the contact');
    page.choose('contact');
    await page.form.updateComplete;
    page.fill('email', 'nama@contoh.id');
    await aTimeout(600);
    expect(await keptDrafts()).to.deep.equal([]);
    expect(page.text).to.include('tidak disimpan di perangkat ini');
    expect((await reload(page)).heading).to.equal('Apa yang ingin Anda sampaikan?');
  });

  it('of a secret report are kept when somebody asks for it', async () => {
    const page = await openForm();
    await page.complainUpTo('visibility');
    page.choose('visibility-secret');
    await page.form.updateComplete;
    page.choose('keep-draft');
    await aTimeout(150);
    expect(await keptDrafts()).to.have.length(1);
  });

  it('in two tabs are one report with one number, also where tabs cannot tell each other', async () => {
    apart();
    const first = await openForm();
    await first.complainUpTo('check', 'visibility-anonymous');
    await aTimeout(600);
    const second = await openForm();
    await second.ready();
    await second.at('Periksa jawaban Anda');
    await Promise.all([first.next(), second.next()]);
    await first.at('Laporan Anda sudah kami terima');
    await second.at('Laporan Anda sudah kami terima');
    expect(numberOn(second)).to.equal(numberOn(first));
    expect(second.find('.code')!.textContent).to.equal(first.find('.code')!.textContent);
  });

  it('sent once and changed afterwards in another tab tell that the report is already in', async () => {
    apart();
    const first = await openForm();
    await first.complainUpTo('check', 'visibility-anonymous');
    await aTimeout(600);
    const second = await openForm();
    await second.ready();
    await second.at('Periksa jawaban Anda');
    await first.next();
    await first.at('Laporan Anda sudah kami terima');
    await aTimeout(200);
    second.button('Ubah Judul').click();
    await second.at('Ceritakan yang terjadi');
    second.fill('title', 'Judul yang lain sama sekali');
    await second.next();
    await second.at('Periksa jawaban Anda');
    await second.next();
    await second.at('Laporan Anda sudah kami terima');
    expect(numberOn(second)).to.equal(numberOn(first));
    expect(second.text).to.include('Perubahan terakhir tidak ikut terkirim');
    const { title } = await officer('sample-admin-1').get(numberOn(first));
    expect(title).to.equal('Jalan berlubang di depan sekolah');
  });

  it('once sent, show number and code again after a reload until they are deleted, and no answers', async () => {
    const before = await openForm();
    await before.complainUpTo('check');
    await before.next();
    await before.at('Laporan Anda sudah kami terima');
    const number = numberOn(before);
    const page = await reload(before);
    await page.at('Laporan Anda sudah kami terima');
    expect(numberOn(page)).to.equal(number);
    expect(JSON.stringify(await keptDrafts())).not.to.include('Ni Contoh').and.not.to.include('berlubang');
    page.button('Hapus dari perangkat ini').click();
    await aTimeout(150);
    expect(await keptDrafts()).to.deep.equal([]);
    expect(numberOn(page)).to.equal(number);
    expect((await reload(page)).heading).to.equal('Apa yang ingin Anda sampaikan?');
  });

  it('of a secret report that was sent keep neither number nor code', async () => {
    const before = await openForm();
    await before.complainUpTo('check', 'visibility-secret_anonymous');
    await before.next();
    await before.at('Laporan Anda sudah kami terima');
    await aTimeout(150);
    expect(await keptDrafts()).to.deep.equal([]);
    expect(before.text).to.include('Keluar dari halaman ini');
  });

  for (const way of ['locks', 'channel'] as const) {
    it(`are written by one tab at a time, and another may take them over (${way})`, async () => {
      // On plain HTTP there are no locks.
      if (way === 'channel') hide(navigator, 'locks');
      const first = await openForm();
      await first.complainUpTo('place');
      await aTimeout(600);
      const second = await openForm();
      await second.ready();
      await second.at('Draf ini terbuka di tab lain');
      await expectAccessible(second.form, 'a draft in another tab');
      second.button('Lanjutkan di sini').click();
      await second.at('Di mana dan kapan terjadinya?');
      await first.at('Draf ini terbuka di tab lain');
      second.fill('place', 'Depan pasar');
      await waitUntil(async () => JSON.stringify(await keptDrafts()).includes('Depan pasar'), 'the change is not kept', { timeout: 8000 });
      first.button('Tulis laporan baru').click();
      await first.at('Apa yang ingin Anda sampaikan?');
      expect(await keptDrafts()).to.have.length(1);
      second.form.remove();
      await aTimeout(200);
      const third = await openForm();
      await third.ready();
      await third.at('Di mana dan kapan terjadinya?');
      expect(third.input('#place')!.value).to.equal('Depan pasar');
    });
  }

  it('taken over while they are being sent are one report with one number', async () => {
    const first = await openForm();
    await first.complainUpTo('check', 'visibility-anonymous');
    await aTimeout(600);
    const second = await openForm();
    await second.ready();
    await second.at('Draf ini terbuka di tab lain');
    await first.next();
    second.button('Lanjutkan di sini').click();
    await second.until(() => ['Periksa jawaban Anda', 'Laporan Anda sudah kami terima'].includes(second.heading), 'not taken over');
    if (second.heading.startsWith('Periksa')) await second.next();
    await first.at('Laporan Anda sudah kami terima');
    await second.at('Laporan Anda sudah kami terima');
    expect(numberOn(second)).to.equal(numberOn(first));
  });

  it('may be several: each is listed with its title, to go on with or to delete', async () => {
    const before = await openForm();
    await before.complainUpTo('place');
    before.button('Tulis laporan lain').click();
    await before.at('Apa yang ingin Anda sampaikan?');
    before.choose('class-aspiration');
    await before.next();
    await before.at('Ceritakan usul Anda');
    before.fill('title', 'Puskesmas buka sampai sore');
    const page = await reload(before);
    await page.at('Draf Anda');
    await expectAccessible(page.form, 'several drafts');
    expect(page.text).to.include('Jalan berlubang di depan sekolah').and.to.include('Puskesmas buka sampai sore');
    page.button('Lanjutkan draf ini: Jalan berlubang').click();
    await page.at('Di mana dan kapan terjadinya?');
    page.button('Draf lain').click();
    await page.at('Draf Anda');
    page.button('Hapus: Puskesmas').click();
    await page.until(() => !page.text.includes('Puskesmas'), 'still listed');
    expect(await keptDrafts()).to.have.length(1);
    page.button('Lanjutkan draf ini').click();
    await page.at('Di mana dan kapan terjadinya?');
    expect(await keptDrafts()).to.have.length(1);
  });
});
