import { formScreens } from './form.mjs';
import { statusScreens } from './status.mjs';

/** Every screen in every state. */
export const screens = [...formScreens, ...statusScreens];
