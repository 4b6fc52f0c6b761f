import { inRoot } from '../../scripts/lib/paths.mjs';
import { RealServer } from '../../scripts/lib/real-server.mjs';
import { act } from './hands.mjs';
import { prepareReports } from './reports.mjs';
import { startWire } from './wire.mjs';

/**
 * A page of any engine: what it takes to play a screen in it.
 *
 * @typedef {object} Window
 * @property {(url: string) => Promise<void>} goto
 * @property {<Args extends unknown[], Result>(work: (...args: Args) => Result, ...args: Args) => Promise<Awaited<Result>>} run
 */

const CLOSED = {
  id: 'Server sedang dipelihara sampai pukul 14.00 WIB (contoh).\nUntuk hal yang tidak dapat menunggu, telepon tel:112 atau baca https://contoh.example/darurat.',
  en: 'The service is being mended until 14.00 WIB (example).\nFor what cannot wait, call tel:112 or read https://contoh.example/darurat.',
};
const NEWS = {
  id: 'Jumat ini kantor tutup. Laporan tetap diterima dan diperiksa hari Senin (contoh).\nSelengkapnya: https://contoh.example/pengumuman',
  en: 'The office is closed this Friday. Reports are taken all the same, and looked at on Monday (example).\nMore: https://contoh.example/pengumuman',
};

/** The real server, taking reports, not taking any, with something to announce, with a map, and the wire before each. */
export async function setStage() {
  const pages = { EXAMPLES_DIR: inRoot('e2e/pages'), HANDOVER_SMS_NUMBER: '1708', HANDOVER_WHATSAPP_NUMBER: '6281200000000' };
  const open = new RealServer(pages);
  const closed = new RealServer({ ...pages, CLOSED: '1', SERVICE_MESSAGE: CLOSED.id, SERVICE_MESSAGE_EN: CLOSED.en });
  const announcing = new RealServer({ ...pages, ANNOUNCEMENT: NEWS.id, ANNOUNCEMENT_EN: NEWS.en });
  const warning = new RealServer({ ...pages, ANNOUNCEMENT: NEWS.id, ANNOUNCEMENT_EN: NEWS.en, ANNOUNCEMENT_LEVEL: 'warning' });
  const mapped = new RealServer({ ...pages, MAP_TILES: '/petak/{z}/{x}/{y}.svg', MAP_ATTRIBUTION: 'Peta (contoh)', MAP_START: '-8.54,115.12,13' });
  await open.start();
  await Promise.all([closed.start(), announcing.start(), warning.start(), mapped.start()]);
  const wires = {
    open: await startWire(() => open.url),
    closed: await startWire(() => closed.url),
    announcing: await startWire(() => announcing.url),
    warning: await startWire(() => warning.url),
    mapped: await startWire(() => mapped.url),
  };
  const keys = await open.keys();
  const reports = await prepareReports(open.url, keys);

  return {
    url: open.url,
    keys,
    /**
     * Brings a page to a screen, from a browser that knows nothing of what came before.
     *
     * @param {Window} window
     * @param {import('./form.mjs').Screen} screen
     * @param {string} [lang]
     */
    async play(window, screen, lang = 'id') {
      const wire = wires[screen.service ?? 'open'];
      wire.mend();
      // Drafts and receipts of the screen before belong to nobody here.
      await window.goto(`${wire.url}/healthz`);
      await window.run(forget);
      const { tag, page = '' } = screen;
      const alone = tag === 'body';
      const enter = async (/** @type {readonly string[]} */ held = []) => {
        await window.goto(alone ? `${wire.url}${page}${page.includes('?') ? '&' : '?'}lang=${lang}` : `${wire.url}/examples/host/${page}`);
        if (screen.device) await window.run(act, 'body', /** @type {const} */ (['device', screen.device]));
        await window.run(hold, held);
        if (!alone) await window.run(place, tag, { api: '/', lang, ...screen.attributes });
      };
      // A page that is being left cannot be asked: then again.
      const hands = async (/** @type {import('./form.mjs').Action} */ action) => {
        for (let left = alone && action[0] !== 'leave' ? 40 : 0; ; left -= 1) {
          try {
            await window.run(act, tag, action);
            return;
          } catch (error) {
            if (left === 0 || !/context|navigat|destroyed|detached|unload|discarded/i.test(String(error))) throw error;
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
        }
      };
      // A wire that fails from the beginning fails before the page is asked for.
      const early = screen.actions.findIndex(([name]) => name !== 'wire');
      for (const [, fault = '', path = ''] of screen.actions.slice(0, early)) wire.fail(fault, path);
      await enter();
      for (const action of screen.actions.slice(early)) {
        const [name, first = '', second = ''] = action;
        if (name === 'wire') wire.fail(first, second);
        else if (name === 'mend') wire.mend();
        else if (name === 'reload') await enter();
        else if (name === 'other-tab') await enter(await window.run(heldHere));
        else if (name === 'counter-key') await hands(['fill', 'counter-key', keys['sample-counter'] ?? '']);
        else if (name === 'key') {
          const report = reports[first];
          if (!report) throw new Error(`There is no report ${first}`);
          await hands(['fill', 'number', report.number]);
          await hands(['fill', 'code', report.accessCode]);
        } else await hands(action);
      }
    },
    mend: () => Object.values(wires).forEach((wire) => wire.mend()),
    async strike() {
      await Promise.all([...Object.values(wires).map((wire) => wire.stop()), ...[open, closed, announcing, warning, mapped].map((server) => server.remove())]);
    },
  };
}

/** In the page: puts the component where a host page would have it. @param {string} tag @param {Record<string, string>} attributes */
function place(tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.documentElement.lang = attributes['lang'] ?? 'id';
  document.querySelector('main')?.append(element);
}

/** In the page: the names of the drafts that are open in it. */
async function heldHere() {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) => name ?? []);
}

/** In the page: holds drafts as another tab would. @param {readonly string[]} names */
function hold(names) {
  for (const name of names) void navigator.locks.request(name, () => new Promise(() => undefined));
}

/** In the page: forgets everything this origin keeps. */
async function forget() {
  sessionStorage.clear();
  localStorage.clear();
  const databases = await indexedDB.databases();
  await Promise.all(
    databases.map(
      ({ name }) =>
        new Promise((resolve) => {
          const deleting = indexedDB.deleteDatabase(name ?? '');
          deleting.onsuccess = deleting.onerror = deleting.onblocked = () => resolve(undefined);
        }),
    ),
  );
}
