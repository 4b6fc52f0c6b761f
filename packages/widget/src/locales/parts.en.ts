import type { partsId } from './parts.id.js';

export const partsEn: typeof partsId = {};
