import { expect } from '@open-wc/testing';
import type { MessageOverrides } from './overrides.js';
import { textsIn } from './texts-in.js';
import { rooms } from './all-texts.js';

describe('Texts that come with a part', () => {
  for (const [language, use, undo] of [
    ['id', 'Pakai foto ini', 'Urungkan'],
    ['en', 'Use this photo', 'Undo'],
    ['jv', 'Agem foto punika', 'Wangsulaken'],
    ['su', 'Anggo ieu poto', 'Balikkeun'],
    // What Balinese lacks is said in Indonesian.
    ['ban', 'Anggen foto puniki', 'Urungkan'],
  ] as const) {
    it(`are said in ${language}, whoever covers a face`, async () => {
      const texts = await textsIn(rooms.blurTexts, language);
      expect([texts.blurUse, texts.blurUndo]).to.deep.equal([use, undo]);
    });
  }

  it('give way to the page’s own words, in each language, for every part there is', async () => {
    const own: MessageOverrides = {
      id: { blurUndo: 'Batalkan satu', coachCover: 'Sembunyikan', similarOwn: 'Lain?', launcherStay: 'Teruskan', counterBegin: 'Ayo', draftNew: 'Baru', handoverOpenSms: 'SMS' },
      ban: { blurUse: 'Anggen' },
    };
    const blur = await textsIn(rooms.blurTexts, 'ban', own);
    expect([blur.blurUse, blur.blurUndo, blur.blurCancel]).to.deep.equal(['Anggen', 'Batalkan satu', 'Wangde']);
    expect((await textsIn(rooms.coachTexts, 'id', own)).coachCover).to.equal('Sembunyikan');
    expect((await textsIn(rooms.similarTexts, 'id', own)).similarOwn).to.equal('Lain?');
    expect((await textsIn(rooms.launcherTexts, 'id', own)).launcherStay).to.equal('Teruskan');
    expect((await textsIn(rooms.counterTexts, 'id', own)).counterBegin).to.equal('Ayo');
    expect((await textsIn(rooms.draftsTexts, 'id', own)).draftNew).to.equal('Baru');
    expect((await textsIn(rooms.handoverTexts, 'id', own)).handoverOpenSms).to.equal('SMS');
  });

  it('are there in every language somebody may choose, in the shape of the Indonesian ones', async () => {
    for (const texts of Object.values(rooms)) {
      const indonesian: object = await texts.id();
      for (const language of ['en', 'ban', 'jv', 'su'] as const) {
        const said: object = await textsIn<object>(texts, language);
        expect(Object.keys(said)).to.have.members(Object.keys(indonesian));
        // A part nobody has translated yet is said in Indonesian, whole.
        if (language === 'en' || texts.more) expect(said, `nothing of ${language}`).to.not.deep.equal(indonesian);
      }
    }
  });
});
