import type { Config } from '@lapor/sdk/contract';
import type { Settings } from '../deps.js';

/** What stands above the form now, in the first of these languages there is a text in, else in Indonesian. */
export function announcementsNow({ announcement }: Pick<Settings, 'announcement'>, languages: readonly string[], now: Date): Config['announcements'] {
  if (announcement === null) return [];
  const { level, until, texts } = announcement;
  if (until !== null && now.getTime() >= Date.parse(until)) return [];
  const language = languages.find((each) => Object.hasOwn(texts, each) && texts[each] !== null) ?? 'id';
  return [{ level, text: texts[language] ?? texts.id, language, until }];
}
