import { reindex } from '../workflow/reindex.js';
import type { Job } from './runner.js';

/** Makes search words anew that an earlier version of the server made, so that a new way to cut words reaches old reports too. */
export const wordsJob: Job = {
  name: 'words',
  everySeconds: 60 * 60,
  batch: (deps) => reindex(deps),
};
