import { aTimeout, expect } from '@open-wc/testing';
import { promisifyRequest } from 'idb-keyval';
import { DraftKeeper, type StoredDraft } from '../../controllers/draft-keeper.js';
import { removeDraft, writeDraft } from '../../internal/draft-store.js';
import { forgetDrafts, openForm } from '../../test/form-page.js';
import { deleteDrafts, keptDrafts, keptSlots, openDrafts } from '../../test/kept-drafts.js';
import { waitUntil } from '../../test/wait-until.js';

/** A database that is to be deleted while somebody holds it open: whoever asks for it after that gets no answer, and no error. */
async function silenceStorage(): Promise<() => Promise<void>> {
  const held = await openDrafts();
  const deleted = promisifyRequest(indexedDB.deleteDatabase('lapor'));
  return async () => {
    held.close();
    await deleted;
  };
}

/** Keeps every write to the drafts waiting, as a slow device does, until it is let go on. */
async function slowStorage(): Promise<() => void> {
  const database = await openDrafts();
  const store = database.transaction('drafts', 'readwrite').objectStore('drafts');
  let held = true;
  const hold = () => {
    if (held) store.count().onsuccess = hold;
    else database.close();
  };
  hold();
  return () => (held = false);
}

describe('Where the browser takes its time to write', () => {
  beforeEach(forgetDrafts);

  it('the last change is handed over when the form leaves the page, not only once those before are written', async () => {
    const page = await openForm();
    await page.complainUpTo('place');
    const goOn = await slowStorage();
    page.fill('place', 'Depan pasar');
    await aTimeout(600);
    page.fill('place', 'Depan pasar Kediri');
    page.form.remove();
    await aTimeout(100);
    // What the browser was asked before comes before; what it is asked only then would be kept.
    const deleted = deleteDrafts();
    await aTimeout(100);
    goOn();
    await deleted;
    await aTimeout(600);
    expect(await keptDrafts()).to.deep.equal([]);
  });
});

describe('Where the device has no room left', () => {
  beforeEach(forgetDrafts);

  it('what was not kept is not taken for kept because something could be read since', async () => {
    const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
    const draft = { version: 1, key: 'kunci-contoh', sent: null } as StoredDraft;
    const keeper = new DraftKeeper(host, () => 'formulir kunci-contoh', () => draft);
    await keeper.write();
    expect(keeper.landed).to.equal(true);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room (contoh)', 'QuotaExceededError');
    };
    try {
      await keeper.write();
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await keeper.list('formulir')).to.have.length(1);
    expect(keeper.landed).to.equal(false);
  });
});

describe('Where the connection to the storage has died', () => {
  beforeEach(forgetDrafts);

  it('everything asked for at once is done all the same', async () => {
    const draft = { version: 1, key: 'kunci-contoh', sent: null } as StoredDraft;
    await writeDraft('lama (contoh)', draft);
    const { transaction } = IDBDatabase.prototype;
    const dead = new Set<IDBDatabase>();
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
      if (dead.size === 0) dead.add(this);
      if (dead.has(this)) throw new DOMException('closed (contoh)', 'InvalidStateError');
      return transaction.apply(this, given);
    };
    try {
      await Promise.all([writeDraft('baru (contoh)', draft), removeDraft('lama (contoh)')]);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect((await keptSlots()).map(([slot]) => slot)).to.deep.equal(['baru (contoh)']);
  });
});

describe('Where the browser does not answer for its storage', () => {
  let answerAgain: (() => Promise<void>) | undefined;

  beforeEach(forgetDrafts);
  afterEach(async () => {
    await answerAgain?.();
    answerAgain = undefined;
  });

  it('the form comes all the same, says that it keeps no draft, and keeps the next change once there is an answer', async () => {
    answerAgain = await silenceStorage();
    const page = await openForm();
    await page.complainUpTo('story');
    page.tellStory();
    await page.until(() => page.text.includes('tidak mengizinkan draf disimpan'), 'nothing is said');
    await answerAgain();
    await page.next();
    await page.at('Di mana dan kapan terjadinya?');
    page.tellPlace();
    await waitUntil(async () => (await keptDrafts<StoredDraft>())[0]?.answers.place === 'Depan SDN 1 Kediri', 'the change is not kept', { timeout: 8000 });
    await page.until(() => !page.text.includes('tidak mengizinkan draf disimpan'), 'it is still said');
  });

  it('the report is sent without waiting for each change in turn, and nothing older is kept over it', async () => {
    const page = await openForm();
    await page.complainUpTo('contact');
    answerAgain = await silenceStorage();
    for (const contact of ['contact', 'contact-none', 'contact', 'contact-none']) {
      page.choose(contact);
      await aTimeout(500);
    }
    await page.next();
    await page.at('Periksa jawaban Anda');
    await page.next();
    await page.at('Laporan Anda sudah kami terima');
    await answerAgain();
    const [draft, ...others] = await keptDrafts<StoredDraft>();
    expect(others).to.deep.equal([]);
    expect(draft!.sent!.receipt.number).to.equal(page.find('.number')!.textContent.replace(/\s/g, ''));
    expect(JSON.stringify(draft)).not.to.include('berlubang');
  });
});
