import { formEn } from './form.en.js';
import type { Messages } from './id.js';
import { openingEn } from './opening.en.js';
import { partsEn } from './parts.en.js';

/** English. */
export const en: Messages = { ...openingEn, ...formEn, ...partsEn };
