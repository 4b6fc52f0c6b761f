import type { Migration } from 'kysely';
import { first } from './0001-first.js';
import { workflow } from './0002-workflow.js';
import { signIn } from './0003-sign-in.js';

/** Every migration in order: forward only, the same on both databases. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-workflow': workflow,
  '0003-sign-in': signIn,
};
