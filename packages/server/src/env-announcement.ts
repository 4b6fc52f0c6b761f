import { ANNOUNCEMENT_LEVELS } from '@lapor/sdk/contract';
import { instant, oneOf, text, type About } from './env-readers.js';

const TEXT = /^[^\0]{1,1000}$/;
const words = (given: About) => text(TEXT, { id: 'teks paling panjang 1000 karakter', en: 'a text of at most 1000 characters' }, { ...given, fallback: null });

/** Settings of the announcement above the form and the status page. */
export const ANNOUNCEMENT_VARIABLES = {
  ANNOUNCEMENT: words({
    fallback: null,
    about: {
      id: 'Pengumuman di atas formulir dan halaman status, dalam bahasa Indonesia. Tiap baris menjadi satu paragraf; alamat web dan nomor telepon berawalan `tel:` menjadi tautan.',
      en: 'An announcement above the form and the status page, in Indonesian. Each line is a paragraph; addresses of the web, and phone numbers behind `tel:`, become links.',
    },
  }),
  ANNOUNCEMENT_EN: words({ fallback: null, about: { id: 'Pengumuman dalam bahasa Inggris. Tanpa ini, yang bahasa Indonesia.', en: 'The announcement in English. Without it, the Indonesian one.' } }),
  ANNOUNCEMENT_BAN: words({ fallback: null, about: { id: 'Pengumuman dalam bahasa Bali. Tanpa ini, yang bahasa Indonesia.', en: 'The announcement in Balinese. Without it, the Indonesian one.' } }),
  ANNOUNCEMENT_JV: words({ fallback: null, about: { id: 'Pengumuman dalam bahasa Jawa. Tanpa ini, yang bahasa Indonesia.', en: 'The announcement in Javanese. Without it, the Indonesian one.' } }),
  ANNOUNCEMENT_SU: words({ fallback: null, about: { id: 'Pengumuman dalam bahasa Sunda. Tanpa ini, yang bahasa Indonesia.', en: 'The announcement in Sundanese. Without it, the Indonesian one.' } }),
  ANNOUNCEMENT_LEVEL: oneOf(ANNOUNCEMENT_LEVELS, {
    fallback: 'info',
    about: { id: '`info` untuk kabar biasa, `warning` untuk yang harus dibaca sebelum menulis laporan.', en: '`info` for news, `warning` for what has to be read before writing a report.' },
  }),
  ANNOUNCEMENT_UNTIL: instant({
    fallback: null,
    about: { id: 'Kapan pengumuman hilang dengan sendirinya, seperti `2026-03-07T18:00+08:00`.', en: 'When the announcement goes by itself, such as `2026-03-07T18:00+08:00`.' },
  }),
};
