import type { BlurMessages } from './id/blur.js';
import type { CoachMessages } from './id/coach.js';
import type { CounterMessages } from './id/counter.js';
import type { DraftsPageMessages } from './id/drafts-page.js';
import type { Messages } from './id/form.js';
import type { HandoverPageMessages } from './id/handover-page.js';
import type { MapPageMessages } from './id/map-page.js';
import type { LauncherMessages } from './id/launcher.js';
import type { PhotosMessages } from './id/photos.js';
import type { SimilarMessages } from './id/similar.js';
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

export const draftsTexts: Texts<DraftsPageMessages> = {
  id: async () => (await import('./id/drafts-page.js')).draftsPage,
  en: async () => (await import('./en/drafts-page.js')).draftsPage,
  more: async (language) => (await import('./more.js')).drafts[language](),
};

export const handoverTexts: Texts<HandoverPageMessages> = {
  id: async () => (await import('./id/handover-page.js')).handoverPage,
  en: async () => (await import('./en/handover-page.js')).handoverPage,
  more: async (language) => (await import('./more.js')).handover[language](),
};

export const counterTexts: Texts<CounterMessages> = {
  id: async () => (await import('./id/counter.js')).counter,
  en: async () => (await import('./en/counter.js')).counter,
  more: async (language) => (await import('./more.js')).counter[language](),
};

/** Of the tool that covers faces and plates. */
export const blurTexts: Texts<BlurMessages> = {
  id: async () => (await import('./id/blur.js')).blur,
  en: async () => (await import('./en/blur.js')).blur,
  more: async (language) => (await import('./more.js')).blur[language](),
};

/** Of the dialog around a form. */
export const launcherTexts: Texts<LauncherMessages> = {
  id: async () => (await import('./id/launcher.js')).launcher,
  en: async () => (await import('./en/launcher.js')).launcher,
  more: async (language) => (await import('./more.js')).launcher[language](),
};

/** Of the map on which one points at a place. */
export const mapTexts: Texts<MapPageMessages> = {
  id: async () => (await import('./id/map-page.js')).mapPage,
  en: async () => (await import('./en/map-page.js')).mapPage,
};

/** Of the control for photos, where it is not part of the form. */
export const photoTexts: Texts<PhotosMessages> = {
  id: async () => (await import('./id/photos.js')).photos,
  en: async () => (await import('./en/photos.js')).photos,
  more: async (language) => (await import('./more.js')).photos[language](),
};

/** What is said while one writes. */
export const coachTexts: Texts<CoachMessages> = {
  id: async () => (await import('./id/coach.js')).coach,
  en: async () => (await import('./en/coach.js')).coach,
  more: async (language) => (await import('./more.js')).coach[language](),
};

/** What is said of reports that are alike. */
export const similarTexts: Texts<SimilarMessages> = {
  id: async () => (await import('./id/similar.js')).similar,
  en: async () => (await import('./en/similar.js')).similar,
  more: async (language) => (await import('./more.js')).similar[language](),
};
