import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { LaporClient } from '@lapor/sdk';
import type { StoredDraft } from '../../controllers/draft-keeper.js';
import { keepFile, keptFiles } from '../../internal/photo/kept-files.js';
import { forgetDrafts, FormPage, openForm } from '../../test/form-page.js';
import { keptDrafts } from '../../test/kept-drafts.js';
import { admin, citizen, service, serviceAddress } from '../../test/service.js';
import type { LaporForm } from './lapor-form.js';
import { waitUntil } from '../../test/wait-until.js';

const PATIENCE = { timeout: 20_000 };

/** A client whose answers to a report are on their way until they are let through; the service has it before. */
function slow(client: LaporClient) {
  const { reports } = client;
  const create = reports.create.bind(reports);
  const numbers: string[] = [];
  let arrive = (): void => undefined;
  const way = new Promise<void>((resolve) => (arrive = resolve));
  reports.create = async (...given: Parameters<typeof create>) => {
    const receipt = await create(...given);
    numbers.push(receipt.number);
    await way;
    return receipt;
  };
  const taken = () => waitUntil(() => numbers.length > 0, 'the service has no report', PATIENCE);
  return { client, numbers, taken, arrive };
}

let stopped = false;

async function stop(): Promise<void> {
  await service('stop');
  stopped = true;
}

async function start(): Promise<void> {
  if (stopped) await service('start');
  stopped = false;
}

const shownNumber = (page: FormPage) => page.find('.number')?.textContent.replace(/\s/g, '');

describe('An answer that comes when another report is in hand', () => {
  beforeEach(forgetDrafts);
  afterEach(start);

  it('shows the next visitor of a counter nothing of the one before', async function () {
    this.timeout(60_000);
    const { client, numbers, taken, arrive } = slow(admin('sample-admin-1'));
    const form = await fixture<LaporForm>(
      html`<lapor-form mode="counter" api=${serviceAddress()} agency="tabanan-pupr" lang="id" .client=${client}></lapor-form>`,
    );
    const page = new FormPage(form);
    const serve = async () => {
      await page.at('Pengunjung baru');
      page.choose('consent');
      await page.next();
      await page.at('Apa yang ingin Anda sampaikan?');
    };
    await serve();
    await page.complainUpTo('check');
    await page.next();
    await taken();
    page.button('Akhiri dan hapus isian').click();
    await serve();
    page.choose('class');
    await page.next();
    await page.until(() => page.find('#heading-story'), 'not at the story');
    page.fill('title', 'Isian pengunjung berikutnya (contoh)');
    arrive();
    await aTimeout(500);
    expect(numbers).to.have.length(1);
    expect(page.find('#heading-story')).to.not.equal(null);
    expect(page.input('#title')!.value).to.equal('Isian pengunjung berikutnya (contoh)');
    expect(page.text.replace(/\s/g, '')).to.not.include(numbers[0]);
  });

  it('leaves the new report as it is, and its number and code stand above the form', async function () {
    this.timeout(90_000);
    const { client, numbers, taken, arrive } = slow(citizen());
    const page = await openForm({ client });
    await page.complainUpTo('check', 'visibility-anonymous');
    await stop();
    await page.next();
    await page.at('Tidak ada jaringan');
    await start();
    window.dispatchEvent(new Event('online'));
    await taken();
    page.button('Kembali ke jawaban').click();
    await page.at('Periksa jawaban Anda');
    page.button('Tulis laporan lain').click();
    await page.at('Apa yang ingin Anda sampaikan?');
    page.choose('class');
    await page.next();
    await page.until(() => page.find('#heading-story'), 'not at the story');
    page.fill('title', 'Lampu jalan padam di depan pasar');
    arrive();
    await waitUntil(() => page.find('.news .number'), 'number and code are nowhere', PATIENCE);
    expect(shownNumber(page)).to.equal(numbers[0]);
    expect(page.find('#heading-story')).to.not.equal(null);
    expect(page.input('#title')!.value).to.equal('Lampu jalan padam di depan pasar');
    await aTimeout(600);
    const kept = await keptDrafts<StoredDraft>();
    expect(kept.filter(({ sent }) => !sent).map(({ answers }) => answers.title)).to.deep.equal(['Lampu jalan padam di depan pasar']);
    expect(kept.filter(({ sent }) => sent).map(({ sent }) => sent!.receipt.number)).to.deep.equal(numbers);
  });
});

describe('A field that people do not see', () => {
  beforeEach(forgetDrafts);

  it('says nothing of the next report once the one it was filled in with is deleted', async function () {
    this.timeout(60_000);
    const client = citizen();
    const { reports } = client;
    const create = reports.create.bind(reports);
    const proofs: unknown[] = [];
    reports.create = (...given: Parameters<typeof create>) => {
      proofs.push(given[1]?.proof);
      return create(...given);
    };
    const page = await openForm({ client });
    await page.complainUpTo('check', 'visibility-anonymous');
    const hidden = page.input('input[name="homepage"]')!;
    hidden.value = 'https://contoh.example';
    hidden.dispatchEvent(new Event('input', { bubbles: true }));
    page.button('Hapus draf').click();
    await page.at('Apa yang ingin Anda sampaikan?');
    await page.complainUpTo('check', 'visibility-anonymous');
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    expect(proofs).to.have.length(1);
    expect(proofs[0]).to.not.equal('trap');
  });
});

describe('A report that waits above the form', () => {
  beforeEach(forgetDrafts);
  afterEach(start);

  it('cannot be opened over a secret report kept nowhere, and takes its photos along when it is deleted', async function () {
    this.timeout(90_000);
    const page = await openForm({ client: citizen() });
    await page.complainUpTo('check', 'visibility-anonymous');
    await stop();
    await page.next();
    await page.at('Tidak ada jaringan');
    await page.until(() => page.text.includes('terkirim sendiri begitu jaringan kembali'), 'nothing is said of waiting');
    await aTimeout(300);
    page.form.remove();
    await aTimeout(200);
    const later = await openForm({ client: citizen() });
    await later.ready();
    await later.until(() => later.text.includes('menunggu jaringan'), 'nothing is said of the report that waits');
    expect(later.button('Buka lagi')).to.not.equal(null);
    await later.complainUpTo('agency');
    await later.until(() => later.find('#agency-extra'), 'not at the agency');
    later.choose('agency-extra');
    // The browser may still have the subjects from before; without them the form says so and goes on.
    await later.until(() => later.find('#category') ?? later.text.includes('belum bisa diambil'), 'nothing is said of the subjects');
    if (later.find('#category')) await later.tellAgency();
    await later.next();
    await later.next();
    await later.until(() => later.find('#heading-visibility'), 'not at the visibility');
    await later.tellVisibility('visibility-secret_anonymous');
    await later.until(() => !later.find('.news')?.textContent.includes('Buka lagi'), 'one tap still ends the secret report');
    expect(later.text).to.not.include('Draf lain');

    const [{ key }] = (await keptDrafts<StoredDraft>()).filter(({ queued }) => queued) as [StoredDraft];
    const blob = new Blob(['foto (contoh)'], { type: 'image/jpeg' });
    await keepFile({ owner: key, key: 'a-file-on-its-way', kind: 'photo', bytesBefore: 13, still: false, at: Date.now(), blob });
    later.button('Hapus: ').click();
    await later.until(() => !later.find('.news'), 'it is still there');
    expect(await keptFiles(key)).to.deep.equal([]);
  });
});
