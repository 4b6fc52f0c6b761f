// How long the picker of agencies takes from a key to the picture on screen, among 10,000 agencies at a quarter of the CPU's
// speed, beside a bare input, which is the floor of the machine as it is loaded; the browser's own list of suggestions
// (datalist); and a plain list that is filtered: one row for each name that contains what was typed.
//
//   node bench/picker.mjs
/* global customElements, document, window */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { engines, launch } from '../e2e/support/browsers.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';
import { say } from '../scripts/lib/say.mjs';

const COUNT = 10_000;
/** What is typed, key by key; the field is emptied before each. */
const TYPED = ['dinas kesehatan', 'dinkes', 'pdudukan', 'lingkugan hidup', 'disdukcapil', 'pu', 'kabupaten 17'];

const PAGE = `import { html, LitElement } from 'lit';
import { ComboboxController } from '${inRoot('packages/widget/dist/controllers/combobox.js')}';
import { comboboxField } from '${inRoot('packages/widget/dist/internal/combobox/field.js')}';
import { comboboxStyles } from '${inRoot('packages/widget/dist/internal/combobox/styles.js')}';
import { NameIndex } from '${inRoot('packages/widget/dist/internal/names/name-index.js')}';
import { combobox as messages } from '${inRoot('packages/widget/dist/locales/id/combobox.js')}';

const OFFICES = ['Badan Keuangan', 'Badan Penanggulangan Bencana Daerah', 'Dinas Kependudukan dan Pencatatan Sipil', 'Dinas Kesehatan',
  'Dinas Komunikasi dan Informatika', 'Dinas Lingkungan Hidup', 'Dinas Pariwisata', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'Dinas Pendidikan',
  'Dinas Perhubungan', 'Dinas Pertanian', 'Dinas Sosial', 'Inspektorat', 'Perumda Air Minum', 'Rumah Sakit Umum Daerah', 'Satuan Polisi Pamong Praja',
  'Sekretariat Daerah', 'Dinas Perumahan dan Kawasan Permukiman', 'Dinas Koperasi dan Usaha Mikro', 'Badan Kepegawaian Daerah'];
const names = [], parents = [];
const add = (name, parent) => names.push(name) && parents.push(parent) - 1;
while (names.length < ${COUNT}) {
  const regency = add('Kabupaten ' + String(names.length) + ' Contoh', -1);
  for (const office of OFFICES) if (names.length < ${COUNT}) add(office, regency);
}
const index = new NameIndex({ ids: names.map((_, place) => 'a' + place), names, shortNames: names.map(() => ''), parents, closed: [] });

customElements.define('bench-picker', class extends LitElement {
  static styles = comboboxStyles;
  combobox = new ComboboxController(this, { id: 'agency', search: async () => ({ options: [], more: false }), instant: (text) => index.search(text) });
  render() {
    return comboboxField(this.combobox, { messages, label: 'Instansi' });
  }
});
customElements.define('bench-plain', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<style>ul { max-height: 24em; overflow: auto }</style><input><ul></ul>';
    const [input, list] = this.shadowRoot.querySelectorAll('input, ul');
    input.addEventListener('input', () => {
      const found = names.filter((name) => name.toLowerCase().includes(input.value));
      list.replaceChildren(...found.map((name) => Object.assign(document.createElement('li'), { textContent: name })));
    });
  }
});

customElements.define('bench-datalist', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<input list="names"><datalist id="names"></datalist>';
    this.shadowRoot.querySelector('datalist').append(...names.map((name) => Object.assign(document.createElement('option'), { value: name })));
  }
});

customElements.define('bench-bare', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<input>';
  }
});

window.times = [];
// From the moment the key was pressed to the task after the frame it led to.
addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => window.times.push(performance.now() - timeStamp);
  port2.postMessage(null);
}), { capture: true });`;

/**
 * Types into each of them in Chromium with a quarter of the CPU.
 *
 * @returns {Promise<Record<'picker' | 'plain' | 'datalist' | 'bare', { median: number, worst: number }>>} In milliseconds.
 */
export async function measurePicker() {
  const engine = engines.find(({ name }) => name === 'Chromium');
  if (!engine) throw new Error('Only Chromium can be slowed down');
  const code = await bundle();
  const server = createServer((request, response) => {
    const script = request.url === '/page.js';
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(script ? code : '<!doctype html><html lang="id"><title>Bench</title><body><script type="module" src="/page.js"></script>');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await launch(engine);
  try {
    return { picker: await typeInto('bench-picker'), plain: await typeInto('bench-plain'), datalist: await typeInto('bench-datalist'), bare: await typeInto('bench-bare') };
  } finally {
    await browser.close();
    server.close();
  }

  /** @param {string} tag */
  async function typeInto(tag) {
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 780 });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction((name) => customElements.get(name), {}, tag);
    await page.evaluate((name) => document.body.append(document.createElement(name)), tag);
    await page.emulateCPUThrottling(4);
    const input = await page.waitForSelector(`${tag} >>> input`);
    if (!input) throw new Error('There is no input');
    await input.click();
    // The list that opens is no part of what a key takes.
    await new Promise((later) => setTimeout(later, 300));
    for (const text of TYPED) {
      for (const key of text) {
        await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
        await new Promise((later) => setTimeout(later, 120));
      }
      await input.evaluate((element) => {
        const field = /** @type {HTMLInputElement} */ (element);
        field.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await new Promise((later) => setTimeout(later, 300));
    }
    const times = await page.evaluate(() => /** @type {{ times: number[] }} */ (/** @type {unknown} */ (window)).times);
    await page.close();
    const sorted = times.toSorted((a, b) => a - b);
    return { median: sorted[Math.floor(sorted.length / 2)] ?? NaN, worst: sorted.at(-1) ?? NaN };
  }
}

async function bundle() {
  const made = await rollup({
    input: 'page',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? inRoot('packages/widget/bench-page.js') : undefined),
        load: (id) => (id.endsWith('/bench-page.js') ? PAGE : undefined),
      },
      nodeResolve({ browser: true, exportConditions: ['production'] }),
    ],
    onwarn: () => undefined,
  });
  const { output } = await made.generate({ format: 'es', inlineDynamicImports: true });
  await made.close();
  return output[0].code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { picker, plain, datalist, bare } = await measurePicker();
  for (const [name, { median, worst }] of Object.entries({ picker, 'plain filter list': plain, datalist, 'bare input': bare })) {
    say(`${name.padEnd(18)} median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`);
  }
}
