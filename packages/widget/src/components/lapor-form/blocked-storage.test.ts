import { expect } from '@open-wc/testing';
import { promisifyRequest } from 'idb-keyval';
import { openForm } from '../../test/form-page.js';
import { deleteDrafts } from '../../test/kept-drafts.js';

/** A database of our name without our store: every read and write of a draft fails, as in a browser that blocks storage. */
async function breakStorage(): Promise<void> {
  await deleteDrafts();
  const database = await promisifyRequest(indexedDB.open('lapor', 9));
  database.close();
}

describe('Where the browser keeps no drafts', () => {
  before(breakStorage);
  after(deleteDrafts);

  it('the form says so, and sends all the same', async () => {
    const page = await openForm();
    await page.complainUpTo('story');
    page.tellStory();
    await page.until(() => page.text.includes('tidak mengizinkan draf disimpan'), 'nothing is said');
    await page.next();
    page.tellPlace();
    await page.next();
    await page.until(() => page.find('#heading-agency'), 'not at the agency');
    await page.tellAgency();
    await page.next();
    await page.next();
    await page.tellVisibility('visibility-anonymous');
    await page.next();
    page.choose('contact-none');
    await page.next();
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    expect(page.find('.code')!.textContent).to.match(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  });
});
