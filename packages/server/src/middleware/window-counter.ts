/** Counts per key in windows of time. Memory is bounded: beyond `capacity` keys the one longest counted is forgotten. */
export interface WindowCounter {
  /** Counts one; `null` while within the limit, otherwise the seconds until the window ends. */
  count(key: string): number | null;
}

/** A counter in memory. Each key's window starts with its first count. */
export function createWindowCounter(options: {
  readonly limit: number;
  readonly windowSeconds: number;
  readonly now: () => Date;
  readonly capacity?: number;
}): WindowCounter {
  const { limit, windowSeconds, now, capacity = 50_000 } = options;
  // A Map keeps the order of insertion, so the first key is the one whose window began first.
  const windows = new Map<string, { count: number; endsAt: number }>();
  return {
    count(key) {
      const at = now().getTime();
      let window = windows.get(key);
      if (window === undefined || window.endsAt <= at) {
        windows.delete(key);
        window = { count: 0, endsAt: at + windowSeconds * 1000 };
        windows.set(key, window);
        const oldest = windows.keys().next();
        if (windows.size > capacity && oldest.done === false) windows.delete(oldest.value);
      }
      window.count += 1;
      return window.count <= limit ? null : Math.ceil((window.endsAt - at) / 1000);
    },
  };
}
