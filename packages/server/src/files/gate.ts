import { ProblemError } from '../problem.js';

const WAIT_SECONDS = 10;

/**
 * Lets a fixed number of tasks run at once; the rest wait their turn, in order. More than `longest` do not wait, for each holds what it
 * came with.
 * @throws {ProblemError} `unavailable` when as many wait as may
 */
export function createGate(places: number, longest: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (task) => {
    if (free > 0) free -= 1;
    else if (waiting.length >= longest) throw new ProblemError('unavailable', { retryAfter: WAIT_SECONDS });
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The place goes straight to the next in line, so no newcomer can take it in between.
      if (next === undefined) free += 1;
      else next();
    }
  };
}
