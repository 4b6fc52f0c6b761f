import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';

async function list(page: FormPage, id: string): Promise<void> {
  await page.until(() => page.find(`#${id}`), `no list ${id}`);
}

async function pickLevel(page: FormPage, id: string, label: string): Promise<void> {
  await page.until(() => Array.from((page.find(`#${id}`) as HTMLSelectElement | null)?.options ?? []).some((option) => option.text === label), `no ${label} in ${id}`);
  const select = page.find(`#${id}`) as HTMLSelectElement;
  select.value = Array.from(select.options).find((option) => option.text === label)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('The pickers of the form', () => {
  beforeEach(forgetDrafts);

  it('find an agency with slips of the finger, at the key, and show which part was meant', async () => {
    const page = await openForm();
    await page.complainUpTo('agency');
    page.fill('agency', 'dians kesehtan');
    await page.until(() => page.find('#agency-option-0')?.textContent.includes('Dinas Kesehatan'), 'not found');
    expect(Array.from(page.form.renderRoot.querySelectorAll('#agency-option-0 .match'), (part) => part.textContent)).to.include('Dinas Kesehatan');
    await expectAccessible(page.form, 'found');
  });

  it('lead to a region by lists too, from the widest to the narrowest; each may be the answer', async () => {
    const page = await openForm();
    await page.complainUpTo('place');
    const lists = page.find('#region-levels') as HTMLDetailsElement;
    lists.open = true;
    // One province alone is no question.
    await list(page, 'region-level-1');
    await pickLevel(page, 'region-level-1', 'Kabupaten Tabanan');
    await page.until(() => page.find('#region-chosen')?.textContent.includes('Kabupaten Tabanan'), 'not chosen');
    await pickLevel(page, 'region-level-2', 'Kecamatan Penebel');
    await pickLevel(page, 'region-level-3', 'Desa Penebel');
    await page.until(() => page.find('#region-chosen')?.textContent.includes('Desa Penebel'), 'the village was not chosen');
    expect(Array.from(page.form.renderRoot.querySelectorAll('.level label'), (label) => label.textContent)).to.deep.equal([
      'Provinsi', 'Kabupaten atau kota', 'Kecamatan', 'Desa atau kelurahan',
    ]);
    await expectAccessible(page.form, 'lists');
    await pickLevel(page, 'region-level-2', 'Kecamatan Kediri');
    await page.until(() => page.find('#region-chosen')?.textContent.includes('Kecamatan Kediri'), 'not chosen anew');
    await pickLevel(page, 'region-level-3', 'Pilih…');
    await page.until(() => page.find('#region-chosen')?.textContent.includes('Kecamatan Kediri'), 'the wider one was lost');
  });

  it('lead to an agency by lists too, and what is found by name afterwards counts', async () => {
    const page = await openForm();
    await page.complainUpTo('agency');
    const lists = page.find('#agency-levels') as HTMLDetailsElement;
    lists.open = true;
    await list(page, 'agency-level-0');
    const offices = () => page.form.renderRoot.querySelectorAll<HTMLSelectElement>('#agency-levels select');
    await page.until(() => Array.from(offices()).some((select) => Array.from(select.options).some(({ text }) => text === 'Dinas Kesehatan (contoh)' || text.startsWith('Dinas Kesehatan'))), 'no offices');
    const last = Array.from(offices()).at(-1)!;
    await pickLevel(page, last.id, Array.from(last.options).find(({ text }) => text.startsWith('Dinas Kesehatan'))!.text);
    await page.until(() => page.find('#agency-chosen')?.textContent.includes('Dinas Kesehatan'), 'not chosen');
    page.find('#agency-change')!.click();
    await page.until(() => page.find('#agency'), 'no field');
    await page.pick('agency', 'lingkungan');
    expect(page.find('#agency-chosen')!.textContent).to.contain('Lingkungan');
  });
});
