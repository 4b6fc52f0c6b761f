import type { Messages } from '../id/form.js';

/** Javanese. */
export const form: Partial<Messages> = {};
