import type { statusId } from './status.id.js';

export const statusEn: typeof statusId = {};
