import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../internal/define.js';
import { hardCoded, layoutFaults, pseudoMessages } from '../../test/pseudo-locale.js';
import { citizen, fileReport, officer, serviceAddress } from '../../test/service.js';
import { LaporStatus } from './lapor-status.js';
import { waitUntil } from '../../test/wait-until.js';

define('lapor-status', LaporStatus);

const ANSWER = 'Lubang sudah kami tambal.';

/** Everything the service says about a report, and how the page writes its days. */
async function known(number: string, code: string): Promise<string[]> {
  const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []);
  return [...strings(await citizen().reports.track(number, code, { language: 'id' })), 'Depan SDN 1 Kediri, Kediri, Kabupaten Tabanan, Bali'];
}

describe('The status page with texts half as long again', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`fits a phone and a desk, and says nothing but texts of its language, ${dir}`, async function () {
      this.timeout(60_000);
      const receipt = await fileReport();
      await officer('sample-admin-3').verify(receipt.number);
      await officer('sample-admin-1').answer(receipt.number, { text: ANSWER });
      const said = await known(receipt.number, receipt.accessCode);
      const messages = await pseudoMessages();
      const element = await fixture<LaporStatus>(
        html`<lapor-status api=${serviceAddress()} lang="id" dir=${dir} languages="id en ban" .messages=${messages}></lapor-status>`,
      );
      const find = (selector: string) => element.renderRoot.querySelector<HTMLInputElement>(selector);
      const shows = (selector: string) => waitUntil(() => find(selector), `no ${selector}`, { timeout: 12_000 });
      const fits = async (screen: string) => {
        await element.updateComplete;
        for (const width of [320, 360, 1280]) {
          element.parentElement!.style.inlineSize = `${width - 32}px`;
          expect(layoutFaults(element.renderRoot), `${screen}, ${width} px`).to.deep.equal([]);
        }
        // Days are written by the browser, not by us.
        const strange = hardCoded(element.renderRoot, said).filter((text) => !/^\S+, \d+ \S+ \d{4}$|\d{4} pukul /.test(text.trim()));
        expect(strange, `${screen}: written into the code`).to.deep.equal([]);
      };
      const type = (selector: string, value: string) => {
        find(selector)!.value = value;
        find(selector)!.dispatchEvent(new Event('input'));
      };
      await shows('#number');
      find('form button')!.click();
      await shows('.summary');
      await fits('lookup, wrong');
      type('#number', receipt.number);
      type('#code', receipt.accessCode);
      find('form button')!.click();
      await shows('#now-heading');
      await fits('the report');
      for (const name of ['confirm', 'contest', 'rate', 'withdraw', 'request_erasure', 'raise_visibility']) {
        find(`#step-${name}`)!.click();
        await shows('#step-form');
        find('#step-form .button')!.focus();
        await fits(name);
        Array.from(element.renderRoot.querySelectorAll<HTMLButtonElement>('#step-form button')).at(-1)!.click();
        await shows(`#step-${name}`);
      }
      for (const part of element.renderRoot.querySelectorAll('details')) part.open = true;
      await fits('unfolded');
    });
  }
});
