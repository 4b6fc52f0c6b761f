import { formScreens } from './form.mjs';
import { pageScreens } from './pages.mjs';
import { roomScreens } from './rooms.mjs';
import { statusScreens } from './status.mjs';

/** Every screen in every state. */
export const screens = [...formScreens, ...roomScreens, ...statusScreens, ...pageScreens];
