import { aTimeout, expect, fixtureCleanup } from '@open-wc/testing';
import { noAnswers } from '../../internal/answers.js';
import { apiAddress } from '../../internal/client.js';
import { slotOf, writeDraft, type StoredDraft } from '../../internal/draft-store.js';
import type { FormPage} from '../../test/form-page.js';
import { forgetDrafts, openForm } from '../../test/form-page.js';
import { keptDrafts } from '../../test/kept-drafts.js';
import { fileReport, serviceAddress } from '../../test/service.js';
import { newDraftContent, sentDraft } from './draft-content.js';

const HOUR = 3_600_000;

/** What an earlier visit left. */
function draft(title: string): StoredDraft {
  const answers = { ...noAnswers(), classification: 'complaint' as const, title, body: 'Isi laporan (contoh)' };
  return { version: 1, ...newDraftContent(), answers, step: 'place', sent: null, at: new Date(Date.now() - HOUR).toISOString() };
}

async function receipt(): Promise<StoredDraft> {
  return sentDraft({ key: newDraftContent().key, receipt: await fileReport(), changed: false, content: 1, unseen: false });
}

async function keep(kept: readonly StoredDraft[]): Promise<void> {
  const name = JSON.stringify([apiAddress(serviceAddress()), '']);
  for (const each of kept) await writeDraft(slotOf(name, each.key), each);
}

const LEFT: readonly [string, () => StoredDraft[] | Promise<StoredDraft[]>, string][] = [
  ['nothing', () => [], ''],
  ['one draft', () => [draft('Satu')], 'Satu'],
  ['two drafts', () => [draft('Satu'), draft('Dua')], ''],
  ['a receipt', async () => [await receipt()], ''],
];

describe('The first question, answered while the rest of the form arrives', () => {
  beforeEach(forgetDrafts);

  for (const [left, make, title] of LEFT) {
    it(`stays on screen with its answer, whenever it is given, where an earlier visit left ${left}`, async function () {
      this.timeout(60_000);
      let before = 0;
      for (let tick = 0; before === tick; tick += 1) {
        const kept = await make();
        await keep(kept);
        const page: FormPage = await openForm();
        for (let gone = 0; gone < tick && !page.form.ready; gone += 1) await aTimeout(0);
        if (!page.form.ready) {
          before += 1;
          page.choose('class-aspiration');
          await page.ready();
          await page.form.updateComplete;
          await aTimeout(50);
          const at = `after ${tick} ticks: ${page.text.slice(0, 120)}`;
          expect(page.heading, at).to.equal('Apa yang ingin Anda sampaikan?');
          expect(page.input('input:checked')?.value, at).to.equal('aspiration');
          await page.next();
          await page.until(() => page.find('#heading-story'), 'not at the story');
          expect(page.input('#title')!.value, at).to.equal(title);
          // What there was is still there, beside it or in it.
          const keys = (await keptDrafts<StoredDraft>()).map(({ key }) => key);
          expect(keys).to.include.members(kept.map(({ key }) => key));
        }
        fixtureCleanup();
        await forgetDrafts();
      }
      expect(before).to.be.greaterThan(0);
    });
  }
});
