import type { Language } from './language.js';

/** What to ask the service for: its texts are in Indonesian and English, and whoever reads another language of the country reads Indonesian. */
export function acceptLanguage(language: Language): string {
  return language === 'id' || language === 'en' ? language : `${language}, id;q=0.9`;
}

/** Hands an answer of the service on, remembered as Indonesian where the reader's own language is another of the country's. */
export async function noteAnswer<T>(answer: T, language: string): Promise<T> {
  if (language.includes(',')) (await import('./language-of-parts.js')).rememberAnswer(answer);
  return answer;
}
