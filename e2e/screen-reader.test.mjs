import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenReport } from './screens/spoken.mjs';
import { setStage } from './screens/stage.mjs';
import { screens } from './screens/table.mjs';
import { enginesHere, openWindow } from './screens/windows.mjs';

/** Chromium alone gives its whole accessibility tree away. */
const available = enginesHere().includes('chromium');

/**
 * What the accessibility tree says of the element that has the focus, in whatever root.
 *
 * @param {import('puppeteer-core').CDPSession} session
 */
async function focused(session) {
  const { result } = await session.send('Runtime.evaluate', {
    expression: '(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; })()',
  });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId ?? '', fetchRelatives: false });
  const [node] = nodes;
  return {
    role: String(node?.role?.value),
    name: String(node?.name?.value ?? '').replace(/\s+/g, ' ').trim(),
    description: String(node?.description?.value ?? ''),
    states: Object.fromEntries((node?.properties ?? []).map(({ name, value }) => [name, value.value])),
  };
}

test('A report can be begun, and its mistakes put right, by keyboard and ear', { skip: !available && 'there is no Chromium here' }, async (context) => {
  const stage = await setStage();
  const window = await openWindow('chromium');
  context.after(async () => {
    await window.close();
    await stage.strike();
  });
  const { page } = window;
  const [first] = screens;
  assert.ok(page && first);
  // The choice of a language comes with the service's configuration.
  await stage.play(window, { ...first, actions: [['ready'], ['see', 'select'], ['settle']] });
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  for (const line of spokenReport) {
    if (line.press) await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (line.press));
    if (line.type) await page.keyboard.type(line.type);
    const done = line.press ?? 'typing';
    const end = performance.now() + 10_000;
    let now = await focused(session);
    const fits = () => now.role === line.role && now.name.startsWith(line.name) && Object.entries(line.states ?? {}).every(([name, value]) => now.states[name] === value);
    while (!fits() && performance.now() < end) now = await focused(session);
    assert.deepEqual({ role: now.role, name: now.name.slice(0, line.name.length) }, { role: line.role, name: line.name }, `after ${done}`);
    for (const [name, value] of Object.entries(line.states ?? {})) assert.equal(now.states[name], value, `${name} of “${line.name}” after ${done}`);
    if (line.describedBy) assert.ok(now.description.includes(line.describedBy), `“${line.name}” is described by “${now.description}” after ${done}`);
  }
});
