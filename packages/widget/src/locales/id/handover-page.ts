import { handover } from './handover.js';
import { opening } from './opening.js';

/** Indonesian of what is fetched with the hand-over of a draft. */
export const handoverPage = { ...opening, ...handover };

export type HandoverPageMessages = typeof handoverPage;
