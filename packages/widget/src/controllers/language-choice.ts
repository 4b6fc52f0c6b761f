import { choiceName, choices, followers } from '../internal/language-choice.js';
import { languageOf, type Language } from '../internal/language.js';
import type { LocaleController } from './locale.js';

/**
 * The reader's own choice of language: every component of the page follows, and this device keeps it for pages in the
 * same language. Tells whether the texts have come; when they have not, everything stays as it was.
 */
export async function chooseLanguage(host: Element, locale: Pick<LocaleController, 'follow'>, language: Language): Promise<boolean> {
  const page = languageOf(host);
  const before = choices.get(page);
  choices.set(page, language);
  const came = await locale.follow({ again: true });
  if (came) keep(page, language);
  else if (before) choices.set(page, before);
  else choices.delete(page);
  for (const follow of followers) follow();
  return came;
}

/** Takes every choice off the device and the page. */
export function forgetLanguages(): void {
  for (const page of ['id', 'en', 'ban', 'jv', 'su'] as const) keep(page, page);
  choices.clear();
}

function keep(page: Language, language: Language): void {
  try {
    if (language === page) localStorage.removeItem(choiceName(page));
    else localStorage.setItem(choiceName(page), language);
  } catch {
    // It holds as long as the page is open.
  }
}
