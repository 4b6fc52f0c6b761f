import type { Challenge } from '@lapor/sdk/contract';
import { solve } from './solve.js';

/** What is done at a time, so that the page answers every touch. */
const SLICE = 12;

/** Looks for the number of a challenge on the page itself, from `from` on and until `end`. */
export async function inSlices(challenge: Challenge, from: number, end: number): Promise<number | null> {
  for (let next = from; next <= challenge.most && performance.now() < end; ) {
    const tried = solve(challenge, next, SLICE);
    if (tried.found !== null) return tried.found;
    next = tried.next;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
