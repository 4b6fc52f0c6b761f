import type { Report } from '@lapor/sdk';

/** What is wrong with what was filled in. `unmatched`: no such number with such a code, and nobody says which is wrong. */
export interface LookupIssue {
  field: 'number' | 'code';
  problem: 'required' | 'wrong' | 'unmatched';
}

/** Why a report could not be opened though nothing is wrong with what was filled in. */
export type LookupFailure = { name: 'slowed'; retryAfter: number | null } | { name: 'offline' } | { name: 'busy' };

/** What the page shows. */
export type StatusState =
  | { name: 'asking'; issues: readonly LookupIssue[]; closed: boolean }
  | { name: 'opening' }
  | { name: 'failed'; failure: LookupFailure }
  | { name: 'showing'; report: Report; refresh: Refresh };

/** How the last refresh went; `at` is an instant in milliseconds. */
export type Refresh = { name: 'none' } | { name: 'running' } | { name: 'failed' } | { name: 'done'; at: number } | { name: 'taken' };

/** Whether the service says that number and code do not match. */
export function isUnmatched(error: unknown): boolean {
  return read(error, 'code') === 'not_found';
}

/** What an error of the client means to the person. Read by its shape, so that another copy of the SDK is understood too. */
export function failureOf(error: unknown): LookupFailure {
  if (read(error, 'code') === 'rate_limited') {
    const retryAfter = read(error, 'retryAfter');
    return { name: 'slowed', retryAfter: typeof retryAfter === 'number' ? retryAfter : null };
  }
  return { name: typeof read(error, 'status') === 'number' ? 'busy' : 'offline' };
}

function read(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;
}
