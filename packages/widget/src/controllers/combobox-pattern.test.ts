import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { comboboxField } from '../internal/combobox/field.js';
import { comboboxStyles } from '../internal/combobox/styles.js';
import { NameIndex } from '../internal/names/name-index.js';
import { combobox as messages } from '../locales/id/combobox.js';
import { baseStyles } from '../styles/base.js';
import { fieldStyles } from '../styles/field.js';
import { tokenStyles } from '../styles/tokens.js';
import { ComboboxController } from './combobox.js';
import { waitUntil } from '../test/wait-until.js';

const COUNT = 10_000;
const names = Array.from({ length: COUNT }, (_, place) => `Kantor ${String(place).padStart(4, '0')} Contoh`);
const index = new NameIndex({ ids: names, names, shortNames: names.map(() => ''), parents: names.map(() => -1), closed: [] });

class PatternPage extends LitElement {
  static override styles = [tokenStyles, baseStyles, fieldStyles, comboboxStyles];
  readonly combobox: ComboboxController = new ComboboxController(this, {
    id: 'agency',
    search: () => Promise.reject(new Error('everything is on the device')),
    instant: (text) => index.search(text),
  });
  override render() {
    return html`${comboboxField(this.combobox, {
      messages,
      label: 'Instansi tujuan',
      hint: 'Ketik beberapa huruf.',
      extra: { value: 'unknown', label: 'Saya tidak tahu' },
    })}`;
  }
}
customElements.define('pattern-page', PatternPage);

/** What somebody hears of a combobox who sees nothing: read from what ARIA says of the element with the focus and of what it points at. */
async function setup() {
  const page = await fixture<PatternPage>(html`<pattern-page lang="id"></pattern-page>`);
  const root = page.shadowRoot!;
  const byId = (id: string | null | undefined) => (id ? root.getElementById(id) : null);
  const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const input = () => root.querySelector<HTMLInputElement>('[role=combobox]')!;
  const option = () => byId(input().getAttribute('aria-activedescendant'));
  const heard = () => {
    const list = byId(input().getAttribute('aria-controls'));
    const row = option();
    return {
      focus: root.activeElement?.id,
      expanded: input().getAttribute('aria-expanded'),
      list: list && !list.hidden ? list.getAttribute('role') : null,
      row: row && [row.getAttribute('role'), text(row), row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize'), row.getAttribute('aria-selected')],
    };
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key });
    await page.updateComplete;
  };
  const at = async (place: number, of = COUNT, name = names[place - 1]!) => {
    const expected = { focus: 'agency', expanded: 'true', list: 'listbox', row: ['option', name, String(place), String(of), 'true'] };
    await waitUntil(() => JSON.stringify(heard()) === JSON.stringify(expected), `heard ${JSON.stringify(heard())}, not ${JSON.stringify(expected)}`);
    expect(root.querySelectorAll('[aria-selected=true]'), 'one at a time').to.have.length(1);
  };
  const status = () => text(root.querySelector('[role=status]'));
  return { page, root, byId, text, input, option, heard, press, at, status };
}

describe('A picker of ten thousand, as ARIA has it', () => {
  it('has a name, a description and a list of the same name, all in one root', async () => {
    const { root, byId, text, input, heard } = await setup();
    expect(input().labels![0]!.textContent).to.equal('Instansi tujuan');
    expect(input().getAttribute('aria-autocomplete')).to.equal('list');
    expect(text(byId(input().getAttribute('aria-describedby')))).to.equal('Ketik beberapa huruf.');
    const list = byId(input().getAttribute('aria-controls'))!;
    expect([list.getAttribute('role'), text(byId(list.getAttribute('aria-labelledby')))]).to.deep.equal(['listbox', 'Instansi tujuan']);
    expect(heard()).to.deep.equal({ focus: undefined, expanded: 'false', list: null, row: null });
    expect(root.querySelector('[aria-activedescendant]')).to.equal(null);
  });

  it('says by key which of ten thousand one is at, though few are drawn', async () => {
    const { root, press, at, input } = await setup();
    input().focus();
    await press('ArrowDown');
    await waitUntil(() => root.querySelector('[role=option]'), 'the list did not open');
    await press('ArrowDown');
    await at(1);
    await press('PageDown');
    await at(9);
    await press('End');
    await at(COUNT);
    expect(root.querySelectorAll('[role=option]').length).to.be.below(60);
    await press('PageUp');
    await at(COUNT - 8);
    await press('Home');
    await at(1);
    await press('ArrowUp');
    await at(COUNT);
  });

  it('tells how many were found once the typing rests, and Escape goes back a step at a time', async () => {
    const { press, at, input, heard, status } = await setup();
    input().focus();
    await press('9', '9', '9', '9');
    expect(heard()).to.deep.equal({ focus: 'agency', expanded: 'true', list: 'listbox', row: null });
    await waitUntil(() => status() === '1 hasil', `not “${status()}”`);
    await press('ArrowDown');
    await at(1, 1, 'Kantor 9999 Contoh');
    await press('Escape');
    expect(heard()).to.deep.equal({ focus: 'agency', expanded: 'false', list: null, row: null });
    expect([input().value, status()]).to.deep.equal(['9999', '']);
    await press('Escape');
    expect(input().value).to.equal('');
    await press('x', 'q', 'z', 'w', 'v');
    await waitUntil(() => status() === messages.searchFoundNothing, `not “${status()}”`);
    expect(heard().expanded, 'a list of nothing is no list').to.equal('false');
  });

  it('is answered with Enter or with “Saya tidak tahu”, which names what is changed again', async () => {
    const { root, page, press, at, input, text } = await setup();
    input().focus();
    await press('0', '0', '4', '2', 'ArrowDown');
    await at(1, 1, 'Kantor 0042 Contoh');
    await press('Enter');
    await waitUntil(() => root.activeElement?.id === 'agency-change');
    const change = () => root.getElementById('agency-change')!;
    expect(text(change())).to.equal('Ganti Instansi tujuan');
    expect(text(root.getElementById(change().getAttribute('aria-describedby')!))).to.equal('Kantor 0042 Contoh');
    await press('Enter');
    await waitUntil(() => root.activeElement?.id === 'agency');
    const unknown = root.getElementById('agency-extra')!;
    expect([unknown.tagName, text(unknown)]).to.deep.equal(['BUTTON', 'Saya tidak tahu']);
    await press('Escape', 'Escape');
    await waitUntil(() => root.activeElement?.id === 'agency-change', 'Escape brings the former choice back');
    await press('Enter');
    await waitUntil(() => root.activeElement?.id === 'agency');
    root.getElementById('agency-extra')!.focus();
    await press('Enter');
    await waitUntil(() => page.combobox.value?.value === 'unknown');
  });
});
