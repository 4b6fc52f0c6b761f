import type { StatusPageMessages } from '../id/status-page.js';

/** Balinese of the status page. */
export const statusPage: Partial<StatusPageMessages> = {};
