import { agencyReferenceSchema } from './agency.js';
import { attachmentSchema } from './attachment.js';
import { readableAnswerSchema } from './category.js';
import { CLASSIFICATIONS } from './classification.js';
import { CONTACT_KINDS } from './contact.js';
import { reportEventSchema } from './event.js';
import { dateSchema, growing, idSchema, timestampSchema } from './primitives.js';
import { ratingSchema } from './rating.js';
import { regionSchema } from './region.js';
import { reportNumberSchema } from './report-number.js';
import { dueSchema, rightSchema, statusSchema, turnSchema } from './status.js';
import { VISIBILITIES } from './visibility.js';
import { z } from './zod.js';

/** What every reader of a whole report gets. */
export const reportCoreSchema = z.object({
  number: reportNumberSchema,
  classification: growing(CLASSIFICATIONS),
  title: z.string(),
  body: z.string(),
  /** The day it happened or began; complaints only. */
  incidentDate: z.nullable(dateSchema),
  location: z.nullable(
    z.object({
      text: z.nullable(z.string()),
      region: z.nullable(regionSchema),
      point: z.nullable(z.object({ latitude: z.number(), longitude: z.number() })),
    }),
  ),
  /** The agency that has it now. */
  agency: agencyReferenceSchema,
  category: z.nullable(z.object({ id: idSchema, name: z.string() })),
  /** The public service it is about. */
  service: z._default(z.nullable(z.object({ id: idSchema, name: z.string() })), null),
  answers: z.array(readableAnswerSchema),
  attachments: z.array(attachmentSchema),
  visibility: growing(VISIBILITIES),
  status: statusSchema,
  turn: turnSchema,
  /** `null` when no clock runs. */
  due: z.nullable(dueSchema),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
});

/** Where a request to delete what a report says stands. */
export const erasureSchema = growing(['none', 'requested', 'refused', 'erased']);
export type Erasure = z.infer<typeof erasureSchema>;

/** A report as its reporter follows it. It holds no name and no address, so a code read over a shoulder gives none away. */
export const reportSchema = z.extend(reportCoreSchema, {
  contactKind: growing(CONTACT_KINDS),
  /** Who else could be let see it, or not: `raise` closes the report and takes effect at once, `lower` opens it. */
  visibilityChanges: z._default(z.array(z.object({ visibility: growing(VISIBILITIES), change: growing(['raise', 'lower']) })), []),
  rating: z._default(z.nullable(ratingSchema), null),
  /** Once `erased`, title, body, place, answers, files and what was said are gone. */
  erasure: z._default(erasureSchema, 'none'),
  /** Everything the reporter may do, now or from a day on, and until when. */
  rights: z._default(z.array(rightSchema), []),
  events: z.array(reportEventSchema),
});
export type Report = z.infer<typeof reportSchema>;
