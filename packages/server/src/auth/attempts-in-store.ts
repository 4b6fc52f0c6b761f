import type { AppDeps } from '../deps.js';
import type { AttemptLimit, Attempts, Counted } from './attempts.js';
import { keyedHash } from './keyed-hash.js';

/** How many keys a server remembers to have been refused. */
const REMEMBERED = 10_000;

/**
 * Counts in the database, for all servers upon it. There a key is a hash under the server's secret, and its window is deleted
 * by the sweep once it is over. What was refused is refused from memory until then, so that whoever does not stop costs the
 * database nothing.
 */
export function countInStore(deps: Pick<AppDeps, 'store' | 'secret' | 'now'>, counted: Counted, { limit, windowSeconds }: AttemptLimit): Attempts {
  const refused = new Map<string, number>();

  const secondsUntil = (end: number) => Math.max(1, Math.ceil((end - deps.now().getTime()) / 1000));
  const known = (hash: string) => {
    const end = refused.get(hash);
    if (end === undefined) return null;
    if (end > deps.now().getTime()) return secondsUntil(end);
    refused.delete(hash);
    return null;
  };
  const refuse = (hash: string, endsAt: string) => {
    const end = Date.parse(endsAt);
    refused.set(hash, end);
    const [oldest] = refused.keys();
    if (refused.size > REMEMBERED && oldest !== undefined) refused.delete(oldest);
    return secondsUntil(end);
  };
  const hashOf = (key: string) => keyedHash(deps.secret, 'attempts', counted, key).toString('hex');

  return {
    async wait(key) {
      const hash = hashOf(key);
      const before = known(hash);
      if (before !== null) return before;
      const window = await deps.store.attempts.find(hash, deps.now().toISOString());
      return window && window.count >= limit ? refuse(hash, window.ends_at) : null;
    },
    async take(key) {
      const hash = hashOf(key);
      const before = known(hash);
      if (before !== null) return before;
      const now = deps.now();
      const endsAt = new Date(now.getTime() + windowSeconds * 1000).toISOString();
      const window = await deps.store.attempts.count({ keyHash: hash, now: now.toISOString(), endsAt });
      return window.count > limit ? refuse(hash, window.ends_at) : null;
    },
  };
}
