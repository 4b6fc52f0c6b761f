import type { Challenge } from '@lapor/sdk/contract';
import { solve, type Tried } from './solve.js';

/** How often the page hears how far it is, in milliseconds. */
const REPORTING = 150;

/** Works apart from the page, so that an old phone goes on answering every touch. Whoever started it ends it. */
addEventListener('message', ({ data: challenge }: MessageEvent<Challenge>) => {
  for (let tried: Tried = { found: null, next: 0 }; tried.found === null && tried.next <= challenge.most; ) {
    tried = solve(challenge, tried.next, REPORTING);
    // A worker's own way of posting has no target; the page's would ask for one.
    (postMessage as (tried: Tried) => void)(tried);
  }
});
