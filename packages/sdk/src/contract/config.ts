import { agencySchema } from './agency.js';
import { growing, idSchema, languageSchema, timestampSchema } from './primitives.js';
import { CLASSIFICATIONS } from './classification.js';
import { VISIBILITIES } from './visibility.js';
import { z } from './zod.js';

/** How weighty an announcement is. */
export const ANNOUNCEMENT_LEVELS = ['info', 'warning'] as const;

const rangeSchema = z.object({ min: z.number(), max: z.number() });

/** What a form needs to know before it asks: the limits in force, the notice to show, whether reports are taken now. */
export const configSchema = z.object({
  /** The agency asked about, or `null`. */
  agency: z.nullable(agencySchema),
  /** False while the service takes no reports; `message` then says why, in the language accepted. */
  open: z.boolean(),
  message: z.nullable(z.string()),
  /** What whoever runs the service has to say above a form, in the language of those there are that the reader would rather read. */
  announcements: z._default(
    z.array(
      z.object({
        level: growing(ANNOUNCEMENT_LEVELS),
        /** Plain text; its lines are paragraphs. */
        text: z.string(),
        /** BCP 47 tag of the text. */
        language: z.string(),
        /** When it is over; `null` for one that says so itself. */
        until: z.nullable(timestampSchema),
      }),
    ),
    [],
  ),
  /** True where reports go to made-up agencies: nobody deals with them, and a form says so. */
  sandbox: z._default(z.boolean(), false),
  classifications: z.array(growing(CLASSIFICATIONS)),
  visibilities: z.array(growing(VISIBILITIES)),
  limits: z.object({
    title: rangeSchema,
    body: rangeSchema,
    locationText: rangeSchema,
    name: rangeSchema,
    attachments: z.object({ count: z.number(), bytes: z.number(), mediaTypes: z.array(z.string()) }),
  }),
  /** The notice on personal data (UU 27/2022), paragraph by paragraph. */
  notice: z.object({ version: z.string(), language: languageSchema, paragraphs: z.array(z.string()) }),
  /** Working days each stage may take. */
  workingDays: z.object({
    verification: z.number(),
    firstResponse: z.number(),
    reply: z.number(),
    /** To settle requests for information and aspirations; complaints; complaints of a supervisory kind (berkadar pengawasan). */
    settlement: z.object({ normative: z.number(), complaint: z.number(), supervisory: z.number() }),
  }),
  /** The ways in which this service sends news by itself. A reporter who left another contact looks the report up. */
  notifies: z._default(z.array(growing(['email', 'phone'])), []),
  /**
   * Where a draft can be handed over when there is no data network. `template` is the message, with `{code}`, `{class}`,
   * `{title}`, `{body}`, `{place}` and `{date}` in it.
   */
  handover: z._default(
    z.object({
      /** At most this many parts of an SMS. */
      sms: z.nullable(z.object({ number: z.string(), template: z.string(), parts: z.number() })),
      /** At most this many characters. The number is international, without `+`. */
      whatsapp: z.nullable(z.object({ number: z.string(), template: z.string(), length: z.number() })),
    }),
    { sms: null, whatsapp: null },
  ),
  /** Where pictures of a map come from, on which a reporter may point at the place; `null` where no map is offered. */
  map: z._default(
    z.nullable(
      z.object({
        /** An address with `{z}`, `{x}` and `{y}` in it, of squares in Web Mercator; one that begins with `/` is of this service. */
        tiles: z.string(),
        /** Whose map it is, and where that is said at length. */
        attribution: z.string(),
        attributionUrl: z.nullable(z.string()),
        maxZoom: z.number(),
        /** What is seen first. */
        start: z.object({ latitude: z.number(), longitude: z.number(), zoom: z.number() }),
      }),
    ),
    null,
  ),
  /** The languages a form offers, as BCP 47 tags. The service itself answers in Indonesian or English. */
  languages: z.array(z.string()),
});
export type Config = z.infer<typeof configSchema>;

export const configQuerySchema = z.strictObject({
  /** The agency whose form it is; its limits may be narrower. */
  agency: z.optional(idSchema),
});
export type ConfigQuery = z.input<typeof configQuerySchema>;
