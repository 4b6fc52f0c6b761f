import { drafts } from './drafts.js';
import { opening } from './opening.js';

/** Indonesian of what is fetched with the drafts of this browser. */
export const draftsPage = { ...opening, ...drafts };

export type DraftsPageMessages = typeof draftsPage;
