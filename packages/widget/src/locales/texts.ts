import type { Language } from '../internal/language.js';
import type { Messages } from './id/form.js';
import type { StatusPageMessages } from './id/status-page.js';

/** Fetches the texts of a component, one language at a time. What one component says, users of another do not download. */
export type Texts<M> = Readonly<Record<Language, () => Promise<M>>>;

export const formTexts: Texts<Messages> = {
  id: async () => (await import('./id/form.js')).form,
  en: async () => (await import('./en/form.js')).form,
};

export const statusTexts: Texts<StatusPageMessages> = {
  id: async () => (await import('./id/status-page.js')).statusPage,
  en: async () => (await import('./en/status-page.js')).statusPage,
};
