import type { LanguagesMessages } from '../id/languages.js';

export const languages: Partial<LanguagesMessages> = {
  language: 'Basa',
  languageFailed: 'Eta basa teu acan tiasa dicandak. Pariksa jaringan, teras pilih deui.',
};
