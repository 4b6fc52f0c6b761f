import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { comboboxField } from '../internal/combobox/field.js';
import { comboboxStyles } from '../internal/combobox/styles.js';
import { combobox as en } from '../locales/en/combobox.js';
import { combobox as id, type ComboboxMessages } from '../locales/id/combobox.js';
import { baseStyles } from '../styles/base.js';
import { buttonStyles } from '../styles/button.js';
import { fieldStyles } from '../styles/field.js';
import { problemStyles } from '../styles/problem.js';
import { tokenStyles } from '../styles/tokens.js';
import { expectAccessible } from '../test/axe.js';
import { ComboboxController, type FoundOptions, type Option } from './combobox.js';
import { waitUntil } from '../test/wait-until.js';

const agencies: Option[] = [
  { value: 'pupr', label: 'Dinas Pekerjaan Umum', detail: 'Kabupaten Tabanan' },
  { value: 'dlh', label: 'Dinas Lingkungan Hidup', detail: 'Kabupaten Tabanan' },
  { value: 'pdam', label: 'Perumda Air Minum', detail: 'Kabupaten Tabanan' },
];

class ComboboxPage extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, fieldStyles, problemStyles, comboboxStyles];
  static override properties = { messages: { attribute: false }, error: {} };
  messages: ComboboxMessages = id;
  error: string | undefined;
  asked: string[] = [];
  chosen: (Option | null)[] = [];
  failing = false;
  answer = (text: string): FoundOptions => ({
    options: agencies.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())),
    more: false,
  });
  readonly combobox: ComboboxController = new ComboboxController(this, {
    id: 'agency',
    search: (text) => {
      this.asked.push(text);
      return this.failing ? Promise.reject(new Error('no network')) : Promise.resolve(this.answer(text));
    },
    changed: (option) => this.chosen.push(option),
  });
  override render() {
    return html`${comboboxField(this.combobox, {
        messages: this.messages,
        label: 'Instansi tujuan',
        hint: 'Tulis sebagian namanya.',
        error: this.error,
        errorPrefix: 'Galat:',
        extra: { value: '', label: 'Saya tidak tahu' },
      })}<button type="button" id="next">Lanjutkan</button>`;
  }
}
customElements.define('combobox-page', ComboboxPage);

async function setup(messages: ComboboxMessages = id) {
  const page = await fixture<ComboboxPage>(html`<combobox-page lang="id" .messages=${messages}></combobox-page>`);
  const find = (selector: string) => page.renderRoot.querySelector<HTMLElement>(selector);
  const input = () => find('input') as HTMLInputElement;
  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key });
    await page.updateComplete;
  };
  const status = () => find('[role=status]')!.textContent.trim();
  const shown = () => Array.from(page.renderRoot.querySelectorAll('[role=option]'), (option) => option.getAttribute('id'));
  const active = () => {
    const id = input().getAttribute('aria-activedescendant');
    return id ? find(`#${id} .option-label`)!.textContent : null;
  };
  const focused = () => page.shadowRoot!.activeElement?.id;
  return { page, find, input, press, status, shown, active, focused };
}

