import type { StatusPageMessages } from '../id/status-page.js';

/** Javanese of the status page. */
export const statusPage: Partial<StatusPageMessages> = {};
