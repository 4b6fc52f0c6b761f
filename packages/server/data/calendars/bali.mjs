// Reckons Bali's holy days and writes bali.json: `node data/calendars/bali.mjs`. With --check it only says whether the file is that.
import { readFileSync, writeFileSync } from 'node:fs';

const FROM = '2024-01-01';
const THROUGH = '2027-12-31';
/** Up to here the days stand in the governor's circulars, as public reports give them; later ones are only reckoned. */
const READ_THROUGH = '2025-05-31';

const DAY = 86_400_000;
const later = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

// The Pawukon goes round every 210 days: 30 weeks (wuku) of seven days. Galungan, Buda Kliwon Dungulan, is the Wednesday of the
// eleventh week. One Galungan everybody agrees on fixes all others.
const ROUND = 210;
const A_GALUNGAN = '2024-02-28';
const PAWUKON = [
  [-1, 'Penampahan Galungan', 'Penampahan Galungan, the eve of Galungan'],
  [0, 'Hari Raya Galungan', 'Galungan'],
  [1, 'Umanis Galungan', 'Umanis Galungan, the day after Galungan'],
  [9, 'Penampahan Kuningan', 'Penampahan Kuningan, the eve of Kuningan'],
  [10, 'Hari Raya Kuningan', 'Kuningan'],
  // Saniscara Umanis Watugunung, the last day of the round, and Buda Kliwon Sinta, four days later.
  [136, 'Hari Suci Saraswati', 'Saraswati'],
  [140, 'Hari Suci Pagerwesi', 'Pagerwesi'],
];
// These follow the moon and cannot be reckoned from the Pawukon. Nyepi itself stands in the national calendar.
const NYEPI = ['2024-03-11', '2025-03-29', '2026-03-19', '2027-03-08'];
const SIWARATRI = ['2024-01-09', '2025-01-27', '2026-01-17'];

const holidays = [];
const add = (date, id, en, source) => {
  if (date < FROM || date > THROUGH) return;
  holidays.push({ date, name: { id, en }, kind: 'regional', status: date <= READ_THROUGH ? 'confirmed' : 'provisional', source: date <= READ_THROUGH ? `circular-${date.slice(0, 4)}` : source });
};
for (let galungan = later(A_GALUNGAN, -2 * ROUND); galungan <= THROUGH; galungan = later(galungan, ROUND)) {
  for (const [days, id, en] of PAWUKON) add(later(galungan, days), id, en, 'pawukon');
}
for (const nyepi of NYEPI) {
  add(later(nyepi, -1), 'Tawur Kesanga', 'Tawur Kesanga, the eve of Nyepi', 'nyepi');
  add(later(nyepi, 1), 'Ngembak Geni', 'Ngembak Geni, the day after Nyepi', 'nyepi');
}
for (const siwaratri of SIWARATRI) add(siwaratri, 'Hari Suci Siwaratri', 'Siwaratri', 'siwaratri');
holidays.sort((one, other) => (one.date < other.date ? -1 : 1));

const count = (year) => holidays.filter(({ date }) => date.startsWith(year)).length;
const file = {
  version: '2026-11-22',
  coveredFrom: FROM,
  coveredThrough: THROUGH,
  expected: Object.fromEntries(['2024', '2025', '2026', '2027'].map((year) => [year, { regional: count(year) }])),
  sources: {
    'circular-2024': {
      title: 'Surat Edaran Gubernur Bali Nomor 7 Tahun 2023 tentang Hari Libur Nasional, Cuti Bersama dan Dispensasi Hari Raya Suci Hindu di Bali Tahun 2024',
      url: 'https://www.detik.com/bali/budaya/d-7134236/jadwal-dispensasi-hari-raya-suci-hindu-di-bali-2024-panduan-libur-atau-wfh',
      note: 'The circular itself was not read; two public reports give the same sixteen days, and the reckoning agrees with each of them.',
    },
    'circular-2025': {
      title: 'Surat Edaran Gubernur Bali Nomor 16 Tahun 2024 tentang Hari Libur Nasional, Cuti Bersama dan Dispensasi Hari Raya Suci Hindu di Bali Tahun 2025',
      url: 'https://www.koalika.com/jadwal-hari-libur-lokal-di-bali-2025',
      note: 'The circular itself was not read. A report gives its days up to May, and the reckoning agrees. Siwaratri is given as 7 January there and as 27 January in two printed Balinese calendars: the latter is taken (it is a national holiday anyway).',
    },
    pawukon: {
      title: 'Reckoned: the Pawukon of 210 days from Galungan on 28 February 2024',
      url: 'https://www.detik.com/bali/budaya/d-7134236/jadwal-dispensasi-hari-raya-suci-hindu-di-bali-2024-panduan-libur-atau-wfh',
      note: "Public reports agree on Galungan and Kuningan in November 2025 and on Saraswati and Pagerwesi in September 2025. That the governor frees the days is expected, because he has every year; the circulars for 2026 and 2027 were not found.",
    },
    nyepi: {
      title: 'The day before and the day after Nyepi, which stands in the national calendar',
      url: 'https://www.detik.com/bali/budaya/d-7134236/jadwal-dispensasi-hari-raya-suci-hindu-di-bali-2024-panduan-libur-atau-wfh',
      note: 'That the governor frees these days is expected; in 2027 Nyepi itself is provisional.',
    },
    siwaratri: {
      title: 'Siwaratri, the night before the new moon of the seventh month',
      url: 'https://www.metrotvnews.com/read/bD2Cwdx6-kapan-hari-raya-siwaratri-2026-ini-jadwal-dan-makna-perayaannya',
      note: 'Two public reports agree on 17 January 2026. For 2027 none was found: it is left out.',
    },
  },
  holidays,
};

const line = (holiday) => `    ${JSON.stringify(holiday)}`;
const text = `${JSON.stringify({ ...file, holidays: [] }, null, 2).replace('"holidays": []', () => `"holidays": [\n${holidays.map(line).join(',\n')}\n  ]`)}\n`;
const target = new URL('bali.json', import.meta.url);
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('bali.json is not what bali.mjs reckons; run node data/calendars/bali.mjs');
  process.exit(1);
}
