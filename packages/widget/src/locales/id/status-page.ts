import { languages } from './languages.js';
import { opening } from './opening.js';
import { status } from './status.js';

/** Indonesian of the status page. */
export const statusPage = { ...languages, ...opening, ...status };

/** Every text of the status page. */
export type StatusPageMessages = typeof statusPage;
