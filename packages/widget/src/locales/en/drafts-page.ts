import { drafts } from './drafts.js';
import { opening } from './opening.js';

/** English of what is fetched with the drafts of this browser. */
export const draftsPage = { ...opening, ...drafts };
