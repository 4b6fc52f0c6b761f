import type { DraftsPageMessages } from '../id/drafts-page.js';
import { drafts } from './drafts.js';
import { opening } from './opening.js';

export const draftsPage: Partial<DraftsPageMessages> = { ...opening, ...drafts };
