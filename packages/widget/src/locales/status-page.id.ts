import { openingId } from './opening.id.js';
import { statusId } from './status.id.js';

/** Indonesian of the status page. */
export const statusPageId = { ...openingId, ...statusId };

/** Every text of the status page. */
export type StatusPageMessages = typeof statusPageId;
