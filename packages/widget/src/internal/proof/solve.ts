import type { Challenge } from '@lapor/sdk/contract';
import { sha256 } from './sha256.js';

/** How far one got: the number, or `null` when it was none of those before `next`. */
export interface Tried {
  found: number | null;
  next: number;
}

/** Tries numbers from `from` on for so many milliseconds. */
export function solve({ salt, target, most }: Pick<Challenge, 'salt' | 'target' | 'most'>, from: number, milliseconds: number): Tried {
  const end = performance.now() + milliseconds;
  for (let number = from; number <= most; number += 1) {
    if (sha256(`${salt}.${number}`) === target) return { found: number, next: number };
    // Looking at the clock costs more than a hash.
    if ((number & 127) === 127 && performance.now() > end) return { found: null, next: number + 1 };
  }
  return { found: null, next: most + 1 };
}
