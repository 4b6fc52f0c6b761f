import type { LanguagesMessages } from '../id/languages.js';

export const languages: LanguagesMessages = {
  language: 'Language',
  languageDraft: (name) => `${name} (draft)`,
  languageFailed: 'That language could not be loaded. Check your connection, then choose it again.',
};
