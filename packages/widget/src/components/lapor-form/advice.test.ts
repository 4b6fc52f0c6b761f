import { assert } from '@open-wc/testing';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';

describe('<lapor-form> questions and advice of a category', () => {
  afterEach(forgetDrafts);

  async function atAgency(agency: string, layout: 'steps' | 'single' = 'steps'): Promise<FormPage> {
    const page = await openForm({ agency, layout });
    if (layout === 'steps') await page.complainUpTo('agency');
    else await page.ready();
    await page.until(() => page.find('#category'), 'no categories');
    return page;
  }
  const pick = (page: FormPage, name: string, value: string) => page.find(`input[name="${name}"][value="${value}"]`)!.click();
  const asked = (page: FormPage) => Array.from(page.form.renderRoot.querySelectorAll('[id^="question-"][id$="-label"]'), ({ id }) => id.slice(9, -6));

  for (const layout of ['steps', 'single'] as const) {
    it(`asks a question only when another has the answer it hangs on, and sends none that is hidden (${layout})`, async () => {
      const page = await atAgency('tabanan-dlh', layout);
      pick(page, 'category', 'sampah-liar');
      await page.form.updateComplete;
      assert.deepEqual(asked(page), ['letak', 'dibakar']);
      pick(page, 'question-letak', 'sungai');
      pick(page, 'question-dibakar', 'yes');
      await page.form.updateComplete;
      assert.deepEqual(asked(page), ['letak', 'dibakar', 'waktu-bakar']);
      await page.next();
      assert.include(page.summary, 'Jawab pertanyaan “Biasanya kapan?”', 'what is asked and required has to be answered');
      pick(page, 'question-dibakar', 'no');
      await page.form.updateComplete;
      assert.deepEqual(asked(page), ['letak', 'dibakar']);
      await page.next();
      assert.notInclude(page.summary, 'Jawab pertanyaan “Biasanya kapan?”');
    });
  }

  it('says why reports of a kind are not taken, keeps what was written, and goes on once the answer is another', async () => {
    const page = await atAgency('tabanan-dinkes');
    pick(page, 'category', 'puskesmas');
    await page.form.updateComplete;
    page.fill('question-tempat', 'Puskesmas Kediri');
    pick(page, 'question-hal', 'bpjs');
    await page.form.updateComplete;
    assert.include(page.find('.advice.stop')?.textContent, 'Kepesertaan BPJS tidak ditangani di sini');
    assert.equal(page.find('.advice.stop a[href^="tel:"]')?.getAttribute('href'), 'tel:165');
    await expectAccessible(page.form, 'a subject that is not taken');
    await page.next();
    assert.equal(page.heading, 'Tentang apa laporan ini?');
    assert.match(page.summary[0] ?? '', /tidak diterima di sini/);
    assert.equal(page.input('#question-tempat')?.value, 'Puskesmas Kediri');
    pick(page, 'question-hal', 'obat');
    await page.next();
    await page.until(() => page.find('#heading-files'), 'did not go on');
  });

  it('shows whom to call in an emergency at once, and lets the reporter go on', async () => {
    const page = await atAgency('tabanan-dinkes');
    const place = page.find('[role="status"]');
    assert.ok(place);
    pick(page, 'category', 'ambulans');
    await page.form.updateComplete;
    const numbers = Array.from(page.form.renderRoot.querySelectorAll('.advice.emergency a'), (link) => link.getAttribute('href'));
    assert.deepEqual(numbers, ['tel:112', 'tel:119']);
    await page.next();
    await page.until(() => page.find('#heading-files'), 'did not go on');
  });
});
