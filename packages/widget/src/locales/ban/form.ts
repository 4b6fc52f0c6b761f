import type { Messages } from '../id/form.js';

/** Balinese. */
export const form: Partial<Messages> = {};
