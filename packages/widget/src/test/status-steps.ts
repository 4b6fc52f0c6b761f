import { fixture, html } from '@open-wc/testing';
import type { LaporClient, Receipt } from '@lapor/sdk';
import { LaporStatus } from '../components/lapor-status/lapor-status.js';
import { define } from '../internal/define.js';
import { fileReport, officer, serviceAddress } from './service.js';
import { waitUntil } from './wait-until.js';

define('lapor-status', LaporStatus);

/** A report on screen, as its reporter opens it, and what they do with it. */
export async function show({ number, accessCode }: Pick<Receipt, 'number' | 'accessCode'>, { lang = 'id', client }: { lang?: string; client?: LaporClient } = {}) {
  const element = await fixture<LaporStatus>(html`<lapor-status api=${serviceAddress()} lang=${lang} heading-level="1" .client=${client}></lapor-status>`);
  const find = (selector: string) => element.renderRoot.querySelector<HTMLInputElement>(selector);
  const text = () => element.renderRoot.textContent.replace(/\s+/g, ' ');
  const says = (words: string) => waitUntil(() => text().includes(words), `no “${words}” in: ${text()}`, { timeout: 12_000 });
  const type = (selector: string, value: string) => {
    const field = find(selector)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
  };
  const open = async (name: string) => {
    await waitUntil(() => find(`#step-${name}`), `no step ${name} in: ${text()}`, { timeout: 8000 });
    find(`#step-${name}`)!.click();
    await waitUntil(() => find('#step-form'));
  };
  const send = async () => {
    await element.updateComplete;
    find('#step-form .actions .button')!.click();
    await element.updateComplete;
  };
  await waitUntil(() => find('#number'), 'the page did not come', { timeout: 8000 });
  type('#number', number);
  type('#code', accessCode);
  find('form button')!.click();
  await waitUntil(() => find('#now-heading'), 'the report did not come', { timeout: 12_000 });
  return { element, find, text, says, type, open, send, focused: () => element.shadowRoot!.activeElement };
}

/** A report the agency has answered. */
export async function answered(): Promise<Receipt> {
  const receipt = await fileReport();
  await officer('sample-admin-3').verify(receipt.number);
  await officer('sample-admin-1').answer(receipt.number, { text: 'Lubang sudah kami tambal.' });
  return receipt;
}
