import type { Language } from '../internal/language.js';
import type { AnnouncementMessages } from './id/announcement.js';
import type { BlurMessages } from './id/blur.js';
import type { CoachMessages } from './id/coach.js';
import type { CounterMessages } from './id/counter.js';
import type { DraftsPageMessages } from './id/drafts-page.js';
import type { HandoverPageMessages } from './id/handover-page.js';
import type { Messages } from './id/form.js';
import type { LauncherMessages } from './id/launcher.js';
import type { MapPageMessages } from './id/map-page.js';
import type { SimilarMessages } from './id/similar.js';
import type { StatusPageMessages } from './id/status-page.js';

type Every = Messages &
  StatusPageMessages &
  AnnouncementMessages &
  BlurMessages &
  CoachMessages &
  CounterMessages &
  DraftsPageMessages &
  HandoverPageMessages &
  LauncherMessages &
  MapPageMessages &
  SimilarMessages;

/** Texts of the page's own, for each language those it wants to say differently. One object serves every element. */
export type MessageOverrides = {
  readonly [Of in Language]?: Partial<Every>;
};
