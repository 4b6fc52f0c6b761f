import type { Messages } from '../id/form.js';

/** Sundanese. */
export const form: Partial<Messages> = {};
