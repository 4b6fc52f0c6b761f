import { formId } from './form.id.js';
import { openingId } from './opening.id.js';
import { partsId } from './parts.id.js';

/** Indonesian: the source every other language is translated from, and the shape they all have. */
export const id = { ...openingId, ...formId, ...partsId };

/** Every text of the form. A text that holds a value is a function; so is one with a plural. */
export type Messages = typeof id;
