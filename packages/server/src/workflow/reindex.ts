import type { AppDeps } from '../deps.js';
import { WORDS_VERSION } from '../search/words.js';
import { refreshPublication } from './publication.js';

/** How many reports a batch takes: a second's work. */
const BATCH = 100;

/**
 * Decides anew what the public sees of reports whose search words an earlier version made, and gives them new ones; tells
 * whether there may be more. Each in a transaction of its own, so that nobody waits for long.
 */
export async function reindex(deps: Pick<AppDeps, 'store' | 'settings'>): Promise<boolean> {
  const { store } = deps;
  const numbers = await store.publicReports.withOlderWords(WORDS_VERSION, BATCH);
  for (const number of numbers) {
    await store.transaction(async (within) => {
      const report = await within.reports.lock(number);
      if (report) await refreshPublication(deps, within, report);
    });
  }
  return numbers.length === BATCH;
}
