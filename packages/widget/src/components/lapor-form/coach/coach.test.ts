import { aTimeout, assert } from '@open-wc/testing';
import { expectAccessible } from '../../../test/axe.js';
import { forgetDrafts, openForm, type FormPage } from '../../../test/form-page.js';
import { admin, fileReport } from '../../../test/service.js';

/** As long as the coach waits after a key, and a little more. */
const PAUSE = 1100;

describe('<lapor-form> coach', () => {
  before(() => forgetDrafts());
  afterEach(async () => {
    // What was changed last is written while the next test begins.
    await aTimeout(400);
    await forgetDrafts();
  });

  async function atStory(layout: 'steps' | 'single' = 'steps', lang = 'id'): Promise<FormPage> {
    const page = await openForm({ layout, lang });
    await page.ready();
    page.choose('class');
    if (layout === 'steps') {
      await page.next();
      await page.until(() => page.find('#heading-story'), 'not at the story');
    }
    return page;
  }
  const coach = (page: FormPage) => page.find('.coach')?.textContent.replace(/\s+/g, ' ') ?? '';

  for (const layout of ['steps', 'single'] as const) {
    it(`warns of what everybody would read about the reporter, says why, and covers it with one tap (${layout})`, async () => {
      const page = await atStory(layout);
      page.fill('title', 'Pungli di loket tiga');
      page.fill('body', 'Sejak Senin petugas loket tiga minta uang. HP saya 0812-3456-7890, ulangi 0812-3456-7890.');
      assert.equal(coach(page), '', 'somebody who types is not spoken to');
      await page.until(() => page.find('.tip.warning'), 'no warning');
      assert.include(coach(page), 'Ada nomor telepon di sini.');
      assert.include(coach(page), 'Karena Anda menulis “0812-3456-7890”.');
      await expectAccessible(page.form, 'a warning');
      page.button('Tutupi').click();
      await page.until(() => !page.find('.tip.warning'), 'still warned');
      assert.equal(page.input('#body')?.value, 'Sejak Senin petugas loket tiga minta uang. HP saya ▇▇▇, ulangi ▇▇▇.');
    });
  }

  it('ticks what has been told, asks a story too general for more, and lets it pass all the same', async () => {
    const page = await atStory();
    page.fill('title', 'Tolong segera diperbaiki');
    page.fill('body', 'Tolong segera diperbaiki, parah sekali.');
    await page.until(() => coach(page).includes('terlalu umum'), 'no hint');
    assert.equal(page.form.renderRoot.querySelectorAll('.ticks .is').length, 0);
    await page.next();
    await page.until(() => page.find('#heading-place'), 'the coach is no gate');
    page.button('Kembali').click();
    await page.until(() => page.find('#body'), 'not back');
    page.fill('body', 'Sejak dua minggu lalu jalan di depan SDN 1 Kediri berlubang, anak-anak jatuh.');
    await page.until(() => page.form.renderRoot.querySelectorAll('.ticks .is').length === 3, 'not ticked');
    assert.notInclude(coach(page), 'terlalu umum');
  });

  it('names 112 when a story sounds like danger now, in the language of the form', async () => {
    const page = await atStory('steps', 'en');
    page.fill('title', 'House fire');
    page.fill('body', 'The house next door is on fire and an old man is trapped inside.');
    await page.until(() => page.find('.coach .advice.emergency'), 'no number');
    assert.equal(page.find('.coach .advice.emergency a')?.getAttribute('href'), 'tel:112');
    assert.include(coach(page), 'Because you wrote');
  });

  it('says what an agency says of words in the story', async () => {
    const page = await atStory();
    page.fill('title', 'Listrik padam');
    page.fill('body', 'Listrik padam di banjar kami sejak sore.');
    await page.until(() => page.find('.coach .advice.elsewhere'), 'no advice');
    assert.equal(page.find('.coach .advice.elsewhere a')?.getAttribute('href'), 'tel:123');
  });

  it('lets a hint be left, and says nothing of it again', async () => {
    const page = await atStory();
    page.fill('title', 'Mobil di trotoar');
    page.fill('body', 'Mobil DK 1234 AB parkir di trotoar depan sekolah setiap hari.');
    await page.until(() => page.find('.tip.warning'), 'no warning');
    page.button('Biarkan').click();
    await page.until(() => !page.find('.tip.warning'), 'still warned');
    page.fill('body', 'Mobil DK 1234 AB parkir di trotoar depan sekolah setiap hari, juga Minggu.');
    await aTimeout(PAUSE);
    assert.isNull(page.find('.tip.warning'));
  });

  for (const layout of ['steps', 'single'] as const) {
    it(`suggests a subject and its agency with the words that led to it, and chooses nothing by itself (${layout})`, async () => {
      const page = await atStory(layout);
      page.fill('title', 'Jalan berlubang');
      page.fill('body', 'Aspal di depan pasar berlubang sejak dua minggu lalu, motor sering jatuh.');
      await page.until(() => page.find('.ticks'), 'nothing was looked at');
      if (layout === 'steps') {
        await page.next();
        await page.until(() => page.find('#heading-place'), 'not at the place');
        page.tellPlace();
        await page.next();
      }
      await page.until(() => page.find('.suggestion')?.textContent.includes('Ditangani'), 'nothing suggested');
      const said = page.find('.suggestion')!.textContent.replace(/\s+/g, ' ');
      assert.include(said, 'Jalan atau jembatan rusak');
      assert.include(said, 'Ditangani Dinas Pekerjaan Umum');
      assert.match(said, /Karena Anda menulis “.*(Aspal|berlubang|Jalan)/);
      assert.isNull(page.find('#agency-change'), 'nothing is chosen for anybody');
      await expectAccessible(page.form, 'a suggestion');
      page.find('.suggestion')!.click();
      await page.until(() => page.find('#agency-change') && page.find('input[value="jalan-rusak"]:checked'), 'not taken');
      assert.isNull(page.find('.suggestion'));
      await page.until(() => page.find('#question-kerusakan'), 'its questions are not asked');
      page.find('input[value="drainase"]')!.click();
      await page.form.updateComplete;
      assert.ok(page.find('input[value="drainase"]:checked'), 'it can be changed');
    });
  }
});

