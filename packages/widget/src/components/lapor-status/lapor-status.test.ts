import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Receipt } from '@lapor/sdk';
import { define } from '../../internal/define.js';
import { expectAccessible } from '../../test/axe.js';
import { geotaggedJpeg, plainPdf } from '../../test/sample-photos.js';
import { citizen, fileReport, officer, service, serviceAddress } from '../../test/service.js';
import { LaporStatus } from './lapor-status.js';
import { waitUntil } from '../../test/wait-until.js';

define('lapor-status', LaporStatus);

async function setup({ lang = 'id', number = '' } = {}) {
  const element = await fixture<LaporStatus>(
    html`<lapor-status api=${serviceAddress()} lang=${lang} number=${number} heading-level="1"></lapor-status>`,
  );
  const find = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
  const valueOf = (field: 'number' | 'code') => (find(`#${field}`) as HTMLInputElement).value;
  const text = () => element.renderRoot.textContent.replace(/\s+/g, ' ');
  const says = (words: string) => waitUntil(() => text().includes(words), `no “${words}” in: ${text()}`, { timeout: 8000 });
  const focused = () => element.shadowRoot!.activeElement;
  const button = (name: string) =>
    Array.from(element.renderRoot.querySelectorAll('button')).find((each) => each.textContent.trim().startsWith(name))!;
  const fill = (field: 'number' | 'code', value: string) => {
    const input = find(`#${field}`) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new Event('change'));
  };
  const look = (typedNumber: string, code: string) => {
    fill('number', typedNumber);
    fill('code', code);
    find('form button')!.click();
  };
  await waitUntil(() => find('#heading'), 'the page did not come', { timeout: 8000 });
  return { element, find, valueOf, text, says, focused, button, fill, look };
}

type Page = Awaited<ReturnType<typeof setup>>;

/** Moves a report the whole way, with a photo in the answer. */
async function settle({ number }: Receipt): Promise<void> {
  await officer('sample-admin-3').verify(number, { text: 'Laporan Anda sudah kami terima.' });
  await officer('sample-admin-1').forward(number, { agencyId: 'tabanan-dlh', text: 'Ini urusan dinas lain.' });
  const photo = await citizen().attachments.upload(new Blob([await geotaggedJpeg(300, 200)], { type: 'image/jpeg' }));
  await officer('sample-liaison-dlh').answer(number, { text: 'Lubang sudah ditambal.\n<b>Terima kasih.</b>', attachments: [photo.id] });
  await officer('sample-liaison-dlh').close(number, { text: 'Perbaikan selesai.' });
}

const spaced = (code: string) => code.toLowerCase().replace(/(.{4})(?=.)/g, '$1 ');
const grouped = (number: string) => number.replace(/(\d{3})(?=\d)/g, '$1 ');

