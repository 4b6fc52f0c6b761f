/** Counts failed attempts per key in windows of time, in bounded memory. */
export interface Misses {
  /**
   * Begins an attempt, which counts as failed until it is forgiven: attempts made at once must not slip past the limit
   * together. Gives `null`, or the seconds until another attempt is let through.
   */
  begin(key: string): number | null;
  /** Takes back the attempt begun last: it succeeded. */
  forgive(key: string): void;
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

  return {
    begin(key) {
      const at = now().getTime();
      let window = windows.get(key);
      if (!window || window.endsAt <= at) {
        windows.delete(key);
        window = { count: 0, endsAt: at + windowSeconds * 1000 };
        windows.set(key, window);
        const [oldest] = windows.keys();
        if (windows.size > capacity && oldest !== undefined) windows.delete(oldest);
      }
      if (window.count >= limit) return Math.max(1, Math.ceil((window.endsAt - at) / 1000));
      window.count += 1;
      return null;
    },
    forgive(key) {
      const window = windows.get(key);
      if (window) window.count = Math.max(0, window.count - 1);
    },
  };
}
