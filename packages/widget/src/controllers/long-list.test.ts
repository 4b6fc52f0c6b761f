import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { comboboxField } from '../internal/combobox/field.js';
import { comboboxStyles } from '../internal/combobox/styles.js';
import { combobox as messages } from '../locales/id/combobox.js';
import { baseStyles } from '../styles/base.js';
import { fieldStyles } from '../styles/field.js';
import { tokenStyles } from '../styles/tokens.js';
import { expectAccessible } from '../test/axe.js';
import { ComboboxController, type Option } from './combobox.js';
import { waitUntil } from '../test/wait-until.js';

const COUNT = 10_000;
// Every seventh name wraps, so rows differ in height.
const all: Option[] = Array.from({ length: COUNT }, (_, place) => ({
  value: String(place),
  label: `Kantor ${String(place)}${place % 7 === 0 ? ' Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana Contoh' : ''}`,
}));

class LongListPage extends LitElement {
  static override styles = [tokenStyles, baseStyles, fieldStyles, comboboxStyles];
  searches = 0;
  /** While the names are on their way. */
  late = false;
  readonly combobox: ComboboxController = new ComboboxController(this, {
    id: 'agency',
    search: () => {
      this.searches += 1;
      return Promise.resolve({ options: [], more: false });
    },
    instant: (text) => (this.late ? undefined : this.found(text)),
  });
  found(text: string) {
    return { options: text ? all.filter(({ label }) => label.toLowerCase().includes(text)) : all, more: false };
  }
  override render() {
    return html`${comboboxField(this.combobox, { messages, label: 'Instansi', extra: { value: 'unknown', label: 'Saya tidak tahu' } })}`;
  }
}
customElements.define('long-list-page', LongListPage);

async function setup() {
  const page = await fixture<LongListPage>(html`<long-list-page lang="id" style="inline-size: 320px"></long-list-page>`);
  const find = (selector: string) => page.renderRoot.querySelector<HTMLElement>(selector);
  const rows = () => Array.from(page.renderRoot.querySelectorAll<HTMLElement>('[role=option]'));
  const input = find('input') as HTMLInputElement;
  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key });
    await page.updateComplete;
  };
  const active = () => {
    const id = input.getAttribute('aria-activedescendant');
    return id === null ? null : find(`#${id}`);
  };
  const place = () => Number(active()?.getAttribute('aria-posinset') ?? 0);
  const inSight = (row: HTMLElement) => {
    const list = find('[role=listbox]')!.getBoundingClientRect();
    const { top, bottom } = row.getBoundingClientRect();
    return top >= list.top - 1 && bottom <= list.bottom + 1;
  };
  input.focus();
  input.click();
  await page.updateComplete;
  return { page, find, rows, input, press, active, place, inSight };
}

describe('A list of ten thousand', () => {
  it('draws a few dozen rows, says of each which of how many it is, and asks no server', async () => {
    const { page, rows, find } = await setup();
    expect(rows().length).to.be.within(5, 60);
    expect(rows().map((row) => row.getAttribute('aria-setsize'))).to.include(String(COUNT));
    expect(rows()[0]!.getAttribute('aria-posinset')).to.equal('1');
    expect(page.searches).to.equal(0);
    expect(find('#agency-extra')!.textContent).to.equal('Saya tidak tahu');
    await expectAccessible(page, 'ten thousand');
  });

  it('is gone through by keys: one, a page, to either end; the row is drawn, in sight and named', async () => {
    const { press, place, active, inSight } = await setup();
    const at = async (keys: string[], expected: number) => {
      await press(...keys);
      await waitUntil(() => place() === expected && inSight(active()!), `not at ${expected} but at ${place()}`);
      expect(active()!.textContent.replace(/\s+/g, ' ').trim()).to.contain(`Kantor ${expected - 1}`);
    };
    await at(['ArrowDown'], 1);
    await at(['End'], COUNT);
    await at(['ArrowUp'], COUNT - 1);
    await at(['PageUp'], COUNT - 9);
    await at(['Home'], 1);
    await at(['PageDown', 'PageDown'], 17);
    await at(['PageUp', 'PageUp', 'PageUp'], 1);
    await at(['ArrowUp'], COUNT);
    await at(['ArrowDown'], 1);
  });

  it('shows any row somebody scrolls to', async () => {
    const { find, rows, inSight } = await setup();
    const list = find('[role=listbox]')!;
    for (const share of [0.5, 1, 0.25, 0]) {
      list.scrollTop = (list.scrollHeight - list.clientHeight) * share;
      await waitUntil(() => rows().filter(inSight).length >= 2, `nothing in sight at ${share}`);
    }
    list.scrollTop = list.scrollHeight;
    await waitUntil(() => rows().at(-1)?.getAttribute('aria-posinset') === String(COUNT), 'the last row was not drawn');
    rows().at(-1)!.click();
    await waitUntil(() => find('.chosen')?.textContent.includes(`Kantor ${COUNT - 1}`));
  });

  it('says no more that it searches, once the names have come and something is found', async () => {
    const { page, find, rows } = await setup();
    const status = () => find('[role=status]')!.textContent.trim();
    page.late = true;
    page.combobox.typed('kantor 12');
    await waitUntil(() => status() === messages.searching);
    page.late = false;
    page.combobox.typed('kantor 123');
    await page.updateComplete;
    expect(rows().length).to.be.greaterThan(0);
    expect(status()).to.equal(messages.searchFound(11));
  });

  it('shows what is found at the very key, from its head, and tells of it once the typing rests', async () => {
    const { page, find, rows, input, press } = await setup();
    const list = find('[role=listbox]')!;
    list.scrollTop = 5000;
    await waitUntil(() => rows()[0]!.getAttribute('aria-posinset') !== '1');
    await press('9', '9', '9', '9');
    expect(rows().map((row) => row.textContent.trim())).to.deep.equal(['Kantor 9999']);
    expect(rows()[0]!.getAttribute('aria-setsize')).to.equal('1');
    expect(list.scrollTop).to.equal(0);
    const status = () => find('[role=status]')!.textContent.trim();
    expect(status()).to.not.equal('1 hasil');
    await waitUntil(() => status() === '1 hasil');
    expect(page.searches).to.equal(0);
    expect(input.value).to.equal('9999');
  });
});
