import { oneOf, wholeNumber } from './env-readers.js';
import { DEFAULT_SETTINGS } from './settings.js';

/** What keeps mass mailings out without keeping anybody out. */
export const TRUST_VARIABLES = {
  PROOF_OF_WORK: oneOf(['off', 'on', 'strict'], {
    fallback: DEFAULT_SETTINGS.proof.mode,
    about: {
      id: 'Kerja kecil yang dilakukan peramban sebelum mengirim laporan, agar kiriman massal mahal: `off` tidak meminta, `on` meminta, `strict` juga membatasi jauh lebih ketat laporan tanpa kerja itu dari satu alamat. Laporan tanpa kerja tetap diterima dan ditandai untuk dilihat dahulu.',
      en: 'A little work a browser does before it sends a report, so that sending very many is dear: `off` asks for none, `on` asks, `strict` also lets far fewer reports without it through from one address. A report without it is taken all the same, and marked to be looked at first.',
    },
  }),
  PROOF_HASHES: wholeNumber(1_000, 10_000_000, {
    fallback: String(DEFAULT_SETTINGS.proof.hashes),
    about: {
      id: 'Banyaknya hash SHA-256 paling banyak untuk kerja itu; rata-rata separuhnya. Empat dan enam belas kali lipat untuk alamat yang sering meminta.',
      en: 'How many SHA-256 hashes that work takes at most; half of them on average. Four and sixteen times as many for an address that asks often.',
    },
  }),
} as const;
