/** How many reports have each whole value. */
export type Histogram = ReadonlyMap<number, number>;

/** Reads `value:count value:count …`, where a value may stand several times and counts may be negative. */
export function readHistogram(text: string | null): Map<number, number> {
  const counts = new Map<number, number>();
  if (text === null) return counts;
  for (const entry of text.split(' ')) {
    const colon = entry.indexOf(':');
    if (colon > 0) add(counts, Number(entry.slice(0, colon)), Number(entry.slice(colon + 1)));
  }
  return counts;
}

/** Writes a histogram, smallest value first; `null` when it is empty. */
export function writeHistogram(counts: Histogram): string | null {
  const entries = [...counts].sort(([one], [other]) => one - other).map(([value, count]) => `${value}:${count}`);
  return entries.length === 0 ? null : entries.join(' ');
}

/** Adds one histogram to another. */
export function addHistogram(to: Map<number, number>, from: Histogram): void {
  for (const [value, count] of from) add(to, value, count);
}

/** How many there are. */
export function countOf(counts: Histogram): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** The mean; `null` of nothing. */
export function meanOf(counts: Histogram): number | null {
  let sum = 0;
  for (const [value, count] of counts) sum += value * count;
  const total = countOf(counts);
  return total === 0 ? null : sum / total;
}

/**
 * The value at a share of the way up, by nearest rank: the smallest that at least this share of them do not exceed. So it
 * is a value somebody really had.
 */
export function quantileOf(counts: Histogram, percent: 50 | 90): number | null {
  const rank = Math.ceil((countOf(counts) * percent) / 100);
  let seen = 0;
  for (const [value, count] of [...counts].sort(([one], [other]) => one - other)) {
    seen += count;
    if (seen >= rank && count > 0) return value;
  }
  return null;
}

function add(counts: Map<number, number>, value: number, count: number): void {
  const sum = (counts.get(value) ?? 0) + count;
  if (sum === 0) counts.delete(value);
  else counts.set(value, sum);
}
