import { z } from './zod.js';

export const CLASSIFICATIONS = ['complaint', 'aspiration', 'information_request'] as const;
/** Pengaduan, aspirasi, permintaan informasi. */
export const classificationSchema = z.enum(CLASSIFICATIONS);
export type Classification = z.infer<typeof classificationSchema>;
