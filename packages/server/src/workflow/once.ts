import { reportNumberSchema, validate } from '@lapor/sdk/contract';
import { keyedHash } from '../auth/keyed-hash.js';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';

/** A request that changes something, as far as repeating it matters. */
export interface Write {
  /** Which operation on which path, by whom: keys of others, or for other things, are other keys. */
  readonly scope: { readonly operation: string; readonly path: string; readonly principal: string };
  /** What the caller sent as `Idempotency-Key`, or random when it sent none. */
  readonly key: string;
  /** Whether the caller sent one, so that the answer is to be kept. */
  readonly repeatable: boolean;
  /** What was asked, byte for byte or in a form that equal requests share. */
  readonly request: string | Uint8Array;
}

type OnceDeps = Pick<AppDeps, 'store' | 'secret' | 'now'>;

/**
 * Does the work of a request once. A repeat with the same key gets what the first returned; of several at a time one does
 * the work and the others wait for it. Work that throws leaves no trace, so the key is free again.
 *
 * `work` runs in a transaction and returns what is to be remembered, which must survive JSON and hold neither secrets nor
 * anybody's identity. `stillTold` runs before a repeat is answered and throws where whoever asks may not be told any more.
 * @throws {ProblemError} `idempotency_conflict` when the key was used for another request
 */
export async function once<T>(
  deps: OnceDeps,
  write: Write,
  status: number,
  work: (store: Nouns) => Promise<T>,
  stillTold: (store: Nouns) => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  const keyHash = hashKey(deps, write);
  return deps.store.transaction(async (store) => {
    if (!write.repeatable) return work(store);
    const claimed = await store.idempotency.claim({
      key_hash: keyHash,
      operation: write.scope.operation,
      request_hash: hashRequest(deps, write),
      created_at: deps.now().toISOString(),
    });
    if (!claimed) {
      const first = await firstAnswer(deps, store, write);
      if (first) {
        await stillTold(store);
        return first.value as T;
      }
      throw new Error('An idempotency key vanished while it was held');
    }
    const value = await work(store);
    const response = JSON.stringify(value);
    await store.idempotency.complete(keyHash, { status, response, report_number: reportNumberOf(write) });
    // The first answer takes the same way as its repeats, so that they cannot differ.
    return JSON.parse(response) as T;
  });
}

/**
 * What a request was answered when it came before; `undefined` when it did not. For work that costs much before its
 * transaction, such as reading a photo; `once` still has the last word.
 * @throws {ProblemError} `idempotency_conflict` when the key was used for another request
 */
export async function answeredBefore(deps: OnceDeps, write: Write): Promise<{ value: unknown } | undefined> {
  return write.repeatable ? firstAnswer(deps, deps.store, write) : undefined;
}

async function firstAnswer(deps: OnceDeps, store: Nouns, write: Write): Promise<{ value: unknown } | undefined> {
  const row = await store.idempotency.find(hashKey(deps, write));
  if (!row) return undefined;
  if (row.request_hash !== hashRequest(deps, write)) throw new ProblemError('idempotency_conflict');
  return { value: JSON.parse(row.response) };
}

// What was answered about a report is erased with it. The path names the report of every step; the receipt of a new one holds
// nothing that could be erased, and has to stay, or a repeat would file it again.
function reportNumberOf({ scope }: Write): string | null {
  const [, named] = /\/reports\/([^/]+)(?:\/|$)/.exec(scope.path) ?? [];
  const number = validate(reportNumberSchema, named && decodeURIComponent(named));
  return number.ok ? number.value : null;
}

function hashKey({ secret }: OnceDeps, { scope, key }: Write): string {
  return keyedHash(secret, 'idempotency-key', scope.operation, scope.path, scope.principal, key).toString('hex');
}

function hashRequest({ secret }: OnceDeps, { request }: Write): string {
  return keyedHash(secret, 'request', request).toString('hex');
}
