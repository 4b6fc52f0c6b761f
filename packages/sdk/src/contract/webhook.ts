import { agencyReferenceSchema } from './agency.js';
import type { EventKind } from './event.js';
import { pageQueryShape, pageSchema } from './page.js';
import { dateSchema, growing, idSchema, timestampSchema } from './primitives.js';
import { reportNumberSchema } from './report-number.js';
import { statusSchema } from './status.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

/** What a webhook may tell of: each thing that happens to a report, and a test. The list grows. */
export const WEBHOOK_TYPES = [
  'ping',
  'report.created',
  'report.verified',
  'report.asked',
  'report.replied',
  'report.forwarded',
  'report.returned',
  'report.involved',
  'report.released',
  'report.started',
  'report.informed',
  'report.answered',
  'report.extended',
  'report.closed',
  'report.confirmed',
  'report.lapsed',
  'report.expired',
  'report.contested',
  'report.reopened',
  'report.rejected',
  'report.withdrawn',
  'report.rated',
  'report.reminded',
  'report.assigned',
  'report.noted',
  'report.flagged',
  'report.escalated',
  'report.visibility_raised',
  'report.visibility_lowered',
  'report.erasure_requested',
  'report.erasure_refused',
  'report.erased',
  'report.hidden',
  'report.shown',
  'report.redacted',
  'report.anonymised',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** The type under which each event of a report is told; `null` for those that are not: reading changes nothing. */
export const WEBHOOK_TYPE_OF: Readonly<Record<EventKind, Exclude<WebhookType, 'ping'> | null>> = {
  submitted: 'report.created',
  verified: 'report.verified',
  asked: 'report.asked',
  replied: 'report.replied',
  forwarded: 'report.forwarded',
  returned: 'report.returned',
  involved: 'report.involved',
  released: 'report.released',
  started: 'report.started',
  informed: 'report.informed',
  answered: 'report.answered',
  extended: 'report.extended',
  closed: 'report.closed',
  confirmed: 'report.confirmed',
  lapsed: 'report.lapsed',
  expired: 'report.expired',
  contested: 'report.contested',
  reopened: 'report.reopened',
  rejected: 'report.rejected',
  withdrawn: 'report.withdrawn',
  rated: 'report.rated',
  reminded: 'report.reminded',
  assigned: 'report.assigned',
  noted: 'report.noted',
  flagged: 'report.flagged',
  escalated: 'report.escalated',
  visibility_raised: 'report.visibility_raised',
  visibility_lowered: 'report.visibility_lowered',
  erasure_requested: 'report.erasure_requested',
  erasure_refused: 'report.erasure_refused',
  erased: 'report.erased',
  hidden: 'report.hidden',
  shown: 'report.shown',
  redacted: 'report.redacted',
  anonymised: 'report.anonymised',
  read: null,
};

/**
 * What a webhook says of a report: enough to fetch the rest with a key, and no more. No title, no text, no place, no name.
 */
export const webhookReportSchema = z.object({
  number: reportNumberSchema,
  /** The event it tells of, as it stands in the report's history. */
  eventId: idSchema,
  /** Its place in that history, from 1. Messages may arrive out of order; this tells. */
  sequence: z.number(),
  /** The agency that has the report now. */
  agencyId: idSchema,
  /** Where the report stands since. `null` for secret reports: fetch it. */
  status: z.nullable(statusSchema),
  /** The day something is due. `null` when no clock runs, and for secret reports. */
  due: z.nullable(z.object({ stage: growing(['verification', 'first_response', 'settlement', 'reply']), date: dateSchema })),
});
export type WebhookReport = z.infer<typeof webhookReportSchema>;

/** The body of a webhook, as the Standard Webhooks specification lays it out. */
export const webhookMessageSchema = z.object({
  type: growing(WEBHOOK_TYPES),
  /** When it happened, not when it was sent. */
  timestamp: timestampSchema,
  /** `null` for a `ping`. */
  data: z.nullable(webhookReportSchema),
});
export type WebhookMessage = z.infer<typeof webhookMessageSchema>;

const urlSchema = z.string().check(z.maxLength(2000), z.url());
const settingsShape = {
  /** Where messages go: an `https://` address without user, password or fragment, not within a private network. */
  url: urlSchema,
  /** What it is for, in the words of whoever set it up. */
  description: z.optional(textSchema({ max: 200 })),
  /** The types to send; all of them, and those to come, when it is left out or empty. */
  eventTypes: z.optional(z.array(z.enum(WEBHOOK_TYPES)).check(z.maxLength(100))),
};

/** An endpoint to be set up. */
export const newWebhookSchema = z.strictObject({
  ...settingsShape,
  /** Reports of this agency and of those below it are told; the key's own when it is left out. */
  agencyId: z.optional(idSchema),
});
export type NewWebhook = z.input<typeof newWebhookSchema>;

/** Everything about an endpoint that can be changed, as it is to be. */
export const webhookChangeSchema = z.strictObject({
  ...settingsShape,
  /** True stops all messages to it; false lets them flow again. */
  disabled: z.optional(z.boolean()),
});
export type WebhookChange = z.input<typeof webhookChangeSchema>;

/** A place messages are sent to. Its secret is shown when it is made or rotated, and never again. */
export const webhookSchema = z.object({
  id: idSchema,
  /** Whose reports are told, with those of the agencies below; `null` for the whole tree. */
  agency: z.nullable(agencyReferenceSchema),
  url: z.string(),
  description: z.string(),
  /** Empty for every type. */
  eventTypes: z.array(growing(WEBHOOK_TYPES)),
  disabled: z.boolean(),
  /** Who or what stopped it: staff; the receiver, by answering 410; days of failing. `null` while it is not. */
  disabledBy: z.nullable(growing(['staff', 'gone', 'failing'])),
  disabledAt: z.nullable(timestampSchema),
  /** Since when every attempt has failed; `null` when the last one did not. */
  failingSince: z.nullable(timestampSchema),
  /** Until then messages carry signatures under the secret before, too. */
  previousSecretUntil: z.nullable(timestampSchema),
  createdAt: timestampSchema,
});
export type Webhook = z.infer<typeof webhookSchema>;

/** An endpoint with its secret, `whsec_…`. Keep it where the receiver reads it: it is shown this once. */
export const webhookWithSecretSchema = z.extend(webhookSchema, { secret: z.string() });
export type WebhookWithSecret = z.infer<typeof webhookWithSecretSchema>;

export const webhookPageSchema = pageSchema(webhookSchema);
export const webhookQuerySchema = z.strictObject({ ...pageQueryShape });
export type WebhookQuery = z.input<typeof webhookQuerySchema>;

/** One try to deliver a message. What was sent and answered is not kept. */
export const webhookAttemptSchema = z.object({
  id: idSchema,
  /** The message's `webhook-id`: the same in every try. */
  messageId: idSchema,
  type: growing(WEBHOOK_TYPES),
  at: timestampSchema,
  /** 1 for the first. */
  attempt: z.number(),
  /** `failed` is tried again; `dead` is not, until it is replayed. */
  outcome: growing(['delivered', 'failed', 'dead']),
  /** The HTTP status of the answer; `null` when there was none. */
  status: z.nullable(z.number()),
  milliseconds: z.number(),
  /** Why it failed, such as `status_500`, `timeout`, `address_refused`. `null` when it did not. */
  code: z.nullable(z.string()),
});
export type WebhookAttempt = z.infer<typeof webhookAttemptSchema>;
export const webhookAttemptPageSchema = pageSchema(webhookAttemptSchema);

/** How a secret is changed. */
export const webhookRotationSchema = z.strictObject({
  /** True when the old secret got into wrong hands: it then signs nothing any more, instead of for a day. */
  immediately: z.optional(z.boolean()),
});
export type WebhookRotation = z.input<typeof webhookRotationSchema>;

/** A test takes nothing. */
export const webhookPingSchema = z.strictObject({});

/** Which messages to send again: one, or all that were given up since an instant. */
export const webhookReplaySchema = z.union([z.strictObject({ messageId: idSchema }), z.strictObject({ since: timestampSchema })]);
export type WebhookReplay = z.input<typeof webhookReplaySchema>;

/** How many messages were put on their way. */
export const webhookQueuedSchema = z.object({ messages: z.number() });
export type WebhookQueued = z.infer<typeof webhookQueuedSchema>;
