import { attachmentSchema } from './attachment.js';
import { idSchema, timestampSchema } from './primitives.js';
import { z } from './zod.js';

/** The version of the tus protocol that resumable uploads speak. */
export const TUS_VERSION = '1.0.0';

/** A file on its way in pieces: how far it is, and what became of it. Its id is known to its uploader only. */
export const uploadSchema = z.object({
  id: idSchema,
  /** Bytes the service has. */
  offset: z.number(),
  /** Bytes the file has. */
  length: z.number(),
  /** What is not whole by then is deleted. */
  expiresAt: timestampSchema,
  /** The file, once all of it has arrived and was found in order. */
  attachment: z.nullable(attachmentSchema),
});
export type Upload = z.infer<typeof uploadSchema>;
