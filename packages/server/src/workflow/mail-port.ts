import type { Nouns } from '../store/store.js';

/**
 * Puts the letter with the link to one's own reports into the outbox, addressed to the reporter of a report, and gives the token
 * the link will carry; `null` when nothing is to be sent. It runs in the transaction of the store it is given.
 */
export type PostLink = (store: Nouns, reportId: string) => Promise<string | null>;
