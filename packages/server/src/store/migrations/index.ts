import type { Migration } from 'kysely';
import { first } from './0001-first.js';

/** Every migration in order: forward only, the same on both databases. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
};
