import type { Consequence } from './consequences.js';

/**
 * Forgets which draft a report came from once it is no longer to be tied to another: made confidential by its reporter, or its reporter or
 * its content deleted.
 */
export const forgetDraft: Consequence = async (_deps, store, { event, before, after }) => {
  const hides = before !== null && event.visibility !== null && after.visibility !== 'public';
  if (hides || event.kind === 'erased' || event.kind === 'anonymised') await store.draftCodes.remove(after.id);
};
