import type { AnnouncementMessages } from './id/announcement.js';
import type { BlurMessages } from './id/blur.js';
import type { CounterMessages } from './id/counter.js';
import type { DraftsPageMessages } from './id/drafts-page.js';
import type { HandoverPageMessages } from './id/handover-page.js';
import type { LauncherMessages } from './id/launcher.js';
import type { MapPageMessages } from './id/map-page.js';
import type { PhotosMessages } from './id/photos.js';
import type { SimilarMessages } from './id/similar.js';
import type { Texts } from './texts.js';

// Of parts that few reports need; the entry names none of them.

/** Of what the service has to say to everybody. */
export const announcementTexts: Texts<AnnouncementMessages> = {
  id: async () => (await import('./id/announcement.js')).announcement,
  en: async () => (await import('./en/announcement.js')).announcement,
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

/** What is said of reports that are alike. */
export const similarTexts: Texts<SimilarMessages> = {
  id: async () => (await import('./id/similar.js')).similar,
  en: async () => (await import('./en/similar.js')).similar,
  more: async (language) => (await import('./more.js')).similar[language](),
};
