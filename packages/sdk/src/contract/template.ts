import { agencyReferenceSchema } from './agency.js';
import { LIMITS } from './limits.js';
import { pageQueryShape, pageSchema } from './page.js';
import { idSchema, languageSchema, timestampSchema } from './primitives.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

/**
 * What a template may leave open, in double braces (`{{nomor}}`): facts of the report that its reporter and its agency know
 * anyway. None of them says who reported.
 */
export const PLACEHOLDERS = ['nomor', 'judul', 'instansi', 'kategori', 'tanggal', 'tenggat'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A text officers begin an answer from. Those of an agency serve the agencies below it too. */
export const templateSchema = z.object({
  id: idSchema,
  /** Whose it is. */
  agency: agencyReferenceSchema,
  title: z.string(),
  /** With placeholders; `en` where there is one. */
  text: z.object({ id: z.string(), en: z.nullable(z.string()) }),
  /** Those with smaller ones come first. */
  position: z.number(),
  updatedAt: timestampSchema,
});
export type Template = z.infer<typeof templateSchema>;
export const templatePageSchema = pageSchema(templateSchema);

const text = z.pipe(
  textSchema(LIMITS.publicText),
  z.string().check((payload) => {
    for (const [, name = ''] of payload.value.matchAll(/\{\{([^{}]*)\}\}/g)) {
      if (!(PLACEHOLDERS as readonly string[]).includes(name.trim())) refuse(payload, 'unknown_value');
    }
    if (/\{\{|\}\}/.test(payload.value.replaceAll(/\{\{[^{}]*\}\}/g, ''))) refuse(payload, 'wrong_format');
  }),
);

function refuse({ issues }: { issues: z.core.$ZodRawIssue[] }, code: 'unknown_value' | 'wrong_format'): void {
  issues.push({ code: 'custom', params: { code }, input: undefined });
}

/** A template as its agency writes it down; Indonesian is always there, and stands in where English is missing. */
export const newTemplateSchema = z.strictObject({
  agencyId: idSchema,
  title: textSchema({ min: 3, max: 120 }),
  text: z.strictObject({ id: text, en: z.optional(text) }),
  /** Those with smaller ones come first; 0 when it is left out. */
  position: z.optional(z.number().check(z.int(), z.gte(0), z.lte(10_000))),
});
export type NewTemplate = z.input<typeof newTemplateSchema>;

export const templateQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** The templates that serve this agency, its own and those of the agencies above it; the key's own when it is left out. */
  agency: z.optional(idSchema),
});
export type TemplateQuery = z.input<typeof templateQuerySchema>;

/** A template filled in for one report: plain text to begin an answer from. */
export const filledTemplateSchema = z.object({
  text: z.string(),
  /** The language of the text: the reporter's, where the template has it. */
  language: languageSchema,
  /** Placeholders this report has no value for; a dash stands in their place. */
  missing: z.array(z.string()),
});
export type FilledTemplate = z.infer<typeof filledTemplateSchema>;
