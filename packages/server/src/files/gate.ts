/** Lets a fixed number of tasks run at once; the rest wait their turn, in order. */
export function createGate(places: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (task) => {
    if (free > 0) free -= 1;
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