describe('<lapor-form> similar reports', () => {
  before(() => forgetDrafts());
  afterEach(async () => {
    // What was changed last is written while the next test begins.
    await aTimeout(400);
    await forgetDrafts();
  });

  const STORY = { title: 'Pohon beringin menutup papan nama pura', body: 'Ranting pohon beringin menutup papan nama pura sejak dua minggu lalu.' };
  before(async () => {
    const { number } = await fileReport(STORY);
    await admin('sample-admin-1').staff.verify(number, {});
  });

  async function atCheck(visibility: string): Promise<FormPage> {
    const page = await openForm();
    await page.complainUpTo('story');
    page.fill('title', STORY.title);
    page.fill('body', STORY.body);
    await page.next();
    for (const [step, answer] of [
      ['place', () => page.tellPlace()],
      ['agency', () => page.tellAgency()],
      ['files', () => undefined],
      ['visibility', () => page.tellVisibility(visibility)],
      ['contact', () => page.choose('contact-none')],
    ] as const) {
      await page.until(() => page.find(`#heading-${step}`), `not at ${step}`);
      assert.isNull(page.find('.similar'), `asked before the check, at ${step}`);
      await answer();
      await page.next();
    }
    await page.until(() => page.find('#heading-check'), 'not at the check');
    return page;
  }

  it('shows reports that are alike before sending; supporting one ends kindly, with what one follows', async () => {
    const page = await atCheck('visibility-anonymous');
    await page.until(() => page.find('.similar li'), 'nothing alike');
    assert.include(page.find('.similar')!.textContent, STORY.title);
    await expectAccessible(page.form, 'similar reports');
    page.button('Saya juga mengalami').click();
    await page.until(() => page.text.includes('dukungan Anda tercatat'), 'not supported');
    page.button('Selesai, hapus tulisan saya').click();
    await page.until(() => page.find('#heading-class'), 'not at an end');
    assert.isFalse(page.form.renderRoot.querySelector('#heading-check') !== null);
  });

  it('asks nothing about a secret report', async () => {
    performance.clearResourceTimings();
    const page = await atCheck('visibility-secret');
    await aTimeout(PAUSE);
    assert.isNull(page.find('.similar'));
    assert.isEmpty(performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/v1/public/similar')));
  });
});
