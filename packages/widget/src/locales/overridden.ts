import { languageNamed, type Language } from '../internal/language.js';
import { rooms } from './all-texts.js';
import type { MessageOverrides } from './overrides.js';

type Kept = Map<object, object>;
const made = new WeakMap<MessageOverrides, Kept>();

/**
 * Texts with those of the page's own in their place. What a language says in Indonesian for want of a text follows the
 * page's own Indonesian. What is no text of ours, or of another kind, is left out, and the console says so.
 */
export function overridden<M extends object>(texts: M, own: MessageOverrides, language: Language, indonesian: M | undefined): M {
  if (!made.has(own)) {
    made.set(own, new Map());
    void warnOf(own).catch(() => undefined);
  }
  const kept = made.get(own) as Kept;
  const before = kept.get(texts);
  if (before) return before as M;
  const result = { ...texts } as Record<string, unknown>;
  const given = (of: Language) => Object.entries(own[of] ?? {}).filter(([key, text]) => typeof text === typeof result[key]);
  for (const [key, text] of given('id')) if (result[key] === (indonesian as Record<string, unknown> | undefined)?.[key]) result[key] = text;
  for (const [key, text] of given(language)) result[key] = text;
  kept.set(texts, result);
  return result as M;
}

/** Tells the page's author which of their own texts are never said, and why. */
async function warnOf(own: MessageOverrides): Promise<void> {
  const all: object[] = await Promise.all(Object.values(rooms).map((texts) => texts.id()));
  const known = Object.fromEntries(all.flatMap((texts) => Object.entries<unknown>(texts as Record<string, unknown>)));
  for (const [language, texts] of Object.entries(own)) {
    if (languageNamed(language) !== language) console.warn(`lapor: \`messages\` has texts for “${language}”, which no component speaks`);
    for (const [key, text] of Object.entries(texts)) {
      if (!(key in known)) console.warn(`lapor: \`messages\` has a text “${key}” that no component says`);
      else if (typeof text !== typeof known[key]) console.warn(`lapor: the text “${key}” in \`messages\` has to be a ${typeof known[key]}`);
    }
  }
}
