import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../../test/axe.js';
import { forgetDrafts, openForm, type FormPage } from '../../../test/form-page.js';
import { geotaggedJpeg } from '../../../test/sample-photos.js';

/** Asks axe on this screen as it is, and again with everything on it unanswered. */
async function bothAccessible(page: FormPage, step: string): Promise<void> {
  await page.until(() => page.find(`#heading-${step}`), `not at ${step}, but: ${page.text}`);
  await expectAccessible(page.form, step);
  await page.next();
  await page.until(() => page.summary.length > 0, `nothing wrong at ${step}`);
  await expectAccessible(page.form, `${step}, unanswered`);
}

describe('The steps of the form', () => {
  beforeEach(forgetDrafts);

  for (const lang of ['id', 'en']) {
    it(`are accessible one by one, with and without mistakes, in ${lang}`, async function () {
      this.timeout(60_000);
      const page = await openForm({ lang });
      await page.ready();
      page.choose('class');
      await page.next();
      await bothAccessible(page, 'story');
      page.tellStory();
      await page.next();
      await bothAccessible(page, 'place');
      page.fill('region', 'kediri');
      await page.until(() => page.find('#region-option-0'), 'no regions');
      await expectAccessible(page.form, 'place, list open');
      page.find('#region-option-0')!.click();
      page.tellPlace();
      await page.next();
      await bothAccessible(page, 'agency');
      await page.pick('agency', 'pekerjaan umum');
      await page.until(() => page.find('#category'), 'no categories');
      page.choose('category');
      await page.until(() => page.find('[id^="question-"]'), 'no questions');
      await bothAccessible(page, 'agency');
      page.choose('question-kerusakan');
      await page.next();
      await page.until(() => page.find('#heading-files'), 'not at the files');
      await expectAccessible(page.form, 'files');
      await addPhoto(page);
      await expectAccessible(page.form, 'files, one accepted');
      await page.next();
      await bothAccessible(page, 'visibility');
      page.choose('visibility-secret');
      await page.next();
      await page.until(() => page.find('#name-error'), 'no name asked');
      await expectAccessible(page.form, 'visibility, secret');
      page.fill('name', 'Ni Contoh');
      await page.next();
      await bothAccessible(page, 'contact');
      page.choose('contact-phone');
      await bothAccessible(page, 'contact');
      page.fill('phone', '0812-3456 7890');
      await page.next();
      await page.until(() => page.find('#heading-check') && page.find('.notice summary'), 'not at the check');
      await expectAccessible(page.form, 'check');
      page.find('.notice summary')!.click();
      await expectAccessible(page.form, 'check, notice open');
      await page.next();
      await page.until(() => page.find('.receipt'), 'not sent');
      await expectAccessible(page.form, 'sent');
    });

    it(`are accessible on one page, in ${lang}`, async () => {
      const page = await openForm({ lang, layout: 'single' });
      await page.ready();
      await page.until(() => page.find('#heading-contact'), 'not on one page');
      await expectAccessible(page.form, 'single');
      await page.next();
      await page.until(() => page.summary.length > 3, 'no summary');
      await expectAccessible(page.form, 'single, unanswered');
    });
  }

  it('say what to do in one summary that has the focus, leads to the fields and uses their own words', async () => {
    const page = await openForm();
    await page.complainUpTo('story');
    await page.next();
    await page.until(() => page.focused?.className === 'summary', 'the summary has no focus');
    expect(page.summary).to.deep.equal(['Tulis judul laporan', 'Tulis isi laporan']);
    const panel = page.find('.panel')!;
    expect(panel.firstElementChild!.className).to.equal('summary');
    const body = page.find('#body')!;
    expect(body.getAttribute('aria-invalid')).to.equal('true');
    expect(body.getAttribute('aria-describedby')).to.equal('body-hint body-error');
    expect(page.find('#body-error')!.textContent).to.contain('Tulis isi laporan');
    page.find('.summary li:last-child a')!.click();
    expect(page.focused).to.equal(body);
    expect(location.hash).to.equal('');
  });

  it('say nothing while one types or leaves a field, and keep what is too long', async () => {
    const page = await openForm();
    await page.complainUpTo('story');
    const long = 'a'.repeat(130);
    page.fill('title', long);
    page.find('#title')!.focus();
    page.find('#body')!.focus();
    await page.form.updateComplete;
    expect(page.find('.error')).to.equal(null);
    expect(page.text).to.include('10 karakter terlalu banyak');
    await page.next();
    await page.until(() => page.summary.length === 2, 'no summary');
    expect(page.summary[0]).to.equal('Pendekkan judul menjadi paling banyak 120 karakter');
    expect(page.input('#title')!.value).to.equal(long);
  });

  it('count an emoji of several code points as the one character people see', async () => {
    const page = await openForm();
    await page.complainUpTo('story');
    page.fill('title', '👩🏽‍🌾é');
    await page.form.updateComplete;
    expect(page.text).to.include('2 dari 120 karakter');
  });

  it('refuse a day that has not come, and take today with one tap', async () => {
    const page = await openForm();
    await page.complainUpTo('place');
    page.fill('place', 'Depan pasar');
    page.fill('date', '2999-01-01');
    await page.next();
    await page.until(() => page.summary.length === 1, 'no summary');
    expect(page.summary).to.deep.equal(['Pilih tanggal hari ini atau sebelumnya']);
    page.button('Hari ini').click();
    await page.next();
    await page.until(() => page.find('#heading-agency'), 'today was not taken');
  });

  it('ask a suggestion for no date and take it without a place', async () => {
    const page = await openForm();
    await page.ready();
    page.choose('class-aspiration');
    await page.next();
    await page.at('Ceritakan usul Anda');
    page.tellStory();
    await page.next();
    await page.at('Tentang tempat mana?');
    expect(page.find('#date')).to.equal(null);
    await page.next();
    await page.until(() => page.find('#heading-agency'), 'a place was asked for');
  });

  it('ask what the chosen subject asks, and give the answers with the report', async () => {
    const page = await openForm({ agency: 'tabanan-pupr' });
    await page.complainUpTo('agency');
    await page.until(() => page.find('#category'), 'no categories');
    expect(page.text).to.include('Laporan ini dikirim ke');
    expect(page.find('#agency')).to.equal(null);
    page.form.renderRoot.querySelector<HTMLInputElement>('input[value="lampu-jalan"]')!.click();
    await page.until(() => page.find('#question-jumlah'), 'no questions');
    page.fill('question-jumlah', 'banyak');
    await page.next();
    await page.until(() => page.summary.length > 0, 'no summary');
    expect(page.summary[0]).to.equal('Tulis angka untuk “Berapa lampu?”');
    page.fill('question-jumlah', '500');
    await page.next();
    expect(page.summary[0]).to.equal('Tulis angka dari 1 sampai 200 untuk “Berapa lampu?”');
    page.fill('question-jumlah', '3');
    await page.next();
    await page.until(() => page.find('#heading-files'), 'not at the files');
  });

  it('let every answer be changed from the check, and come back to it', async () => {
    const page = await openForm();
    await page.complainUpTo('check');
    page.button('Ubah Judul').click();
    await page.at('Ceritakan yang terjadi');
    expect(page.focused).to.equal(page.find('#heading-story'));
    page.fill('title', 'Trotoar rusak di depan sekolah');
    await page.next();
    await page.at('Periksa jawaban Anda');
    expect(page.text).to.include('Trotoar rusak di depan sekolah');
    expect(page.form.renderRoot.querySelectorAll('.answer').length).to.equal(page.form.renderRoot.querySelectorAll('.answer button').length);
  });

  it('ask what is missing when the class is changed afterwards', async () => {
    const page = await openForm();
    await page.ready();
    page.choose('class-aspiration');
    await page.next();
    page.tellStory();
    await page.next();
    await page.next();
    await page.until(() => page.find('#heading-agency'), 'not at the agency');
    await page.tellAgency();
    await page.next();
    await page.next();
    await page.tellVisibility('visibility-anonymous');
    await page.next();
    page.choose('contact-none');
    await page.next();
    await page.at('Periksa jawaban Anda');
    page.button('Ubah Jenis laporan').click();
    await page.at('Apa yang ingin Anda sampaikan?');
    page.choose('class');
    await page.next();
    await page.at('Di mana dan kapan terjadinya?');
    page.tellPlace();
    await page.next();
    await page.until(() => page.find('#heading-agency') ?? page.find('#heading-check'), 'lost');
  });

  it('say that nobody will be told while the service tells nobody', async () => {
    const page = await openForm();
    await page.complainUpTo('contact');
    page.choose('contact-none');
    await page.until(() => !page.text.includes('belum mengirim kabar'), 'said to somebody who left no contact');
    page.choose('contact');
    await page.until(() => page.text.includes('belum mengirim kabar'), 'not said');
  });

  it('do not go on while a file is on its way', async () => {
    const page = await openForm();
    await page.complainUpTo('files');
    const photo = new File([await geotaggedJpeg(600, 400)], 'rumah.jpg', { type: 'image/jpeg' });
    page.addFile(photo);
    await page.next();
    expect(page.summary).to.deep.equal(['Tunggu sampai semua berkas selesai, atau hapus berkas yang belum selesai']);
    await page.until(() => page.find('.file-row.accepted'), 'not accepted');
    await page.next();
    await page.until(() => page.find('#heading-visibility'), 'not at the visibility');
  });

  it('move the focus to the heading of each step, and to nothing when the page loads', async () => {
    const page = await openForm();
    await page.ready();
    expect(page.focused).to.equal(null);
    await page.complainUpTo('place');
    await page.until(() => page.focused?.id === 'heading-place', 'the heading has no focus');
    expect(page.find('#heading-place')!.getAttribute('aria-level')).to.equal('1');
    expect(page.text).to.include('Langkah 3 dari 8');
  });
});

async function addPhoto(page: FormPage): Promise<void> {
  page.addFile(new File([await geotaggedJpeg(600, 400)], 'rumah.jpg', { type: 'image/jpeg' }));
  await page.until(() => page.find('.file-row.accepted'), 'not accepted');
}
