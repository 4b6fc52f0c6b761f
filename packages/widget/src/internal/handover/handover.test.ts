import { expect } from '@open-wc/testing';
import { composeMessage } from './compose.js';
import { plainMarks, smsParts } from './sms.js';

const facts = { code: 'AB12-CD34', class: 'Pengaduan', title: 'Jalan berlubang', body: 'Sudah dua minggu.', place: 'Depan pasar', date: '2026-01-15' };
const TEMPLATE = 'LAPOR {title}. {body} Lokasi: {place}. Tanggal: {date}. Kode draf {code}';

describe('A draft as an SMS', () => {
  for (const [what, text, parts] of [
    ['160 plain letters', 'a'.repeat(160), 1],
    ['161 plain letters', 'a'.repeat(161), 2],
    ['306 plain letters', 'a'.repeat(306), 2],
    ['307 plain letters', 'a'.repeat(307), 3],
    ['80 letters of two septets', '{'.repeat(80), 1],
    ['81 letters of two septets', '{'.repeat(81), 2],
    // 153 is odd: a letter of two septets does not end one part and begin the next.
    ['152 letters of two septets', '{'.repeat(152), 2],
    ['153 letters of two septets', '{'.repeat(153), 3],
    ['70 letters, one of them no telephone writes in seven bits', `${'a'.repeat(69)}ā`, 1],
    ['71 letters, one of them no telephone writes in seven bits', `${'a'.repeat(70)}ā`, 2],
    ['134 letters, one of them no telephone writes in seven bits', `${'a'.repeat(133)}ā`, 2],
    ['135 letters, one of them no telephone writes in seven bits', `${'a'.repeat(134)}ā`, 3],
    ['35 pictures', '🙏'.repeat(35), 1],
    ['66 pictures', '🙏'.repeat(66), 2],
    ['67 pictures, of which none is cut in two', '🙏'.repeat(67), 3],
  ] as const) {
    it(`of ${what} is cut into ${parts}`, () => expect(smsParts(text)).to.equal(parts));
  }

  it('has quotation marks and dashes every telephone can send', () => {
    expect(smsParts(plainMarks(`“${'a'.repeat(150)}” – …`))).to.equal(1);
  });

  it('follows the template', () => {
    const message = composeMessage(TEMPLATE, facts, () => true);
    expect(message).to.deep.equal({ text: 'LAPOR Jalan berlubang. Sudah dua minggu. Lokasi: Depan pasar. Tanggal: 2026-01-15. Kode draf AB12-CD34', shortened: false });
  });

  it('leaves out what nobody has said, with the words around it', () => {
    expect(composeMessage(TEMPLATE, { ...facts, place: '', date: '' }, () => true)?.text).to.equal('LAPOR Jalan berlubang. Sudah dua minggu. Kode draf AB12-CD34');
  });

  it('is shortened in the story alone, between words, to as much as fits', () => {
    const body = 'Ada lubang besar sekali di tengah jalan. '.repeat(20);
    const message = composeMessage(TEMPLATE, { ...facts, body }, (text) => smsParts(text) <= 2)!;
    expect(message.shortened).to.equal(true);
    expect(smsParts(message.text)).to.equal(2);
    expect(message.text).to.include('... Lokasi: Depan pasar. Tanggal: 2026-01-15. Kode draf AB12-CD34');
    expect(message.text.length).to.be.greaterThan(290);
    const words = /minggu|(Ada|lubang|besar|sekali|di|tengah|jalan\.?)\.\.\. Lokasi/.exec(message.text);
    expect(words, message.text).not.to.equal(null);
  });

  it('is not made at all where not even the rest fits', () => {
    expect(composeMessage(TEMPLATE, { ...facts, title: 'a'.repeat(400) }, (text) => smsParts(text) <= 2)).to.equal(undefined);
  });

  it('does not read what somebody wrote as a place of the template', () => {
    expect(composeMessage(TEMPLATE, { ...facts, title: '{code} $& {body}' }, () => true)?.text).to.include('LAPOR {code} $& {body}.');
  });
});
