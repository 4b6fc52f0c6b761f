import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../test/axe.js';
import { forgetDrafts, openForm } from '../../test/form-page.js';
import { citizen } from '../../test/service.js';

describe('The service a report is about', () => {
  beforeEach(forgetDrafts);

  it('can be chosen with its standard to read, stays through the check, and goes with the report', async () => {
    const page = await openForm({ agency: 'tabanan-disdukcapil' });
    await page.complainUpTo('agency');
    await page.until(() => page.find('#service'), 'no services offered');
    await page.tellAgency();
    await page.pick('service', 'kelahiran');
    await page.until(() => page.find('details.fold'), 'no standard');
    expect(page.find('details.fold')!.textContent.replace(/\s+/g, ' ')).to.include('3 hari kerja sejak berkas lengkap');
    page.find('details.fold summary')!.click();
    await expectAccessible(page.form, 'agency, with the standard of a service');
    await page.next();
    await page.until(() => page.find('#heading-files'), 'not at the files');
    await page.next();
    await page.until(() => page.find('#heading-visibility'), 'not at the visibility');
    await page.tellVisibility('visibility-anonymous');
    await page.next();
    page.choose('contact-none');
    await page.next();
    await page.until(() => page.find('#heading-check'), 'not at the check');
    expect(page.text).to.include('Akta kelahiran (contoh)');
    await page.next();
    await page.until(() => page.find('.number'), 'not sent');
    const number = page.find('.number')!.textContent.replace(/\s/g, '');
    const report = await citizen().reports.track(number, page.find('.code')!.textContent);
    expect(report.service?.id).to.equal('akta-kelahiran');
  });

  it('may be left out, and is not asked where an agency has no services', async () => {
    const page = await openForm({ agency: 'tabanan-pupr' });
    await page.complainUpTo('agency');
    await page.tellAgency();
    expect(page.find('#service')).to.equal(null);
  });

  it('is asked about once more when something was written and nothing chosen', async () => {
    const page = await openForm({ agency: 'tabanan-disdukcapil' });
    await page.complainUpTo('agency');
    await page.until(() => page.find('#service'), 'no services offered');
    await page.tellAgency();
    page.fill('service', 'surat apa saja');
    await page.next();
    expect(page.summary).to.deep.equal(['Pilih layanan dari daftar, atau hapus tulisannya']);
    page.fill('service', '');
    await page.next();
    await page.until(() => page.find('#heading-files'), 'not at the files');
  });

  it('goes when another agency is chosen', async () => {
    const page = await openForm();
    await page.complainUpTo('agency');
    await page.pick('agency', 'kependudukan');
    await page.until(() => page.find('#service'), 'no services offered');
    await page.pick('service', 'ktp');
    page.button('Ganti Nama instansi').click();
    await page.form.updateComplete;
    await page.pick('agency', 'pekerjaan umum');
    await page.until(() => page.find('#category'), 'no categories');
    expect(page.find('#service-chosen')).to.equal(null);
    expect(page.find('#service')).to.equal(null);
  });
});
