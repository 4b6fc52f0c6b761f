import { initialsOf } from './abbreviation.js';
import { fold } from './fold.js';
import { nearness } from './nearness.js';

/** Which parts of a label the typed words meant: pairs of where a part begins and ends. */
export function marksIn(label: string, typed: readonly string[]): [from: number, to: number][] {
  const words = Array.from(label.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: text, index }) => ({ text, index, plain: fold(text) }));
  const marks: [number, number][] = [];
  for (const token of typed) {
    let best = 0;
    let marked: [number, number][] = [];
    for (const { text, index, plain } of words) {
      const near = nearness(token, plain);
      if (near <= best) continue;
      best = near;
      const at = plain.length === text.length ? plain.indexOf(token) : -1;
      marked = [at < 0 ? [index, index + text.length] : [index + at, index + at + token.length]];
    }
    if (best === 0) {
      const counting = words.filter(({ plain }) => initialsOf(plain) !== '');
      const at = counting.map(({ plain }) => plain.charAt(0)).join('').indexOf(token);
      if (at >= 0) marked = counting.slice(at, at + token.length).map(({ index }) => [index, index + 1]);
    }
    marks.push(...marked);
  }
  return merged(marks, label);
}

/** Parts with nothing but a space between them are one: Chromium leaves a lone space between two marked parts out of the name it tells. */
function merged(marks: [number, number][], label: string): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && label.slice(last[1], from).trim() === '') last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
