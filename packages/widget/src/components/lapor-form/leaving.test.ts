import { aTimeout, expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';

/**
 * Goes to the third step the way a person does, touching each on the way: once its history is full, Chromium forgets
 * entries nobody touched first.
 */
async function walkToPlace(page: FormPage): Promise<void> {
  await page.ready();
  await sendMouse({ type: 'click', position: [1, 1] });
  page.choose('class');
  await page.next();
  await page.at('Ceritakan yang terjadi');
  await sendMouse({ type: 'click', position: [1, 1] });
  page.tellStory();
  await page.next();
  await page.at('Di mana dan kapan terjadinya?');
  await sendMouse({ type: 'click', position: [1, 1] });
}

describe('Back, forward and out of the form', () => {
  beforeEach(forgetDrafts);
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('the browser goes back and forward step by step, and what the page keeps in its history stays', async () => {
    history.replaceState({ router: { route: 'lapor', scroll: 12 } }, '');
    const address = location.href;
    const page = await openForm();
    await walkToPlace(page);
    expect(history.state).to.have.nested.property('router.route', 'lapor');
    history.back();
    await page.at('Ceritakan yang terjadi');
    expect(page.input('#title')!.value).to.equal('Jalan berlubang di depan sekolah');
    history.back();
    await page.at('Apa yang ingin Anda sampaikan?');
    expect(history.state).to.have.nested.property('router.scroll', 12);
    history.forward();
    await page.at('Ceritakan yang terjadi');
    expect(location.href).to.equal(address);
    expect(JSON.stringify(history.state)).not.to.include('berlubang');
  });

  it('Kembali goes through the same history', async () => {
    const page = await openForm();
    await walkToPlace(page);
    page.button('Kembali').click();
    await page.at('Ceritakan yang terjadi');
    await page.until(() => page.focused?.id === 'heading-story', 'the heading has no focus');
    history.forward();
    await page.at('Di mana dan kapan terjadinya?');
  });

  it('after a reload that finds no draft, no way back leads to a step nobody has reached', async () => {
    const before = await openForm();
    await before.complainUpTo('contact', 'visibility-secret');
    await aTimeout(300);
    fixtureCleanup();
    await aTimeout(100);
    const page = await openForm();
    await page.complainUpTo('story');
    page.button('Kembali').click();
    await page.at('Apa yang ingin Anda sampaikan?');
    await page.next();
    await page.at('Ceritakan yang terjadi');
    history.go(-2);
    await aTimeout(300);
    expect(page.heading).to.equal('Ceritakan yang terjadi');
  });

  it('once a draft is deleted, Back does not lead among its empty questions', async () => {
    const page = await openForm();
    await walkToPlace(page);
    page.button('Hapus draf').click();
    await page.at('Apa yang ingin Anda sampaikan?');
    history.back();
    await aTimeout(300);
    expect(page.heading).to.equal('Apa yang ingin Anda sampaikan?');
  });

  it('a history that holds something of the page we cannot add to is left alone', async () => {
    history.replaceState('mine', '');
    const { length } = history;
    const page = await openForm();
    await page.complainUpTo('place');
    expect(history.state).to.equal('mine');
    expect(history.length).to.equal(length);
    page.button('Kembali').click();
    await page.at('Ceritakan yang terjadi');
  });

  it('a secret report can be left at once by button, with nothing left behind', async () => {
    const page = await openForm({ exitUrl: '#left' });
    await page.complainUpTo('contact', 'visibility-secret');
    page.button('Keluar dari halaman ini').click();
    await page.until(() => location.hash === '#left', 'still here');
    await page.form.updateComplete;
    expect(page.heading).to.equal('Apa yang ingin Anda sampaikan?');
    expect(page.find('input:checked')).to.equal(null);
    expect(page.text).not.to.include('Keluar dari halaman ini');
  });

  it('somebody who cannot see the button hears of it when they choose a secret report', async () => {
    const page = await openForm();
    await page.complainUpTo('visibility');
    page.choose('visibility-secret');
    await page.until(() => page.text.includes('tekan Shift tiga kali kapan saja'), 'not said');
  });

  it('a secret report can be left by pressing Shift three times, but not by writing capitals', async () => {
    const page = await openForm({ exitUrl: '#left' });
    await page.complainUpTo('contact', 'visibility-secret_anonymous');
    await page.until(() => page.find('#heading-contact'), 'not at the contact');
    for (const key of ['Shift', 'a', 'Shift', 'b', 'Shift']) await sendKeys({ press: key });
    await aTimeout(50);
    expect(location.hash).to.equal('');
    for (let presses = 0; presses < 3; presses += 1) await sendKeys({ press: 'Shift' });
    await page.until(() => location.hash === '#left', 'still here');
  });

  it('Shift does nothing while a report is not secret', async () => {
    const page = await openForm({ exitUrl: '#left' });
    await page.complainUpTo('contact', 'visibility-anonymous');
    for (let presses = 0; presses < 3; presses += 1) await sendKeys({ press: 'Shift' });
    await aTimeout(50);
    expect(location.hash).to.equal('');
  });
});
