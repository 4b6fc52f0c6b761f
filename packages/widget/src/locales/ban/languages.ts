import type { LanguagesMessages } from '../id/languages.js';

export const languages: Partial<LanguagesMessages> = {
  language: 'Basa',
  languageFailed: 'Basa punika durung prasida kaambil. Cingakin jaringan, raris pilih malih.',
};
