import { openingEn } from './opening.en.js';
import { statusEn } from './status.en.js';
import type { StatusPageMessages } from './status-page.id.js';

/** English of the status page. */
export const statusPageEn: StatusPageMessages = { ...openingEn, ...statusEn };
