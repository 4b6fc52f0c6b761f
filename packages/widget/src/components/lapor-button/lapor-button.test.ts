import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { define } from '../../internal/define.js';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts } from '../../test/form-page.js';
import { serviceAddress } from '../../test/service.js';
import type { LaporForm } from '../lapor-form/lapor-form.js';
import { LaporButton } from './lapor-button.js';
import { waitUntil } from '../../test/wait-until.js';

LaporButton.loadForm = async () => define('lapor-form', (await import('../lapor-form/lapor-form.js')).LaporForm);
define('lapor-button', LaporButton);

/** A button on a page, and what it opens. */
async function setup({ lang = 'id', form = {} }: { lang?: string; form?: Readonly<Record<string, unknown>> } = {}) {
  await forgetDrafts();
  const button = await fixture<LaporButton>(html`<lapor-button api=${serviceAddress()} agency="tabanan-pupr" lang=${lang} .form=${form}></lapor-button>`);
  const find = (selector: string) => button.shadowRoot!.querySelector<HTMLElement>(selector);
  const opened = async () => {
    const form = () => button.shadowRoot!.querySelector<LaporForm>('lapor-form');
    await waitUntil(() => form()?.ready, 'the form did not come', { timeout: 15_000 });
    return form()!;
  };
  return { button, launch: find('.launch')!, find, opened, dialog: () => button.shadowRoot!.querySelector('dialog') };
}

const escape = (target: EventTarget) => target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));

describe('The button that opens the form', () => {
  it('says what it is, and that a dialog comes', async () => {
    const { button, launch } = await setup();
    expect(launch.textContent).to.equal('Lapor');
    expect(launch.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(launch.getBoundingClientRect().height).to.be.at.least(44);
    await expectAccessible(button, 'the button');
    button.setAttribute('label', 'Laporkan masalah');
    expect(launch.textContent).to.equal('Laporkan masalah');
  });

  it('opens the form over the page with its attributes, closes it by Escape, and has the focus again', async () => {
    const { button, launch, opened, dialog } = await setup();
    const told: string[] = [];
    for (const name of ['lapor-opened', 'lapor-closed']) button.addEventListener(name, ({ type }) => told.push(type));
    launch.focus();
    launch.click();
    const form = await opened();
    expect(dialog()!.matches(':modal')).to.equal(true);
    expect(form.agency).to.equal('tabanan-pupr');
    await waitUntil(() => form.shadowRoot!.activeElement?.className === 'heading', 'the focus is not at the question');
    await expectAccessible(button, 'open');
    escape(form);
    await waitUntil(() => !dialog()!.open && told.length === 2);
    expect(told).to.deep.equal(['lapor-opened', 'lapor-closed']);
    expect(button.shadowRoot!.activeElement).to.equal(launch);
    expect(dialog()!.childElementCount, 'nothing of the form is left').to.equal(0);
  });

  it('asks before anything is lost that is kept nowhere; nothing behind the question can be reached meanwhile', async () => {
    const { launch, opened, dialog, find } = await setup();
    launch.click();
    const form = await opened();
    Object.defineProperty(form, 'unsaved', { value: true });
    find('.close')!.click();
    const question = find('.question')!;
    expect([question.hidden, form.inert, find('.close')!.inert]).to.deep.equal([false, true, true]);
    await expectAccessible(dialog()!, 'asked');
    escape(question);
    expect([dialog()!.open, question.hidden, form.inert], 'Escape is no answer').to.deep.equal([true, true, false]);
    find('.close')!.click();
    find('.leave')!.click();
    await waitUntil(() => !dialog()!.open);
  });

  for (const [lang, stay, close] of [
    ['en', 'Back to the form', 'Close the form'],
    ['jv', 'Wangsul dhateng formulir', 'Tutup formulir'],
    ['ban', 'Kembali saja', 'Tutup formulir'],
  ] as const) {
    it(`speaks ${lang} around the form, with the page’s own words in their place`, async () => {
      const { launch, opened, find, button, dialog } = await setup({ lang, form: { messages: { ban: { launcherStay: 'Kembali saja' } } } });
      launch.click();
      await opened();
      expect([find('.stay')!.textContent, find('.close')!.textContent]).to.deep.equal([stay, close]);
      button.close();
      await waitUntil(() => !dialog()!.open);
    });
  }

  it('opens once, however often it is pressed, and goes without a trace when the page takes it away', async () => {
    const { button, launch, opened, dialog } = await setup();
    launch.click();
    launch.click();
    const form = await opened();
    launch.click();
    await aTimeout(50);
    expect(button.shadowRoot!.querySelectorAll('lapor-form')).to.have.length(1);
    expect(form.isConnected).to.equal(true);
    const before = dialog()!;
    button.remove();
    expect(before.isConnected).to.equal(false);
  });

  it('keeps the form open over the page when the page moves the button', async () => {
    const { button, launch, opened, dialog } = await setup();
    launch.click();
    const form = await opened();
    const box = document.createElement('section');
    button.parentElement!.append(box);
    box.append(button);
    await aTimeout(100);
    expect(form.isConnected && dialog()!.matches(':modal')).to.equal(true);
    escape(form);
    await waitUntil(() => !dialog()!.open);
  });

  it('opens again after it was out of the page', async () => {
    const { button, launch, opened, dialog } = await setup();
    const { parentElement } = button;
    launch.click();
    await opened();
    button.remove();
    await aTimeout(100);
    parentElement!.append(button);
    launch.click();
    await opened();
    expect(dialog()!.matches(':modal')).to.equal(true);
  });
});
