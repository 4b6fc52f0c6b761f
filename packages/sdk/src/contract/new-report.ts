import { answerSchema } from './category.js';
import { contactSchema } from './contact.js';
import { draftCodeSchema } from './draft-code.js';
import { LIMITS } from './limits.js';
import { dateSchema, idSchema, languageTagSchema, timestampSchema } from './primitives.js';
import type { IssueCode } from './problem.js';
import { pointSchema } from './point.js';
import { regionCodeSchema } from './region.js';
import { CLASSIFICATIONS, classificationSchema } from './classification.js';
import { textSchema } from './text.js';
import { isNamed, VISIBILITIES, visibilitySchema } from './visibility.js';
import { z } from './zod.js';

export const titleSchema = textSchema(LIMITS.title);
export const bodySchema = textSchema(LIMITS.body);
export const nameSchema = textSchema(LIMITS.name);

export const locationSchema = z.strictObject({
  /** A place in the reporter's own words: a street, a landmark. */
  text: z.optional(textSchema(LIMITS.locationText)),
  regionCode: z.optional(regionCodeSchema),
  /** Kept to about a metre in a report with a public name, to about a kilometre in every other: it is rounded when it arrives. */
  point: z.optional(pointSchema),
});
export type NewLocation = z.infer<typeof locationSchema>;

/** How a visitor agreed: by word of mouth or in writing. */
export const consentSchema = z.strictObject({ given: z.enum(['spoken', 'written']), at: timestampSchema });
export type Consent = z.infer<typeof consentSchema>;

/** The fields of a new report one by one, for those who validate a step at a time. */
export const newReportShape = {
  classification: classificationSchema,
  title: titleSchema,
  body: bodySchema,
  /** Required for complaints, refused for the others; not after today at the agency's place. */
  incidentDate: z.optional(dateSchema),
  /** For complaints required, with a text or a region code. */
  location: z.optional(locationSchema),
  /** `null` when the reporter does not know: the report goes to the coordinator, who forwards it. */
  agencyId: z.nullable(idSchema),
  categoryId: z.nullable(idSchema),
  /** The public service it is about: one of the agency's, or of those below it. */
  serviceId: z.optional(idSchema),
  answers: z.optional(z.array(answerSchema).check(z.maxLength(50))),
  /** Ids from `POST /v1/attachments`, in the order to show them. */
  attachments: z.optional(z.array(idSchema).check(z.maxLength(20))),
  visibility: visibilitySchema,
  /** Required when the visibility is `public` or `secret`, refused otherwise. */
  reporter: z.optional(z.strictObject({ name: nameSchema })),
  contact: contactSchema,
  /** Somebody filled it in for the reporter, at a counter or on the telephone. Takes a key or account that may file reports. */
  assisted: z.optional(z.boolean()),
  /**
   * The code that stands in the SMS or the message it was filed from. Takes a key or account that may file reports; never
   * for secret reports. What the form itself sends carries its code in its Idempotency-Key.
   */
  draftCode: z.optional(draftCodeSchema),
  /** How and when the reporter agreed that somebody files it for them. Of assisted reports alone. */
  consent: z.optional(consentSchema),
  /** It is to try things out: refused unless the agency is a made-up one. */
  sandbox: z.optional(z.boolean()),
  /** The language the reporter used. */
  locale: languageTagSchema,
  /** The notice on personal data the reporter saw (UU 27/2022): which text, in which language, when. */
  notice: z.strictObject({ version: z.string().check(z.regex(/^[\w.-]{1,40}$/)), locale: languageTagSchema, at: timestampSchema }),
};

/** What one field asks of another. */
const crossField = z.check<z.infer<z.ZodMiniObject<typeof newReportShape>>>(
  (payload) => {
    const report = payload.value;
    const refuse = (path: PropertyKey[], code: IssueCode) =>
      payload.issues.push({ code: 'custom', path, params: { code }, input: undefined });
    if (report.classification === 'complaint') {
      if (report.incidentDate === undefined) refuse(['incidentDate'], 'required');
      if (!report.location?.text && !report.location?.regionCode) refuse(['location'], 'required');
    } else if (CLASSIFICATIONS.includes(report.classification) && report.incidentDate !== undefined) {
      refuse(['incidentDate'], 'not_applicable');
    }
    if (report.consent && !report.assisted) refuse(['consent'], 'not_applicable');
    if (!VISIBILITIES.includes(report.visibility)) return;
    if (isNamed(report.visibility)) {
      if (!report.reporter) refuse(['reporter', 'name'], 'required');
    } else if (report.reporter) {
      // A name that must not be kept is refused, not dropped: whoever sent it learns of the mistake.
      refuse(['reporter'], 'not_applicable');
    }
  },
  // Also when a field alone is wrong already, so that everything wrong is named at once.
  { when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value) },
);

/** A report as a citizen's form or an integrator sends it. */
export const newReportSchema = z.strictObject(newReportShape).check(crossField);
export type NewReport = z.input<typeof newReportSchema>;
