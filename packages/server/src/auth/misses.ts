/** Counts attempts per key in windows of time, in bounded memory. */
export interface Misses {
  /** `null`, or the seconds until another attempt is let through. */
  wait(key: string): number | null;
  /** Counts an attempt. */
  count(key: string): void;
}

/** Counts in memory; of more than `capacity` keys the one whose window began first is forgotten. */
export function countMisses(options: {
  readonly limit: number;
  readonly windowSeconds: number;
  readonly now: () => Date;
  readonly capacity?: number;
}): Misses {
  const { limit, windowSeconds, now, capacity = 50_000 } = options;
  // A Map keeps the order of insertion, so its first key is the oldest.
  const windows = new Map<string, { count: number; endsAt: number }>();

  const current = (key: string) => {
    const window = windows.get(key);
    return window && window.endsAt > now().getTime() ? window : undefined;
  };

  return {
    wait(key) {
      const window = current(key);
      if (!window || window.count < limit) return null;
      return Math.max(1, Math.ceil((window.endsAt - now().getTime()) / 1000));
    },
    count(key) {
      const window = current(key);
      if (window) {
        window.count += 1;
        return;
      }
      windows.delete(key);
      windows.set(key, { count: 1, endsAt: now().getTime() + windowSeconds * 1000 });
      const [oldest] = windows.keys();
      if (windows.size > capacity && oldest !== undefined) windows.delete(oldest);
    },
  };
}
