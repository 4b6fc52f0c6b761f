import type { CoachMessages } from './id/coach.js';
import type { Texts } from './texts.js';

/** What is said while one writes. */
export const coachTexts: Texts<CoachMessages> = {
  id: async () => (await import('./id/coach.js')).coach,
  en: async () => (await import('./en/coach.js')).coach,
  more: async (language) => (await import('./more.js')).coach[language](),
};
