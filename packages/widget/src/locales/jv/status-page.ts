import type { StatusPageMessages } from '../id/status-page.js';
import { languages } from './languages.js';
import { opening } from './opening.js';
import { status } from './status.js';

/** Javanese of the status page, as far as it goes. */
export const statusPage: Partial<StatusPageMessages> = { ...languages, ...opening, ...status };
