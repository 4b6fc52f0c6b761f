import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** The oldest Node the packages run on, as package.json's `engines` says, such as `20.19.0`. */
export function oldestNode() {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return String(engines.node).replace(/^>=\s*/, '');
}

/**
 * One clear line when this Node is too old; otherwise `undefined`.
 *
 * @param {string} version
 * @param {string} oldest
 */
export function nodeComplaint(version, oldest) {
  const [a, b] = [version, oldest].map((text) => text.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference > 0) return undefined;
    if (difference < 0) return `Node ${oldest} or newer is needed; this is Node ${version}.`;
  }
  return undefined;
}
