import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import { countInMemory } from './attempts-in-memory.js';
import { countInStore } from './attempts-in-store.js';

/** Counts attempts per key in windows of time, each of which begins with its first attempt. */
export interface Attempts {
  /** Counts an attempt. `null` while there were not too many, else the seconds until the window ends. */
  take(key: string): Promise<number | null>;
  /** The same without counting any: whether another attempt would be one too many. */
  wait(key: string): Promise<number | null>;
}

/** What is counted: each has windows of its own. */
export type Counted = 'challenges-busy' | 'challenges-many' | 'unproven' | 'link-tokens' | 'links' | 'misses' | 'report-misses' | 'report-pair-misses' | 'support' | 'support-of-report' | 'writes';

/** How much is let through in each window. */
export interface AttemptLimit {
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * Counts attempts for all servers together: in the database where several may share it, in memory where one process has it
 * alone.
 */
export function countAttempts(deps: Pick<AppDeps, 'store' | 'secret' | 'now'>, counted: Counted, limit: AttemptLimit): Attempts {
  return deps.store.forSeveralServers ? countInStore(deps, counted, limit) : countInMemory({ ...limit, now: deps.now });
}

/** @throws {ProblemError} `rate_limited` when there is something to wait for */
export function refuseHasty(retryAfter: number | null): void {
  if (retryAfter !== null) throw new ProblemError('rate_limited', { retryAfter });
}
