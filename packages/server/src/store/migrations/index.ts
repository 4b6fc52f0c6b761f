import type { Migration } from 'kysely';
import { first } from './0001-first.js';
import { workflow } from './0002-workflow.js';
import { afterwards } from './0005-afterwards.js';

/** Every migration in order: forward only, the same on both databases. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-workflow': workflow,
  '0005-afterwards': afterwards,
};
