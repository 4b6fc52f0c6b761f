import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../button.js';
import type { LaporButton } from '../../button.js';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, FormPage } from '../../test/form-page.js';
import { serviceAddress } from '../../test/service.js';

async function launcher(attributes: Record<string, string> = {}): Promise<LaporButton> {
  const place = await fixture(html`<div></div>`);
  const button = document.createElement('lapor-button') as LaporButton;
  for (const [name, value] of Object.entries({ api: serviceAddress(), agency: 'tabanan-pupr', lang: 'id', ...attributes })) button.setAttribute(name, value);
  button.innerHTML = '<a href="#lapor">Laporkan masalah</a>';
  place.append(button);
  return button;
}

const pressed = (button: LaporButton) => button.shadowRoot!.querySelector<HTMLElement>('.launch')!;
const dialogOf = (button: LaporButton) => button.shadowRoot!.querySelector('dialog')!;

async function opened(button: LaporButton): Promise<FormPage> {
  pressed(button).focus();
  pressed(button).click();
  await oneEvent(button, 'lapor-opened');
  const page = new FormPage(dialogOf(button).querySelector('lapor-form')!);
  await page.at('Apa yang ingin Anda sampaikan?');
  await page.ready();
  return page;
}

const escape = (page: FormPage) =>
  page.find('.heading')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));

describe('<lapor-button>', () => {
  beforeEach(forgetDrafts);

  it('opens the form in a modal dialog, hides meanwhile, and gets the focus back', async function () {
    this.timeout(60_000);
    const button = await launcher();
    await expectAccessible(button, 'the button');
    expect(pressed(button).textContent).to.equal('Laporkan masalah');
    expect(pressed(button).getBoundingClientRect().height).to.be.at.least(44);
    const { overflow } = getComputedStyle(document.body);
    const page = await opened(button);
    await expectAccessible(button, 'the dialog');
    expect(dialogOf(button).matches(':modal')).to.equal(true);
    expect(getComputedStyle(pressed(button)).visibility).to.equal('hidden');
    expect(page.form.getAttribute('agency')).to.equal('tabanan-pupr');
    expect(page.form.hasAttribute('open-as')).to.equal(false);
    await waitUntil(() => page.focused?.classList.contains('heading'), 'the focus is not in the form');
    expect(getComputedStyle(document.body).overflow, 'the page keeps its own styles').to.equal(overflow);
    escape(page);
    await waitUntil(() => !dialogOf(button).open, 'Escape does not close it');
    expect(button.shadowRoot!.activeElement).to.equal(pressed(button));
    expect(getComputedStyle(pressed(button)).visibility).to.equal('visible');
  });

  it('keeps a draft over closing, and asks before it loses what no draft keeps', async function () {
    this.timeout(60_000);
    const button = await launcher();
    const page = await opened(button);
    await page.complainUpTo('visibility');
    escape(page);
    await waitUntil(() => !dialogOf(button).open, 'it does not close although the draft is kept');
    const again = await opened(button).catch(async () => new FormPage(dialogOf(button).querySelector('lapor-form')!));
    await again.until(() => again.find('#heading-visibility'), 'the draft is gone');
    again.choose('visibility-secret');
    await again.form.updateComplete;
    escape(again);
    const question = dialogOf(button).querySelector<HTMLElement>('.question')!;
    await waitUntil(() => !question.hidden, 'nobody asked');
    await expectAccessible(button, 'the question');
    escape(again);
    expect(dialogOf(button).open, 'a second Escape deletes nothing').to.equal(true);
    escape(again);
    question.querySelector<HTMLElement>('.leave')!.click();
    await waitUntil(() => !dialogOf(button).open, 'it stays');
    expect(dialogOf(button).querySelector('lapor-form')).to.equal(null);
  });

  it('is a link where it leads to a page, and goes to a form on the same page', async () => {
    const link = await launcher({ 'open-as': 'page', label: 'Tulis laporan' });
    expect(pressed(link).localName).to.equal('a');
    expect(pressed(link).getAttribute('href')).to.equal(new URL('#lapor', location.href).href);
    expect(pressed(link).textContent).to.equal('Tulis laporan');
    link.setAttribute('href', 'javascript:alert(1)');
    expect(link.href).to.equal('');
    const form = document.createElement('lapor-form');
    form.id = 'formulir';
    form.api = serviceAddress();
    form.lang = 'id';
    link.after(form);
    await waitUntil(() => form.shadowRoot?.querySelector('.heading'), 'no form');
    link.setAttribute('open-as', 'inline');
    link.setAttribute('for', 'formulir');
    pressed(link).click();
    expect(form.shadowRoot!.activeElement?.className).to.equal('heading');
  });

  it('does not disturb a form beside it on the page, nor another button', async function () {
    this.timeout(60_000);
    const first = await launcher();
    const second = await launcher({ agency: 'tabanan-pdam', position: 'start' });
    const one = await opened(first);
    one.choose('class');
    first.close();
    await waitUntil(() => !dialogOf(first).open, 'it stays');
    const other = await opened(second);
    expect(other.form.renderRoot.querySelectorAll('input:checked')).to.have.length(0);
    second.close();
    await waitUntil(() => !dialogOf(second).open, 'it stays');
  });

  it('moves what has the focus from under itself', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.innerHTML = Array.from({ length: 80 }, (_, index) => `<p><a href="#x${index}">Tautan ${index}</a></p>`).join('');
    const button = document.createElement('lapor-button') as LaporButton;
    button.setAttribute('position', 'start');
    button.setAttribute('label', 'Lapor');
    place.append(button);
    window.scrollTo(0, 0);
    const own = pressed(button).getBoundingClientRect();
    const covered = Array.from(place.querySelectorAll('a')).find((link) => {
      const { top, bottom, left } = link.getBoundingClientRect();
      return bottom > own.top && top < own.bottom && left < own.right;
    });
    if (!covered) throw new Error('nothing lies under the button');
    covered.focus({ preventScroll: true });
    expect(covered.getBoundingClientRect().bottom).to.be.at.most(pressed(button).getBoundingClientRect().top + 1);
  });
});
