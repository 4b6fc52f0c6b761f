import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LaporClient } from '@lapor/sdk';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage, screenshot } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';
import { startCuttingProxy } from './support/cutting-proxy.mjs';
import { notesTheReceipt, saysItToAll, STORY, tellsTheStory } from './support/report.mjs';
import { openStorage } from './support/storage.mjs';

/**
 * A citizen one press away from sending, with a wire between that can be cut.
 *
 * @param {import('node:test').TestContext} context
 * @param {(typeof engines)[number]} engine
 * @param {Record<string, string>} [settings]
 */
async function setup(context, engine, settings) {
  const server = new RealServer(settings);
  await server.start();
  const wire = await startCuttingProxy(Number(new URL(server.url).port));
  const browser = await launch(engine);
  context.after(async () => {
    await browser.close();
    wire.close();
    await server.remove();
  });
  const address = `${wire.url}/examples/agency-site/`;
  /** Opens the agency's page in a tab of its own. */
  const visits = async () => {
    const { page } = await openPage(browser);
    await page.goto(address);
    return { page, citizen: new Citizen(page, 'lapor-form') };
  };
  const first = await visits();
  await tellsTheStory(first.citizen);
  await saysItToAll(first.citizen);
  return { server, wire, address, visits, ...first };
}

/**
 * There is one report in the server's database, and the citizen's number and code open it.
 *
 * @param {RealServer} server
 * @param {{ number: string, accessCode: string }} receipt
 */
async function assertOneReport(server, { number, accessCode }) {
  const report = await new LaporClient({ baseUrl: server.url }).reports.track(number, accessCode);
  assert.equal(report.title, STORY.title);
  const storage = await openStorage(server.dataDir);
  try {
    assert.deepEqual(storage.rows('reports').map((row) => row.number), [number]);
  } finally {
    storage.close();
  }
}

/**
 * Number and code as the notice above the form says them.
 *
 * @param {Citizen} citizen
 */
async function readsTheNews(citizen) {
  await citizen.sees('Laporan yang menunggu sudah kami terima');
  return {
    number: (await citizen.notes('Nomor laporan', /\d{3}\s\d{3}\s\d{3}\s\d/)).replaceAll(/\s/g, ''),
    accessCode: (await citizen.notes('Kode akses', /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)).replaceAll('-', ''),
  };
}

const CUTS = { before: 'before it was filed', during: 'while it was being filed', after: 'after it was filed' };

for (const engine of engines) {
  for (const cut of /** @type {const} */ (['before', 'during', 'after'])) {
    test(`${engine.name}: a report cut off ${CUTS[cut]} goes out when the page is next opened, once`, async (context) => {
      const { server, wire, page, citizen, visits } = await setup(context, engine);
      wire.set(cut);
      await citizen.presses('Kirim laporan');
      await citizen.sees('terkirim sendiri begitu jaringan kembali');
      await screenshot(page, `${engine.name}-queued`);
      wire.set('pass');
      // As a tab that crashes: nothing of the page runs any more, and its draft is free for the next.
      await page.close({ runBeforeUnload: false });
      const later = await visits();
      const receipt = await readsTheNews(later.citizen);
      await screenshot(later.page, `${engine.name}-queue-sent`);
      await assertOneReport(server, receipt);
      await later.page.reload();
      assert.deepEqual(await readsTheNews(later.citizen), receipt);
      await later.citizen.presses('Sudah saya simpan');
      await later.page.reload();
      await later.citizen.reads('Apa yang ingin Anda sampaikan?');
      assert.ok(!(await later.citizen.text()).includes(receipt.accessCode.slice(0, 4)));
    });
  }

  test(`${engine.name}: a report goes out by itself while its page is open, once the network is back`, async (context) => {
    const { server, wire, page, citizen } = await setup(context, engine);
    wire.set('before');
    await citizen.presses('Kirim laporan');
    await citizen.sees('terkirim sendiri begitu jaringan kembali');
    wire.set('pass');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await assertOneReport(server, await notesTheReceipt(citizen));
  });

  test(`${engine.name}: two tabs at once send one report, and the one that had it is told`, async (context) => {
    const { server, page, citizen, visits } = await setup(context, engine);
    const second = await visits();
    await second.citizen.reads('Draf ini terbuka di tab lain');
    await screenshot(second.page, `${engine.name}-elsewhere`);
    await second.citizen.presses('Lanjutkan di sini');
    await second.citizen.reads('Periksa jawaban Anda');
    await citizen.reads('Draf ini terbuka di tab lain');
    await second.citizen.presses('Kirim laporan');
    const receipt = await notesTheReceipt(second.citizen);
    await page.bringToFront();
    await citizen.presses('Lanjutkan di sini');
    assert.deepEqual(await notesTheReceipt(citizen), receipt);
    await assertOneReport(server, receipt);
  });

  test(`${engine.name}: a draft is offered as an SMS, shown before it leaves, without the reporter's name`, async (context) => {
    const { page, citizen } = await setup(context, engine, { HANDOVER_SMS_NUMBER: '1708', HANDOVER_WHATSAPP_NUMBER: '6281200000000' });
    await citizen.presses('Tidak ada internet? Kirim lewat SMS atau WhatsApp');
    await citizen.reads('Kirim tanpa internet');
    await screenshot(page, `${engine.name}-handover`);
    const links = await page.evaluate(() => {
      const root = document.querySelector('lapor-form')?.shadowRoot;
      return ['sms', 'whatsapp'].map((way) => [root?.querySelector(`#message-${way}`)?.textContent ?? '', root?.querySelector(`#open-${way}`)?.getAttribute('href') ?? '']);
    });
    for (const [text = '', href = ''] of links) {
      assert.equal(new URL(href).searchParams.get('body') ?? new URL(href).searchParams.get('text'), text);
      assert.ok(text.includes(STORY.title), text);
      assert.match(text, /[Kk]ode draf:? [0-9A-Z]{4}-[0-9A-Z]{4}/);
      assert.ok(!text.includes(STORY.name) && !text.includes(STORY.phone), text);
    }
    assert.deepEqual(links.map(([, href]) => href?.split('?')[0]), ['sms:1708', 'https://wa.me/6281200000000']);
    await citizen.presses('Kembali');
    await citizen.presses('Ubah Yang boleh melihat');
    await citizen.chooses('Hanya instansi, tanpa nama');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Periksa jawaban Anda');
    assert.equal(await citizen.isOffered('Tidak ada internet?'), false, 'a secret report is offered no way others can read');
  });
}
