import type { AttemptLimit, Attempts } from './attempts.js';

/** Counts in memory; of more than `capacity` keys the one whose window began first is forgotten. */
export function countInMemory(options: AttemptLimit & { readonly now: () => Date; readonly capacity?: number }): Attempts {
  const { limit, windowSeconds, now, capacity = 50_000 } = options;
  // A Map keeps the order of insertion, so its first key is the oldest.
  const windows = new Map<string, { count: number; endsAt: number }>();

  const current = (key: string) => {
    const window = windows.get(key);
    return window && window.endsAt > now().getTime() ? window : undefined;
  };
  const beyond = (key: string, allowed: number) => {
    const window = current(key);
    return Promise.resolve(window && window.count > allowed ? Math.max(1, Math.ceil((window.endsAt - now().getTime()) / 1000)) : null);
  };

  return {
    wait: (key) => beyond(key, limit - 1),
    // Counted before anything is awaited, so that attempts made at once do not slip past the limit together.
    take(key) {
      const window = current(key);
      if (window) window.count += 1;
      else {
        windows.delete(key);
        windows.set(key, { count: 1, endsAt: now().getTime() + windowSeconds * 1000 });
        const [oldest] = windows.keys();
        if (windows.size > capacity && oldest !== undefined) windows.delete(oldest);
      }
      return beyond(key, limit);
    },
  };
}
