import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { LaporClient } from '@lapor/sdk';
import { act } from './screens/hands.mjs';
import { setStage } from './screens/stage.mjs';
import { enginesHere, openWindow } from './screens/windows.mjs';
import { chromiumEar, hearInPage, listen } from './spoken/ears.mjs';
import { readScript, SCRIPT } from './spoken/script.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE = 12_000;
/** The longest way by Tab from anything to what is looked for on the same screen. */
const FARTHEST = 60;
const named = process.env['LAPOR_ENGINES'];
const engines = enginesHere().filter((name) => named?.includes(name) ?? true);

for (const engine of engines) {
  test(`${engine}: a report from the first question to the reply, by keyboard and ear, as ${SCRIPT} has it`, { timeout: 400_000 }, async (context) => {
    const stage = await setStage();
    const window = await openWindow(engine, { width: 800, height: 900 });
    context.after(async () => {
      await window.close();
      await stage.strike();
    });
    /** @param {'lapor-form' | 'lapor-status'} tag @param {readonly import('./screens/form.mjs').Action[]} actions */
    const open = async (tag, actions) => {
      await stage.play(window, { name: tag, shows: '', tag, actions });
      await window.inject(axeSource);
      await window.run(listen, tag);
    };
    // The choice of a language comes with the service's configuration.
    await open('lapor-form', [['ready'], ['see', 'select'], ['settle']]);
    const hear = window.page && engine === 'chromium' ? await chromiumEar(window.page) : () => window.run(hearInPage);
    /** @type {{ number: string, code: string }} */
    let receipt = { number: '', code: '' };

    /** What a person does who is told to. @type {Readonly<Record<string, () => Promise<unknown>>>} */
    const acts = {
      tunggu: async () => undefined,
      'pilih sebuah foto': () => window.run(act, 'lapor-form', /** @type {const} */ (['file', 'photo'])),
      'catat nomor dan kode': async () => {
        receipt = await window.run(() => {
          const root = document.querySelector('lapor-form')?.shadowRoot;
          const text = (/** @type {string} */ selector) => (root?.querySelector(selector)?.textContent ?? '').trim();
          return { number: text('.receipt .number'), code: text('.receipt .code') };
        });
      },
      'petugas bertanya': () =>
        new LaporClient({ baseUrl: stage.url, apiKey: /** @type {string} */ (stage.keys['sample-admin-1']) }).staff.ask(receipt.number.replaceAll(/\D/g, ''), { text: 'Di sebelah mana persisnya?' }),
      'buka halaman status': () => open('lapor-status', [['see', '#number'], ['settle']]),
      'ketik nomor laporan': () => window.type(receipt.number),
      'ketik kode akses': () => window.type(receipt.code),
    };

    for (const [index, line] of (await readScript()).entries()) {
      const { does, focus, states, said } = line;
      const where = `line ${index + 1}, “${line.title}”, after ${does.kind === 'key' ? does.key : does.kind === 'type' ? `“${does.text}”` : does.name}`;
      await window.run(() => void Object.assign(globalThis, { spoken: [] }));
      let now = await hear();
      const there = () => focus !== null && focus.roles.includes(now.role) && now.name.startsWith(focus.name);
      if (does.kind === 'act') {
        const doing = acts[does.name];
        assert.ok(doing, `${SCRIPT} says “${does.name}”, which nobody here can do`);
        await doing();
      } else if (does.kind === 'type') await window.type(does.text);
      else {
        for (let times = 0; times === 0 || (does.until && !there() && times < FARTHEST); times += 1) {
          await window.press(does.key);
          now = await hear();
        }
      }
      const fits = () => (focus === null || there()) && states.every(([name, value]) => (name === 'description' || name === 'active' ? (now.states[name] ?? '').includes(value) : now.states[name] === value));
      const heard = async () => /** @type {string[]} */ (await window.run(() => /** @type {{ spoken?: string[] }} */ (/** @type {unknown} */ (globalThis)).spoken ?? []));
      const end = performance.now() + PATIENCE;
      let told = await heard();
      while (!(fits() && (said === null || told.some((text) => text.includes(said)))) && performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        now = await hear();
        told = await heard();
      }
      if (focus) assert.ok(there(), `${where}: the focus is at ${now.role} “${now.name.slice(0, 120)}” and not at ${focus.roles[0]} “${focus.name}”`);
      assert.ok(fits(), `${where}: of “${now.name}” is known ${JSON.stringify(now.states)} and not ${JSON.stringify(states)}`);
      if (said !== null) assert.ok(told.some((text) => text.includes(said)), `${where}: not told is “${said}” but ${JSON.stringify(told)}`);
    }
  });
}
