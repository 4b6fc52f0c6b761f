/** Which parts of a whole may be shown, and whether the whole may. */
export interface Shown {
  readonly parts: readonly boolean[];
  readonly whole: boolean;
}

/**
 * Which parts of a whole the public may be told. Parts of fewer reports than the threshold are kept back, and so many of the
 * next smallest with them that nobody finds out by subtracting what is shown from the whole: at least two are kept back, they
 * hold no fewer than the threshold together, and not each a single report. A part of none gives nobody away and is shown.
 */
export function whatToShow(counts: readonly number[], threshold: number): Shown {
  const hidden = new Set([...counts.keys()].filter((part) => isSmall(counts[part] ?? 0, threshold)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sum = () => [...hidden].reduce((all, part) => all + (counts[part] ?? 0), 0);
  const isSafe = () => hidden.size === 0 || (hidden.size > 1 && sum() >= threshold && sum() > hidden.size);
  const next = [...counts.keys()].filter((part) => (counts[part] ?? 0) > 0 && !hidden.has(part)).sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0));
  for (const part of next) {
    if (isSafe()) break;
    hidden.add(part);
  }
  return { parts: counts.map((_, part) => !hidden.has(part)), whole: !isSmall(total, threshold) && isSafe() };
}

function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}
