import type { HandoverPageMessages } from '../id/handover-page.js';
import { handover } from './handover.js';
import { opening } from './opening.js';

export const handoverPage: Partial<HandoverPageMessages> = { ...opening, ...handover };
