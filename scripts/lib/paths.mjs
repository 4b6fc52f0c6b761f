import { fileURLToPath } from 'node:url';

/** The repository's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** @param {string} path Relative to the repository's folder. */
export const inRoot = (path) => `${root}/${path}`;
