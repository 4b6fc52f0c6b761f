import type { Messages } from './id/form.js';
import type { StatusPageMessages } from './id/status-page.js';

/** The languages that are translated as far as somebody was sure of the words. */
export type PartialLanguage = 'ban' | 'jv' | 'su';

/**
 * Fetches the texts of a component, one language at a time. What one component says, users of another do not download.
 * Indonesian and English are complete; of the others, what they lack is said in Indonesian.
 */
export interface Texts<M> {
  readonly id: () => Promise<M>;
  readonly en: () => Promise<M>;
  readonly more?: (language: PartialLanguage) => Promise<Partial<M>>;
}

export const formTexts: Texts<Messages> = {
  id: async () => (await import('./id/form.js')).form,
  en: async () => (await import('./en/form.js')).form,
  more: async (language) => (await import('./more.js')).form[language](),
};

export const statusTexts: Texts<StatusPageMessages> = {
  id: async () => (await import('./id/status-page.js')).statusPage,
  en: async () => (await import('./en/status-page.js')).statusPage,
  more: async (language) => (await import('./more.js')).statusPage[language](),
};
