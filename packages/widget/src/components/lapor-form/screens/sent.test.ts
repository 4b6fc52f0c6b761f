import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../../test/axe.js';
import { forgetDrafts, openForm } from '../../../test/form-page.js';

describe('The receipt', () => {
  beforeEach(forgetDrafts);

  it('is not lost with one press: another report begins only once its reporter says yes', async function () {
    this.timeout(60_000);
    const page = await openForm();
    await page.complainUpTo('check', 'visibility-secret_anonymous');
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    page.find('.another summary')!.click();
    await page.form.updateComplete;
    expect(page.find('.code')).to.not.equal(null);
    await expectAccessible(page.form, 'receipt, asked about another report');
    page.button('Ya, buat laporan lain').click();
    await page.at('Apa yang ingin Anda sampaikan?');
    expect(page.find('.code')).to.equal(null);
    expect(page.form.renderRoot.querySelector('input:checked')).to.equal(null);
  });
});
