export { blur } from './blur.js';
export { drag } from './drag.js';
export { enlarge } from './enlarge.js';
