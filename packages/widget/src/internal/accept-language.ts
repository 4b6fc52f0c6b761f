import type { Language } from './language.js';

/** What to ask the service for: its texts are in Indonesian and English, and whoever reads another language of the country reads Indonesian. */
export function acceptLanguage(language: Language): string {
  return language === 'id' || language === 'en' ? language : `${language}, id;q=0.9`;
}
