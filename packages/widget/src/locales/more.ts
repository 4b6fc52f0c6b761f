import type { BlurMessages } from './id/blur.js';
import type { CoachMessages } from './id/coach.js';
import type { CounterMessages } from './id/counter.js';
import type { DraftsPageMessages } from './id/drafts-page.js';
import type { Messages } from './id/form.js';
import type { HandoverPageMessages } from './id/handover-page.js';
import type { LauncherMessages } from './id/launcher.js';
import type { PhotosMessages } from './id/photos.js';
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

export const drafts: Places<DraftsPageMessages> = {
  ban: async () => (await import('./ban/drafts-page.js')).draftsPage,
  jv: async () => (await import('./jv/drafts-page.js')).draftsPage,
  su: async () => (await import('./su/drafts-page.js')).draftsPage,
};

export const handover: Places<HandoverPageMessages> = {
  ban: async () => (await import('./ban/handover-page.js')).handoverPage,
  jv: async () => (await import('./jv/handover-page.js')).handoverPage,
  su: async () => (await import('./su/handover-page.js')).handoverPage,
};

export const counter: Places<CounterMessages> = {
  ban: async () => (await import('./ban/counter.js')).counter,
  jv: async () => (await import('./jv/counter.js')).counter,
  su: async () => (await import('./su/counter.js')).counter,
};

export const blur: Places<BlurMessages> = {
  ban: async () => (await import('./ban/blur.js')).blur,
  jv: async () => (await import('./jv/blur.js')).blur,
  su: async () => (await import('./su/blur.js')).blur,
};

export const launcher: Places<LauncherMessages> = {
  ban: async () => (await import('./ban/launcher.js')).launcher,
  jv: async () => (await import('./jv/launcher.js')).launcher,
  su: async () => (await import('./su/launcher.js')).launcher,
};

export const photos: Places<PhotosMessages> = {
  ban: async () => (await import('./ban/photos.js')).photos,
  jv: async () => (await import('./jv/photos.js')).photos,
  su: async () => (await import('./su/photos.js')).photos,
};
