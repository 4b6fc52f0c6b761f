import { opening } from './opening.js';
import { status } from './status.js';

/** Indonesian of the status page. */
export const statusPage = { ...opening, ...status };

/** Every text of the status page. */
export type StatusPageMessages = typeof statusPage;
