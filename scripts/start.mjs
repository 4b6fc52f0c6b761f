import { existsSync } from 'node:fs';
import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { portRefusal } from './lib/ports.mjs';
import { readSampleKeys } from './lib/sample-keys.mjs';
import { Refusal, runMain, say } from './lib/say.mjs';

/** `npm start`: whatever it takes to have the pages and the API on this machine, with sample data. */
await runMain(async () => {
  const host = process.env['HOST'] ?? '127.0.0.1';
  const port = portNumber(process.env['PORT'] ?? '8787');
  const dataDir = resolve(root, process.env['DATA_DIR'] ?? '.data');

  await ensureInstalled();
  await needFolder(dataDir);
  await needPort(port, host);
  await ensureBuilt();

  Object.assign(process.env, {
    HOST: host,
    PORT: String(port),
    DATA_DIR: dataDir,
    // Every language, drafts too, so that they can be looked at.
    FORM_LANGUAGES: process.env['FORM_LANGUAGES'] ?? 'id,en,ban,jv,su',
    SAMPLE_DATA: process.env['SAMPLE_DATA'] ?? '1',
    ...sampleNumbers(),
    // One picture for every square: no map of anywhere, but the map can be tried without asking anybody for one.
    MAP_TILES: process.env['MAP_TILES'] ?? '/examples/agency-site/petak-contoh.svg?z={z}&x={x}&y={y}',
    MAP_ATTRIBUTION: process.env['MAP_ATTRIBUTION'] ?? 'Petak contoh, bukan peta',
    MAP_START: process.env['MAP_START'] ?? '-8.54,115.12,13',
    WIDGET_DIR: inRoot('packages/widget/cdn'),
    EXAMPLES_DIR: inRoot('examples'),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  });
  // In this very process: whatever ends it ends the server, and Ctrl-C reaches the server's own shutdown.
  await import(inRoot('packages/server/dist/main.js'));
  const url = `http://${host}:${port}`;
  await ready(url);
  say(await block(url, dataDir));
});

/** With sample data, numbers that are nobody's: how a draft is handed over can be looked at, and reaches nobody. */
function sampleNumbers() {
  const { SAMPLE_DATA: sample = '1', HANDOVER_SMS_NUMBER: sms, HANDOVER_WHATSAPP_NUMBER: whatsapp } = process.env;
  if (sample !== '1' || sms || whatsapp) return {};
  return {
    HANDOVER_SMS_NUMBER: '000',
    HANDOVER_SMS_TEMPLATE: 'CONTOH. LAPOR {title}. {body} Lokasi: {place}. Tanggal: {date}. Kode draf {code}',
    HANDOVER_WHATSAPP_NUMBER: '620000000000',
    HANDOVER_WHATSAPP_TEMPLATE: 'CONTOH. {class}: {title}\n\n{body}\n\nLokasi: {place}\nTanggal: {date}\nKode draf: {code}',
  };
}

/** @param {string} text */
function portNumber(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal('PORT must be a whole number from 1 to 65535.');
}

/**
 * @param {number} port
 * @param {string} host
 */
async function needPort(port, host) {
  const refusal = await portRefusal(port, host);
  if (refusal === 'EADDRINUSE') throw new Refusal(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start`);
  if (refusal === 'EACCES') throw new Refusal(`Port ${port} needs more rights than this user has. Choose one above 1023: PORT=8787 npm start`);
  if (refusal) throw new Refusal(`Cannot listen on ${host}:${port} (${refusal}).`);
}

/** @param {string} folder */
async function needFolder(folder) {
  const probe = join(folder, '.writable');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    await writeFile(probe, '');
    await rm(probe);
  } catch {
    throw new Refusal(`The data folder ${folder} cannot be written to. Choose another: DATA_DIR=/some/folder npm start`);
  }
}

/** @param {string} url */
async function ready(url) {
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

/**
 * @param {string} url
 * @param {string} dataDir
 */
async function block(url, dataDir) {
  const sample = process.env['SAMPLE_DATA'] === '1';
  const setup = join(dataDir, 'first-admin-key');
  const first = existsSync(setup) ? `none yet; the key for setting up lies in ${setup}` : 'none, because SAMPLE_DATA is 0';
  const key = sample ? (await readSampleKeys(dataDir))['sample-admin-1'] : first;
  return `
  Lapor is running${sample ? ', with sample data' : ''}.

  Agency page       ${url}/examples/agency-site/
  Company page      ${url}/examples/regional-company/
  API               ${url}
  API reference     ${url}/docs/api
  Sample officer    ${key}
  Data folder       ${dataDir}

  Press Ctrl-C to stop.
`;
}
