import { growing, idSchema } from './primitives.js';
import { z } from './zod.js';

/** What a report may carry. HEIC is refused with a problem of its own: `attachment_heic_refused`. */
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/**
 * A file of a report. The name it had on somebody's device is never asked for, sent or kept: it can hold personal data.
 * An id not yet part of a report is known to its uploader only and expires after 24 hours.
 */
export const attachmentSchema = z.object({
  id: idSchema,
  kind: growing(['photo', 'document']),
  mediaType: z.string(),
  /** Size as stored, after metadata was removed. */
  bytes: z.number(),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
});
export type Attachment = z.infer<typeof attachmentSchema>;
