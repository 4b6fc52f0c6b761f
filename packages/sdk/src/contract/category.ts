import { LIMITS } from './limits.js';
import { growing, idSchema } from './primitives.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

export const QUESTION_KINDS = ['text', 'number', 'choice', 'choices', 'date', 'boolean'] as const;

/** A question a category asks beyond the story. Texts are in the language the request accepts. */
export const questionSchema = z.object({
  id: idSchema,
  kind: growing(QUESTION_KINDS),
  label: z.string(),
  hint: z.nullable(z.string()),
  required: z.boolean(),
  /** Of `choice` and `choices`; empty otherwise. */
  options: z.array(z.object({ value: idSchema, label: z.string() })),
  /** Of `number`. */
  minimum: z.nullable(z.number()),
  maximum: z.nullable(z.number()),
});
export type Question = z.infer<typeof questionSchema>;

/** A subject an agency takes reports on. */
export const categorySchema = z.object({
  id: idSchema,
  parentId: z.nullable(idSchema),
  /** The agency that settles this kind of report. */
  agencyId: idSchema,
  name: z.string(),
  /** What it is for, in one plain line. */
  description: z.nullable(z.string()),
  questions: z.array(questionSchema),
});
export type Category = z.infer<typeof categorySchema>;

export const categoryQuerySchema = z.strictObject({
  /** The categories this agency offers: its own and those of the agencies below it. */
  agency: z.optional(idSchema),
});
export type CategoryQuery = z.input<typeof categoryQuerySchema>;

/** Categories are few; the list is whole. */
export const categoryListSchema = z.object({ items: z.array(categorySchema) });
export type CategoryList = z.infer<typeof categoryListSchema>;

/** One answer: a text, number, date or choice; several choices; yes or no. */
export const answerSchema = z.strictObject({
  questionId: idSchema,
  value: z.union([textSchema({ max: LIMITS.answerText.max }), z.number(), z.boolean(), z.array(idSchema).check(z.maxLength(50))]),
});
export type Answer = z.infer<typeof answerSchema>;

/** An answer with the words it was asked and given in. */
export const readableAnswerSchema = z.object({ questionId: idSchema, label: z.string(), text: z.string() });
export type ReadableAnswer = z.infer<typeof readableAnswerSchema>;
