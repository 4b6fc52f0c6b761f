import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';

const press = (key: string) => sendKeys({ press: key });

/** Tabs on until the field is reached, as somebody without a mouse does. */
async function tabTo(page: FormPage, id: string): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (page.focused?.id === id) return;
    await press('Tab');
  }
  throw new Error(`Tab does not lead to ${id}, but to ${page.focused?.outerHTML ?? 'nothing'}`);
}

async function type(text: string): Promise<void> {
  // Key by key: WebKit's driver drops the second of two equal letters typed at once.
  for (const key of text) await press(key);
}

/** Enter in a field or on a choice sends the step off, as in any form. */
async function goOn(page: FormPage, to: string): Promise<void> {
  await press('Enter');
  await page.until(() => page.focused?.id === `heading-${to}`, `not at ${to}: ${page.text}`);
}

describe('The form by keyboard alone', () => {
  beforeEach(forgetDrafts);

  it('leads from the first choice to the receipt', async function () {
    this.timeout(60_000);
    const page = await openForm({ agency: 'tabanan-disdukcapil' });
    await page.ready();
    await tabTo(page, 'class');
    await press(' ');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(page.input('#class-information_request')!.checked).to.equal(true);
    await goOn(page, 'story');
    await tabTo(page, 'title');
    await type('Syarat KK');
    await tabTo(page, 'body');
    await type('Apa saja syarat pindah KK');
    for (let tabs = 0; tabs < 3 && page.focused?.className !== 'button'; tabs += 1) await press('Tab');
    await goOn(page, 'place');
    await tabTo(page, 'region');
    await type('kediri');
    await page.until(() => page.find('#region-option-0'), 'no regions');
    await press('ArrowDown');
    await press('Enter');
    await page.until(() => page.focused?.id === 'region-change', 'the choice has no focus');
    await tabTo(page, 'place');
    await goOn(page, 'agency');
    await page.until(() => page.find('#category'), 'no categories');
    await tabTo(page, 'category');
    await press(' ');
    for (let presses = 0; presses < 12 && !page.input('#category-unknown')!.checked; presses += 1) await press('ArrowDown');
    expect(page.focused?.id, 'the last choice').to.equal('category-unknown');
    await goOn(page, 'files');
    await tabTo(page, 'files');
    for (let tabs = 0; tabs < 5 && page.focused?.className !== 'button'; tabs += 1) await press('Tab');
    await goOn(page, 'visibility');
    await tabTo(page, 'visibility');
    await press(' ');
    await press('ArrowDown');
    await goOn(page, 'contact');
    await tabTo(page, 'contact');
    await press(' ');
    await press('ArrowDown');
    await press('ArrowDown');
    await goOn(page, 'check');
    for (let tabs = 0; tabs < 40 && page.focused?.className !== 'button'; tabs += 1) await press('Tab');
    await goOn(page, 'sent');
    expect(page.text).to.include('Nomor laporan');
  });

  it('goes through a step in the order it is read', async () => {
    const page = await openForm();
    await page.complainUpTo('place');
    await page.until(() => page.focused?.id === 'heading-place', 'the heading has no focus');
    const order: string[] = [];
    for (let tabs = 0; tabs < 11; tabs += 1) {
      await press('Tab');
      const at = page.focused?.id || (page.focused?.textContent ?? '').trim();
      // A date input is several stops in one.
      if (order.at(-1) !== at) order.push(at);
    }
    expect(order.slice(0, 8)).to.deep.equal(['region', 'Atau pilih dari daftar', 'place', 'location', 'date', 'Hari ini', 'Kemarin', 'Lanjutkan']);
  });
});
