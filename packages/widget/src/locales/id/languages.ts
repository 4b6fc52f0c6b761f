/** The choice of language. */
export const languages = {
  language: 'Bahasa',
  /** A translation nobody whose mother tongue it is has read yet. */
  languageDraft: (name: string) => `${name} (draf)`,
  languageFailed: 'Bahasa itu belum dapat diambil. Periksa jaringan, lalu pilih lagi.',
};

export type LanguagesMessages = typeof languages;
