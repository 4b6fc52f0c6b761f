import type { LanguagesMessages } from '../id/languages.js';

export const languages: Partial<LanguagesMessages> = {
  language: 'Basa',
  languageFailed: 'Basa punika dereng saged dipunpendhet. Priksanana jaringan, lajeng pilih malih.',
};
