import type { CoachMessages } from './id/coach.js';
import type { Messages } from './id/form.js';
import type { SimilarMessages } from './id/similar.js';
import type { StatusPageMessages } from './id/status-page.js';
import type { PartialLanguage } from './texts.js';

/** Where the texts of the other languages are: apart from the entry, so that readers of Indonesian do not carry the list. */
type Places<M> = Readonly<Record<PartialLanguage, () => Promise<Partial<M>>>>;

export const form: Places<Messages> = {
  ban: async () => (await import('./ban/form.js')).form,
  jv: async () => (await import('./jv/form.js')).form,
  su: async () => (await import('./su/form.js')).form,
};

export const statusPage: Places<StatusPageMessages> = {
  ban: async () => (await import('./ban/status-page.js')).statusPage,
  jv: async () => (await import('./jv/status-page.js')).statusPage,
  su: async () => (await import('./su/status-page.js')).statusPage,
};

export const coach: Places<CoachMessages> = {
  ban: async () => (await import('./ban/coach.js')).coach,
  jv: async () => (await import('./jv/coach.js')).coach,
  su: async () => (await import('./su/coach.js')).coach,
};

export const similar: Places<SimilarMessages> = {
  ban: async () => (await import('./ban/similar.js')).similar,
  jv: async () => (await import('./jv/similar.js')).similar,
  su: async () => (await import('./su/similar.js')).similar,
};
