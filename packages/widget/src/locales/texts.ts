import type { Language } from '../internal/language.js';
import type { Messages } from './id.js';
import type { StatusPageMessages } from './status-page.id.js';

/** Fetches the texts of a component, one language at a time. What one component says, users of another do not download. */
export type Texts<M> = Readonly<Record<Language, () => Promise<M>>>;

export const formTexts: Texts<Messages> = {
  id: async () => (await import('./id.js')).id,
  en: async () => (await import('./en.js')).en,
};

export const statusTexts: Texts<StatusPageMessages> = {
  id: async () => (await import('./status-page.id.js')).statusPageId,
  en: async () => (await import('./status-page.en.js')).statusPageEn,
};
