import { AGENCY_KINDS, cleanText, emailSchema, idSchema, newServiceSchema, QUESTION_KINDS, validate, type FoundIssue } from '@lapor/sdk/contract';
import * as z from 'zod/mini';

const nameSchema = z.string().check(z.overwrite(cleanText), z.minLength(1), z.maxLength(300));
const localisedSchema = z.strictObject({ id: nameSchema, en: z.optional(nameSchema) });
const timeZoneSchema = z.string().check(z.refine(isTimeZone));

const daysSchema = z.optional(z.int().check(z.minimum(1), z.maximum(365)));
/** What the agency and those below it set otherwise than the rules. */
const workingDaysSchema = z.strictObject({
  verification: daysSchema,
  firstResponse: daysSchema,
  reply: daysSchema,
  settlement: z.optional(z.strictObject({ normative: daysSchema, complaint: daysSchema, supervisory: daysSchema })),
});

// `never` keeps for ever what one above would delete; left out or `null`, the one above decides.
const keptSchema = z.optional(z.nullable(z.union([z.int().check(z.minimum(1), z.maximum(36_500)), z.literal('never')])));
/** After how many days from its end a report loses who reported it, and what it said. */
const retentionSchema = z.strictObject({ anonymiseAfterDays: keptSchema, eraseAfterDays: keptSchema });

const agencySchema = z.strictObject({
  id: idSchema,
  parentId: z.nullable(idSchema),
  kind: z.enum(AGENCY_KINDS),
  name: nameSchema,
  shortName: z._default(z.nullable(nameSchema), null),
  timeZone: timeZoneSchema,
  acceptsReports: z._default(z.boolean(), true),
  /** Where the agency is told by e-mail of new and late reports; never shown. Left out, it stays as it is; `null` takes it away. */
  notifyEmail: z.optional(z.nullable(emailSchema)),
  // Left out, they stay as they are; `null` takes them away.
  workingDays: z.optional(z.nullable(workingDaysSchema)),
  calendars: z.optional(z.nullable(z.array(idSchema).check(z.minLength(1)))),
  retention: z.optional(z.nullable(retentionSchema)),
});

const questionShape = {
  id: idSchema,
  kind: z.enum(QUESTION_KINDS),
  label: localisedSchema,
  hint: z._default(z.nullable(localisedSchema), null),
  required: z._default(z.boolean(), false),
  options: z._default(z.array(z.strictObject({ value: idSchema, label: localisedSchema })), []),
  minimum: z._default(z.nullable(z.number()), null),
  maximum: z._default(z.nullable(z.number()), null),
};
const questionSchema = z.strictObject(questionShape).check((payload) => {
  const { kind, options } = payload.value;
  if ((kind === 'choice' || kind === 'choices') && options.length === 0) {
    payload.issues.push({ code: 'custom', path: ['options'], params: { code: 'required' }, input: options });
  }
});

const categorySchema = z.strictObject({
  id: idSchema,
  parentId: z._default(z.nullable(idSchema), null),
  agencyId: idSchema,
  name: localisedSchema,
  description: z._default(z.nullable(localisedSchema), null),
  questions: z._default(z.array(questionSchema), []),
  supervisory: z._default(z.boolean(), false),
});

/** What such a file holds. */
export const directorySchema = z.strictObject({ agencies: z.array(agencySchema), categories: z._default(z.array(categorySchema), []), services: z._default(z.array(z.extend(newServiceSchema, { id: idSchema })), []) });

/** The agencies, categories and services of one deployment, as its operator writes them down. Parents stand before their children. */
export type Directory = z.output<typeof directorySchema>;
export type DirectoryAgency = Directory['agencies'][number];
export type DirectoryCategory = Directory['categories'][number];

/** Reads a directory file's JSON text, or says where it is wrong, as JSON Pointers. */
export function readDirectory(json: string): { ok: true; value: Directory } | { ok: false; issues: FoundIssue[] } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, issues: [{ path: '', code: 'wrong_format' }] };
  }
  return validate(directorySchema, value);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('id', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
