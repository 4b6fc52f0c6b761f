import { languageNamed, type Language } from './language.js';

/** What the reader chose while this page is open, by the language of the page. */
export const choices = new Map<Language, Language>();
/** Told of every choice. */
export const followers = new Set<() => unknown>();

/** Where the device keeps a choice. Each language of pages has its own, so that a page's own switch keeps its meaning. */
export const choiceName = (page: Language) => `lapor-language-${page}`;

/** The language the reader chose on this device for pages in that language. */
export function chosenLanguage(page: Language): Language | undefined {
  try {
    return choices.get(page) ?? languageNamed(localStorage.getItem(choiceName(page)) ?? '');
  } catch {
    return undefined; // a browser that keeps nothing
  }
}
