import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LaporClient } from '@lapor/sdk';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage, screenshot } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';
import { startCuttingProxy } from './support/cutting-proxy.mjs';
import { notesTheReceipt, saysWhoMaySee, tellsTheStory } from './support/report.mjs';
import { openStorage } from './support/storage.mjs';

/**
 * A citizen on the agency's page, one press away from sending, with a wire between that can be cut.
 *
 * @param {import('node:test').TestContext} context
 * @param {(typeof engines)[number]} engine
 */
async function setup(context, engine) {
  const server = new RealServer();
  await server.start();
  const wire = await startCuttingProxy(Number(new URL(server.url).port));
  const browser = await launch(engine);
  context.after(async () => {
    await browser.close();
    wire.close();
    await server.remove();
  });
  const { page } = await openPage(browser);
  await page.goto(`${wire.url}/examples/agency-site/`);
  const citizen = new Citizen(page, 'lapor-form');
  await tellsTheStory(citizen);
  await saysWhoMaySee(citizen);
  return { server, wire, page, citizen };
}

/**
 * The citizen tries again until the confirmation stands there.
 *
 * @param {Citizen} citizen
 */
async function triesAgain(citizen) {
  // The form tries by itself too, and may be first.
  for (let tries = 0; tries < 40 && !(await citizen.text()).includes('Nomor laporan'); tries += 1) {
    await citizen.pressesIfOffered('Coba lagi');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return notesTheReceipt(citizen);
}

/**
 * There is one report, and the citizen's number and code open it.
 *
 * @param {RealServer} server
 * @param {{ number: string, accessCode: string }} receipt
 */
async function assertOneReport(server, { number, accessCode }) {
  const report = await new LaporClient({ baseUrl: server.url }).reports.track(number, accessCode);
  assert.equal(report.number, number);
  const storage = await openStorage(server.dataDir);
  try {
    assert.deepEqual(storage.rows('reports').map((row) => row.number), [number]);
    assert.equal(storage.rows('events').length, 1);
    assert.equal(storage.rows('reporters').length, 1);
  } finally {
    storage.close();
  }
}

for (const engine of engines) {
  test(`${engine.name}: the server dies while a report is being filed; started again, it has the report once`, async (context) => {
    const { server, wire, page, citizen } = await setup(context, engine);
    const passed = wire.reportPassed();
    await citizen.presses('Kirim laporan');
    await passed;
    await server.kill();
    await citizen.sees('Coba lagi');
    await screenshot(page, `${engine.name}-interrupted`);
    await server.start();
    await assertOneReport(server, await triesAgain(citizen));
  });

  test(`${engine.name}: the connection breaks after the server has filed the report; the citizen still gets its number, once`, async (context) => {
    const { server, wire, citizen } = await setup(context, engine);
    wire.set('after');
    await citizen.presses('Kirim laporan');
    await citizen.sees('Coba lagi');
    assert.ok(wire.cuts() > 0);
    wire.set('pass');
    await assertOneReport(server, await triesAgain(citizen));
  });

  test(`${engine.name}: the connection breaks before the report reaches the server; nothing typed is lost and it is filed once`, async (context) => {
    const { server, wire, citizen } = await setup(context, engine);
    wire.set('before');
    await citizen.presses('Kirim laporan');
    await citizen.sees('Coba lagi');
    assert.ok(wire.cuts() > 0);
    wire.set('pass');
    await assertOneReport(server, await triesAgain(citizen));
  });
}
