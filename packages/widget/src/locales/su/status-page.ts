import type { StatusPageMessages } from '../id/status-page.js';

/** Sundanese of the status page. */
export const statusPage: Partial<StatusPageMessages> = {};
