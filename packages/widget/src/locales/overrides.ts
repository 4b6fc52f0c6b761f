import type { Language } from '../internal/language.js';
import type { CounterMessages } from './id/counter.js';
import type { DraftsPageMessages } from './id/drafts-page.js';
import type { HandoverPageMessages } from './id/handover-page.js';
import type { Messages } from './id/form.js';
import type { StatusPageMessages } from './id/status-page.js';

/** Texts of the page's own, for each language those it wants to say differently. One object serves every element. */
export type MessageOverrides = {
  readonly [Of in Language]?: Partial<Messages & StatusPageMessages & CounterMessages & DraftsPageMessages & HandoverPageMessages>;
};
