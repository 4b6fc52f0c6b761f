import type { StatusPageMessages } from '../id/status-page.js';
import { languages } from './languages.js';
import { opening } from './opening.js';
import { status } from './status.js';

/** English of the status page. */
export const statusPage: StatusPageMessages = { ...languages, ...opening, ...status };
