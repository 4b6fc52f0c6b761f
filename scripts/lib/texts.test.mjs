import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textFaults } from './texts.mjs';

const DRAFT = /** @type {const} */ ({ status: 'draft' });

/**
 * Texts that are all right but for what is changed.
 *
 * @param {{ id?: object, more?: object, en?: object, ban?: object, same?: string[], review?: object, used?: string[] }} [change]
 */
function faults({ id = {}, more = {}, en = {}, ban = {}, same = [], review, used = [] } = {}) {
  const source = { open: 'Lihat laporan', left: (/** @type {number} */ days) => `${days} hari lagi`, ...id };
  const languages = {
    id: { room: source, other: { cancel: 'Batal', ...more } },
    en: { room: { open: 'See report', left: (/** @type {number} */ days) => `${days} days left`, ...en }, other: { cancel: 'Cancel' } },
    ban: { room: { open: 'Cingakin laporan', ...ban } },
  };
  const texts = Object.fromEntries(Object.keys(languages.ban.room).map((key) => [key, DRAFT]));
  return textFaults(languages, { en: { same: [] }, ban: { same, texts: { ...texts, ...review } } }, new Set(['open', 'left', 'cancel', ...used]));
}

test('Texts that are all right have no faults, and a language still being translated may lack some', () => {
  assert.deepEqual(faults(), []);
});

for (const [what, change, fault] of /** @type {[string, Parameters<typeof faults>[0], RegExp][]} */ ([
  ['a text English lacks', { id: { close: 'Tutup' }, used: ['close'] }, /en\/room: “close” is missing/],
  ['a text nobody says', { id: { close: 'Tutup' }, en: { close: 'Close' } }, /“close” is never said/],
  ['a text that Indonesian does not have', { ban: { close: 'Tutup' } }, /“close” is no text of id/],
  ['a name in two rooms', { more: { open: 'Buka' } }, /“open” stands in room and in other/],
  ['a text copied and not translated', { ban: { open: 'Lihat laporan' } }, /“open” says the same as id/],
  ['a copied text with values', { ban: { left: (/** @type {number} */ days) => `${days} hari lagi` } }, /“left” says the same as id/],
  ['a value that got lost', { ban: { left: () => 'rahina malih' } }, /“left” does not say the values/],
  ['a value too many', { ban: { left: (/** @type {number} */ days, /** @type {number} */ more) => `${days} rahina malih ${more}` } }, /“left” takes 2 values/],
  ['a word where a value is due', { ban: { left: 'rahina malih' } }, /“left” has to be a function/],
  ['a word we do not use', { id: { open: 'Mohon buka laporan' } }, /says “Mohon”/],
  ['a word we do not use, around a value', { id: { left: (/** @type {number} */ days) => `Maaf, ${days} hari lagi` } }, /says “Maaf”/],
  ['a sentence nobody gets to the end of', { id: { open: `Lihat ${'dan lihat '.repeat(12)}laporan` } }, /more than 22 words/],
  ['a text without a review status', { ban: { cancel: 'x' }, review: { open: undefined } }, /“open” has no review status/],
  ['a review by nobody in particular', { review: { open: { status: 'reviewed', by: 'somebody', on: '2026-01-02', text: 'Cingakin laporan' } } }, /reviewed by none of/],
  ['a review without a date', { review: { open: { status: 'reviewed', by: 'native speaker', text: 'Cingakin laporan' } } }, /not said when/],
  ['a text changed after its review', { review: { open: { status: 'reviewed', by: 'native speaker', on: '2026-01-02', text: 'Cingak laporan' } } }, /changed after its review/],
  ['a status of a text that is gone', { review: { close: DRAFT } }, /there is no text “close” in ban/],
])) {
  test(`Found: ${what}`, () => assert.match(faults(change).join('\n'), fault));
}

test('Texts in groups and texts that take lists are held against each other too', () => {
  const grouped = { id: { kinds: { plate: 'nomor kendaraan' }, list: (/** @type {string[]} */ names) => names.map((name) => `“${name}”`).join(', ') }, used: ['kinds', 'list'] };
  assert.match(faults({ ...grouped, en: { list: (/** @type {string[]} */ names) => names.join() } }).join('\n'), /en\/room: “kinds.plate” is missing/);
  assert.deepEqual(faults({ ...grouped, en: { kinds: { plate: 'number plate' }, list: (/** @type {string[]} */ names) => names.join(' and ') } }), []);
});

test('A text that is the same on purpose is listed, and a reviewed one is as it was reviewed', () => {
  assert.deepEqual(faults({ ban: { open: 'Lihat laporan' }, same: ['open'] }), []);
  assert.deepEqual(faults({ review: { open: { status: 'reviewed', by: 'native speaker', on: '2026-01-02', text: 'Cingakin laporan' } } }), []);
});
