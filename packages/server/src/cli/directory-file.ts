import { AGENCY_KINDS, emailSchema, idSchema, newServiceSchema, validate, type FoundIssue } from '@lapor/sdk/contract';
import * as z from 'zod/mini';
import { categorySchema, nameSchema } from './category-file.js';

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
  /** A made-up agency to practise with; those below it have to be, too. Trials alone reach it. */
  sandbox: z._default(z.boolean(), false),
  /** Where the agency is told by e-mail of new and late reports; never shown. Left out, it stays as it is; `null` takes it away. */
  notifyEmail: z.optional(z.nullable(emailSchema)),
  /** Whether that address gets a letter on working days about what is due; so it does unless this is `false`. */
  dailyDigest: z.optional(z.boolean()),
  // Left out, they stay as they are; `null` takes them away.
  workingDays: z.optional(z.nullable(workingDaysSchema)),
  calendars: z.optional(z.nullable(z.array(idSchema).check(z.minLength(1)))),
  retention: z.optional(z.nullable(retentionSchema)),
});

/** What such a file holds. */
export const directorySchema = z.strictObject({ agencies: z.array(agencySchema), categories: z._default(z.array(categorySchema), []), services: z._default(z.array(z.extend(newServiceSchema, { id: idSchema })), []) });

/** The agencies, categories and services of one deployment, as its operator writes them down. Parents stand before their children. */
export type Directory = z.output<typeof directorySchema>;
export type DirectoryAgency = Directory['agencies'][number];

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
