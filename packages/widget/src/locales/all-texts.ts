import * as coach from './coach-texts.js';
import * as rare from './rare-texts.js';
import * as first from './texts.js';

/** The texts of every component and part. */
export const rooms = { ...first, ...coach, ...rare };