describe('<lapor-status>', () => {
  it('leaves its fields where they are when the service tells which languages it speaks', async function () {
    // First of all: later ones know already what the service has told.
    const { find } = await setup();
    if (find('select')) this.skip();
    const before = find('#number')!.getBoundingClientRect().top;
    await waitUntil(() => find('select'), 'no languages came', { timeout: 8000 });
    expect(find('#number')!.getBoundingClientRect().top).to.equal(before);
  });

  it('is accessible in every state, in both languages', async () => {
    const receipt = await fileReport();
    await settle(receipt);
    for (const lang of ['id', 'en']) {
      const page = await setup({ lang });
      await expectAccessible(page.element, 'asking');
      page.look('12', '');
      await waitUntil(() => page.find('.summary'));
      await expectAccessible(page.element, 'wrong');
      page.look(receipt.number, 'ABCD-1234-EFGH-5678');
      await page.says(lang === 'id' ? 'Nomor dan kode ini tidak cocok' : 'This number and code do not match');
      await expectAccessible(page.element, 'unmatched');
      page.look(receipt.number, receipt.accessCode);
      await page.says(lang === 'id' ? 'Ditutup oleh instansi' : 'Closed by the agency');
      await waitUntil(() => page.find('button.photo'));
      await expectAccessible(page.element, 'showing');
      page.find('.fold summary')!.click();
      page.button(lang === 'id' ? 'Tampilkan kode' : 'Show code').click();
      await page.element.updateComplete;
      await expectAccessible(page.element, 'unfolded');
      page.element.close();
      await page.says(lang === 'id' ? 'Laporan sudah ditutup' : 'The report has been closed');
      await expectAccessible(page.element, 'closed');
    }
  });

  it('says what to put right in one summary, and a wrong pair does not say which half is wrong', async () => {
    const { number, accessCode } = await fileReport();
    const { element, find, look, focused } = await setup();
    look('', '');
    await waitUntil(() => find('.summary'));
    expect(Array.from(find('.summary')!.querySelectorAll('a'), (link) => link.textContent)).to.deep.equal(['Tulis nomor laporan', 'Tulis kode akses']);
    await waitUntil(() => focused() === find('.summary'));
    find('.summary a')!.click();
    expect(focused()?.id).to.equal('number');
    expect(location.hash).to.equal('');
    const messages: string[] = [];
    const other = (await fileReport()).number;
    for (const [n, code] of [[number, `${accessCode.slice(0, 15)}${accessCode.endsWith('0') ? '1' : '0'}`], [other, accessCode]] as const) {
      look(n, code);
      await element.updateComplete;
      await waitUntil(() => find('.summary'));
      messages.push(find('.summary')!.textContent.replace(/\s+/g, ' '));
      expect(find('[aria-invalid]')).to.equal(null);
    }
    expect(new Set(messages).size).to.equal(1);
  });

  it('takes number and code with spaces, dashes and small letters, and shows them in groups', async () => {
    const { number, accessCode } = await fileReport();
    const { element, valueOf, fill, says, look } = await setup();
    await waitUntil(async () => {
      fill('number', ` ${number.slice(0, 4)}-${number.slice(4)}`);
      await element.updateComplete;
      return valueOf('number') === grouped(number);
    });
    look(grouped(number), spaced(accessCode));
    await says('Jalan berlubang di depan sekolah');
  });

  it('opens a report with the keyboard alone and moves the focus to its heading', async () => {
    const { number, accessCode } = await fileReport();
    const { find, says, focused } = await setup();
    find('#number')!.focus();
    for (const key of number) await sendKeys({ press: key });
    await sendKeys({ press: 'Tab' });
    for (const key of accessCode) await sendKeys({ press: key });
    await sendKeys({ press: 'Enter' });
    await says('Menunggu diperiksa');
    await waitUntil(() => focused()?.id === 'heading');
    expect(focused()!.textContent).to.equal('Jalan berlubang di depan sekolah');
  });

  it('says the status, whose turn it is and by when, in words', async () => {
    const { number, accessCode } = await fileReport();
    const { look, says, text } = await setup();
    look(number, accessCode);
    await says('Menunggu diperiksa');
    expect(text()).to.match(/Giliran Instansi Diperiksa paling lambat \w+, \d+ \w+ \d{4} \d hari kerja lagi/);
  });

  it('shows what happened newest first, the answer as plain text, and its photo', async () => {
    const receipt = await fileReport();
    await settle(receipt);
    const { element, look, says, text, find } = await setup();
    look(receipt.number, receipt.accessCode);
    await says('Ditutup oleh instansi');
    const events = Array.from(element.renderRoot.querySelectorAll('.event-heading'), (heading) => heading.textContent);
    expect(events.map((words) => words.split(' ')[0])).to.deep.equal(['Ditutup', 'Tanggapan', 'Diteruskan', 'Diperiksa', 'Laporan']);
    expect(text()).to.contain('<b>Terima kasih.</b>');
    await waitUntil(() => find('button.photo img'));
    const photo = find('button.photo img') as HTMLImageElement;
    await photo.decode();
    expect(photo.naturalWidth).to.equal(200);
    find('button.photo')!.click();
    await waitUntil(() => find('dialog[open]'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !find('dialog[open]'));
  });

  it('shows the reporter’s own words and photos when they unfold them', async () => {
    const photo = await citizen().attachments.upload(new Blob([await geotaggedJpeg(300, 200)], { type: 'image/jpeg' }));
    const pdf = await citizen().attachments.upload(new Blob([plainPdf()], { type: 'application/pdf' }));
    const { number, accessCode } = await fileReport({ attachments: [photo.id, pdf.id] });
    const { look, says, find, text } = await setup();
    look(number, accessCode);
    await says('Menunggu diperiksa');
    expect(find('.content img')).to.equal(null);
    find('.fold summary')!.click();
    await waitUntil(() => find('.content button.photo img'));
    expect(text()).to.contain('Dua pengendara motor sudah jatuh.');
    expect(text()).to.contain('Semua orang, tanpa nama Anda');
    expect(text()).to.contain('Unduh PDF 2 (1 KB)');
  });

  it('shows news when refreshed, and keeps what it had when the service is away', async () => {
    const { number, accessCode } = await fileReport();
    const { look, says, button, text } = await setup();
    look(number, accessCode);
    await says('Menunggu diperiksa');
    await officer('sample-admin-3').verify(number);
    button('Perbarui').click();
    await says('Sedang ditangani');
    await says('Diperbarui pukul');
    await service('stop');
    try {
      button('Perbarui').click();
      await says('Belum dapat diperbarui');
      expect(text()).to.contain('Sedang ditangani');
    } finally {
      await service('start');
    }
  });

  it('follows the language of the page while a report is shown', async () => {
    const { number, accessCode } = await fileReport();
    const { element, look, says } = await setup();
    look(number, accessCode);
    await says('Menunggu diperiksa');
    element.lang = 'en';
    await says('Waiting to be checked');
  });

  it('says when to come back after too many attempts on one number, and keeps what was typed', async () => {
    const { number, accessCode } = await fileReport();
    const wrong = `${accessCode.slice(0, 15)}${accessCode.endsWith('0') ? '1' : '0'}`;
    for (let attempt = 0; attempt < 20; attempt += 1) await citizen().reports.track(number, wrong).catch(() => undefined);
    const { element, look, says, text, button, valueOf } = await setup();
    look(number, accessCode);
    await says('Terlalu banyak percobaan');
    expect(text()).to.match(/Coba lagi \d+ (menit|detik) lagi/);
    await expectAccessible(element, 'slowed down');
    button('Kembali ke isian').click();
    await element.updateComplete;
    expect(valueOf('number')).to.equal(grouped(number));
  });

  it('says that there is no network, keeps what was typed, and tries again', async () => {
    const { number, accessCode } = await fileReport();
    const { element, look, says, button, focused } = await setup();
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    await service('stop');
    try {
      look(number, accessCode);
      await says('Tidak ada jaringan');
      expect(said.join(' '), 'what the page’s author is told').to.include('ALLOWED_ORIGINS').and.not.include(number);
      await waitUntil(() => focused()?.id === 'heading');
      await expectAccessible(element, 'offline');
    } finally {
      console.warn = warn;
      await service('start');
    }
    button('Coba lagi').click();
    await says('Menunggu diperiksa');
  });

  it('opens a report from a link, and takes the code out of the address while the page’s own state stays', async () => {
    const { number, accessCode } = await fileReport();
    const address = location.href;
    history.replaceState({ page: 7 }, '', `${address}#lapor=${number}.${accessCode}`);
    const { says } = await setup();
    expect(location.href).to.equal(address);
    expect(history.state).to.deep.equal({ page: 7 });
    await says('Menunggu diperiksa');
    history.replaceState(null, '', address);
  });

  it('tells the page that a report is shown, and nothing about it', async () => {
    const { number, accessCode } = await fileReport();
    const { element, look } = await setup();
    const shown = oneEvent(element, 'lapor-report-shown');
    look(number, accessCode);
    expect(((await shown) as CustomEvent<unknown>).detail).to.equal(null);
  });

  it('shows the code only when asked, and forgets everything when closed', async () => {
    const { number, accessCode } = await fileReport();
    const page = await setup();
    const { look, says, button, element, focused } = page;
    look(number, accessCode);
    await says('Menunggu diperiksa');
    expect(allText(page)).to.not.contain(accessCode.slice(0, 4));
    button('Tampilkan kode').click();
    await element.updateComplete;
    expect(allText(page)).to.contain(accessCode.slice(0, 4));
    button('Tutup').click();
    await says('Laporan sudah ditutup');
    await waitUntil(() => focused()?.id === 'heading');
    const left = allText(page);
    for (const secret of [accessCode, accessCode.slice(0, 4), number.slice(0, 6), 'Jalan berlubang']) expect(left).to.not.contain(secret);
    expect(location.href).to.not.contain(accessCode);
  });

  it('forgets everything when the page is left, for whoever comes back to it', async () => {
    const { number, accessCode } = await fileReport();
    const page = await setup({ number });
    page.look(number, accessCode);
    await page.says('Menunggu diperiksa');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await page.element.updateComplete;
    expect(page.text()).to.not.contain('Jalan berlubang');
    expect(page.valueOf('number').replaceAll(' ', '')).to.equal(number);
    expect(page.valueOf('code')).to.equal('');
  });
});

/** Everything of the element a script or a reader of the page could find: its text, its markup, its inputs. */
function allText({ element }: Page): string {
  const inputs = Array.from(element.renderRoot.querySelectorAll('input'), ({ value }) => value);
  return [element.outerHTML, element.shadowRoot!.innerHTML, ...inputs].join('\n');
}
