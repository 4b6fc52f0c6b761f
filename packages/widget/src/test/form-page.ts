import { aTimeout, fixture, html } from '@open-wc/testing';
import type { LaporClient } from '@lapor/sdk';
import { LaporForm } from '../components/lapor-form/lapor-form.js';
import { define } from '../internal/define.js';
import { deleteDrafts } from './kept-drafts.js';
import { serviceAddress } from './service.js';
import { waitUntil } from './wait-until.js';

define('lapor-form', LaporForm);

export interface FormSettings {
  lang?: string;
  agency?: string;
  layout?: 'steps' | 'single';
  client?: LaporClient;
  exitUrl?: string;
  statusUrl?: string;
}

/** A form on the test's page, as a reporter meets it. */
export async function openForm({ lang = 'id', agency = '', layout = 'steps', client, exitUrl = '', statusUrl = '' }: FormSettings = {}) {
  const form = await fixture<LaporForm>(
    html`<lapor-form
      api=${serviceAddress()}
      lang=${lang}
      agency=${agency}
      layout=${layout}
      exit-url=${exitUrl}
      status-url=${statusUrl}
      heading-level="1"
      .client=${client}
    ></lapor-form>`,
  );
  await waitUntil(() => form.renderRoot.querySelector('.heading'), 'the first screen did not come', { timeout: 8000 });
  return new FormPage(form);
}

/** Forgets the drafts of every form of this origin. */
export async function forgetDrafts(): Promise<void> {
  // The form of the test before has just been taken out, and writes its draft as it goes.
  await aTimeout(150);
  await deleteDrafts();
}

/** Finds, reads and fills what stands on the form. */
export class FormPage {
  readonly form: LaporForm;

  constructor(form: LaporForm) {
    this.form = form;
  }

  find(selector: string): HTMLElement | null {
    return this.form.renderRoot.querySelector<HTMLElement>(selector);
  }
  input(selector: string): HTMLInputElement | null {
    return this.form.renderRoot.querySelector<HTMLInputElement>(selector);
  }
  get heading(): string {
    return this.find('.heading')?.textContent ?? '';
  }
  get text(): string {
    return this.form.renderRoot.textContent.replace(/\s+/g, ' ');
  }
  get summary(): string[] {
    return Array.from(this.form.renderRoot.querySelectorAll('.summary a'), (link) => link.textContent);
  }
  get focused(): Element | null {
    return this.form.shadowRoot!.activeElement;
  }

  /** Waits until the part of the form that comes after the first screen is there. */
  async ready(): Promise<void> {
    await this.until(() => this.form.ready, 'the rest of the form did not come');
  }

  async until(what: () => unknown, otherwise: string): Promise<void> {
    try {
      await waitUntil(() => Boolean(what()), otherwise, { timeout: 12_000 });
    } catch (error) {
      throw new Error(`${otherwise}; on screen: ${this.text}`, { cause: error });
    }
  }

  async at(heading: string): Promise<void> {
    await this.until(() => this.heading === heading, `not at “${heading}”`);
  }

  fill(id: string, value: string): void {
    const input = this.input(`#${id}`)!;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  choose(id: string): void {
    const input = this.input(`#${id}`);
    if (!input) throw new Error(`no ${id}; on screen: ${this.text}`);
    input.click();
  }

  /** Presses the button of the screen. */
  async next(): Promise<void> {
    await this.form.updateComplete;
    this.find('form .actions .button')!.click();
    await this.form.updateComplete;
  }

  button(name: string): HTMLButtonElement {
    const buttons = Array.from(this.form.renderRoot.querySelectorAll('button'));
    const found = buttons.find((button) => button.textContent.replace(/\s+/g, ' ').trim().startsWith(name));
    if (!found) throw new Error(`no button “${name}” among: ${buttons.map((button) => button.textContent.trim()).join(', ')}`);
    return found;
  }

  /** Chooses a file from the device. */
  addFile(file: File): void {
    const input = this.input('#files')!;
    const chosen = new DataTransfer();
    chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
  }

  /** Searches a combobox and takes the first option. */
  async pick(id: string, text: string): Promise<void> {
    this.fill(id, text);
    await this.until(() => this.find(`#${id}-option-0`), `nothing found for ${text}`);
    this.find(`#${id}-option-0`)!.click();
    await this.until(() => this.find(`#${id}-change`), 'nothing was chosen');
  }

  /** Answers a complaint as far as the step of this name, which is then on screen. */
  async complainUpTo(step: 'story' | 'place' | 'agency' | 'files' | 'visibility' | 'contact' | 'check', visibility = 'visibility'): Promise<void> {
    const answers: [string, () => void | Promise<void>][] = [
      ['class', () => this.choose('class')],
      ['story', () => this.tellStory()],
      ['place', () => this.tellPlace()],
      ['agency', () => this.tellAgency()],
      ['files', () => undefined],
      ['visibility', () => this.tellVisibility(visibility)],
      ['contact', () => this.choose('contact-none')],
    ];
    await this.ready();
    for (const [name, answer] of answers) {
      await this.until(() => this.find(`#heading-${name}`), `not at ${name}`);
      if (name === step) return;
      await answer();
      await this.next();
    }
    await this.until(() => this.find('#heading-check'), 'not at the check');
  }

  tellStory(): void {
    this.fill('title', 'Jalan berlubang di depan sekolah');
    this.fill('body', 'Sejak dua minggu lalu ada lubang besar di jalan. Dua anak sudah jatuh.');
  }
  tellPlace(): void {
    this.fill('place', 'Depan SDN 1 Kediri');
    this.fill('date', '2026-01-15');
  }
  async tellAgency(): Promise<void> {
    if (this.find('#agency-extra')) this.choose('agency-extra');
    await this.until(() => this.find('#category'), 'no categories');
    this.form.renderRoot.querySelector<HTMLInputElement>('input[name="category"][value="unknown"]')!.click();
  }
  async tellVisibility(id: string): Promise<void> {
    this.choose(id);
    await this.form.updateComplete;
    if (this.find('#name')) this.fill('name', 'Ni Contoh');
  }
}