describe('The combobox', () => {
  it('is accessible closed, open, wrong and chosen, in both languages', async () => {
    for (const messages of [id, en]) {
      const { page, input, find } = await setup(messages);
      await expectAccessible(page, 'closed');
      input().click();
      await waitUntil(() => find('[role=option]'));
      await expectAccessible(page, 'open');
      page.error = 'Pilih instansi';
      await page.updateComplete;
      await expectAccessible(page, 'wrong');
      find('[role=option]')!.click();
      await page.updateComplete;
      await expectAccessible(page, 'chosen');
    }
  });

  it('says how many results there are, in words', async () => {
    const { page, input, find, status } = await setup();
    input().focus();
    page.combobox.typed('dinas');
    await waitUntil(() => find('[role=option]'));
    expect(status()).to.equal('2 hasil');
    page.answer = (text) => ({ options: text === 'x' ? [] : agencies, more: text !== 'x' });
    page.combobox.typed('x');
    await waitUntil(() => status() === 'Tidak ada yang cocok. Periksa ejaannya atau coba kata lain.');
    expect(input().getAttribute('aria-expanded')).to.equal('false');
    page.combobox.typed('y');
    await waitUntil(() => status().startsWith('3 hasil pertama'));
    expect(input().getAttribute('aria-expanded')).to.equal('true');
  });

  it('is worked with the keyboard alone', async () => {
    const { page, input, press, active, shown, focused, find } = await setup();
    input().focus();
    expect(shown()).to.have.length(0);
    await press('ArrowDown');
    await waitUntil(() => shown().length === 3);
    expect(active()).to.equal(null);
    await press('ArrowDown');
    expect(active()).to.equal('Dinas Pekerjaan Umum');
    await press('ArrowUp');
    expect(active()).to.equal('Perumda Air Minum');
    await press('Home');
    expect(active()).to.equal('Dinas Pekerjaan Umum');
    await press('End');
    expect(active()).to.equal('Perumda Air Minum');
    await press('Escape');
    expect(shown()).to.have.length(0);
    await press('d', 'l');
    await press('Escape', 'Escape');
    expect(input().value).to.equal('');
    await press('h', 'i', 'd', 'u', 'p');
    await waitUntil(() => shown().length === 1);
    await press('Enter');
    expect(page.combobox.value?.value).to.equal('dlh');
    await waitUntil(() => focused() === 'agency-change');
    expect(find('.chosen')!.textContent).to.contain('Dinas Lingkungan Hidup');
    expect(page.chosen.map((option) => option?.value)).to.deep.equal(['dlh']);
  });

  it('takes the option one has moved to when Tab is pressed, and leaves the text when none was', async () => {
    const { page, input, press, shown, focused } = await setup();
    input().focus();
    await press('a');
    await waitUntil(() => shown().length > 0);
    await press('Tab');
    expect(page.combobox.value).to.equal(null);
    expect(page.combobox.text).to.equal('a');
    input().focus();
    await press('ArrowDown');
    await waitUntil(() => shown().length > 0);
    await press('ArrowDown', 'Tab');
    expect(page.combobox.value).to.not.equal(null);
    await waitUntil(() => focused() === 'agency-change');
  });

  it('does not choose for anybody when Enter is pressed on several results', async () => {
    const { page, input, press, shown, active } = await setup();
    input().focus();
    await press('d', 'i', 'n', 'a', 's');
    await waitUntil(() => shown().length === 2);
    await press('Enter');
    expect(page.combobox.value).to.equal(null);
    expect(active()).to.equal('Dinas Pekerjaan Umum');
  });

  it('lets the choice be changed, and Escape brings it back', async () => {
    const { page, find, press, focused } = await setup();
    page.combobox.choose(agencies[0]!);
    await page.updateComplete;
    find('#agency-change')!.click();
    await waitUntil(() => focused() === 'agency');
    expect(page.combobox.value).to.equal(null);
    await waitUntil(() => find('[role=option]'));
    await press('Escape', 'Escape');
    expect(page.combobox.value?.value).to.equal('pupr');
    expect(page.chosen.map((option) => option?.value)).to.deep.equal(['pupr', undefined, 'pupr']);
  });

  it('always offers “Saya tidak tahu”', async () => {
    const { page, find, focused } = await setup();
    find('#agency-extra')!.click();
    await waitUntil(() => focused() === 'agency-change');
    expect(page.combobox.value?.label).to.equal('Saya tidak tahu');
  });

  it('says in words that the search failed, and searches again', async () => {
    const { page, input, find, status, focused } = await setup();
    page.failing = true;
    input().focus();
    page.combobox.typed('dinas');
    await waitUntil(() => status() === 'Pencarian belum berhasil. Periksa jaringan Anda.');
    await expectAccessible(page, 'failed');
    page.failing = false;
    (Array.from(page.renderRoot.querySelectorAll('button')).find((button) => button.textContent === 'Cari lagi'))!.click();
    await waitUntil(() => find('[role=option]'));
    await waitUntil(() => focused() === 'agency');
  });

  it('asks once for what is typed quickly, and not again for what it knows', async () => {
    const { page, input, shown } = await setup();
    input().focus();
    for (const text of ['d', 'di', 'din', 'dinas']) page.combobox.typed(text);
    await waitUntil(() => shown().length === 2);
    expect(page.asked).to.deep.equal(['dinas']);
    page.combobox.typed('Dinas ');
    expect(page.combobox.state.name).to.equal('found');
    expect(page.asked).to.deep.equal(['dinas']);
  });

  it('shows the answer to the last text when answers overtake each other', async () => {
    const { page, shown } = await setup();
    let release = () => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    const late: FoundOptions = { options: [agencies[2]!], more: false };
    const combobox = new ComboboxController(page, {
      id: 'other',
      search: async (text) => (text === 'a' ? slow.then(() => late) : { options: agencies.slice(0, 2), more: false }),
    });
    combobox.typed('a');
    await new Promise((resolve) => setTimeout(resolve, 300)); // the first search is on its way
    combobox.typed('ab');
    await waitUntil(() => combobox.options.length === 2);
    release();
    await slow;
    await Promise.resolve();
    expect(combobox.options).to.have.length(2);
    expect(shown()).to.have.length(0);
  });

  it('closes when the focus goes elsewhere, and gives every row the height of a finger', async () => {
    const { page, input, find, shown } = await setup();
    input().focus();
    input().click();
    await waitUntil(() => shown().length === 3);
    for (const target of page.renderRoot.querySelectorAll('[role=option], .link')) {
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
    }
    find('#next')!.focus();
    await waitUntil(() => shown().length === 0);
  });
});
