import { sandboxSchema } from './agency.js';
import { LIMITS } from './limits.js';
import { dateSchema, growing, idSchema } from './primitives.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

export const QUESTION_KINDS = ['text', 'number', 'choice', 'choices', 'date', 'boolean'] as const;

/** What another question must have been answered: one of these choices, or yes or no. */
export const conditionSchema = z.object({
  /** A `choice`, `choices` or `boolean` question of the same category that stands before. */
  questionId: idSchema,
  /** Any of them will do; of several choices, any that was chosen. */
  anyOf: z.array(z.union([z.string(), z.boolean()])),
});
export type Condition = z.infer<typeof conditionSchema>;

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
  /** Of `text`, in characters as people see them. */
  minLength: z._default(z.nullable(z.number()), null),
  maxLength: z._default(z.nullable(z.number()), null),
  /** Of `date`. `today` is the day where the agency is. */
  earliest: z._default(z.nullable(dateSchema), null),
  latest: z._default(z.nullable(z.union([dateSchema, z.literal('today')])), null),
  /** Asked only when this holds; otherwise an answer is neither required nor taken. */
  condition: z._default(z.nullable(conditionSchema), null),
});
export type Question = z.infer<typeof questionSchema>;

/**
 * What an agency says to whoever has chosen a category, or writes certain words: `emergency` (call for help now; one may go
 * on), `elsewhere` (somebody else settles this; one may go on), `stop` (reports of this kind are not taken here).
 */
export const ADVICE_KINDS = ['emergency', 'elsewhere', 'stop'] as const;

export const adviceSchema = z.object({
  kind: growing(ADVICE_KINDS),
  title: z.string(),
  text: z.string(),
  /** Whom to call, or where to go. */
  contacts: z.array(z.object({ label: z.string(), phone: z.nullable(z.string()), url: z.nullable(z.string()) })),
  /** Given only when the story holds one of these; whenever the category is chosen when there are none. Never of a `stop`. */
  words: z.array(z.string()),
  /** Given only when this holds. */
  condition: z.nullable(conditionSchema),
});
export type Advice = z.infer<typeof adviceSchema>;

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
  /** Words people write when they mean this category, in any language; a form suggests it by them. */
  keywords: z._default(z.array(z.string()), []),
  advice: z._default(z.array(adviceSchema), []),
});
export type Category = z.infer<typeof categorySchema>;

export const categoryQuerySchema = z.strictObject({
  /** The categories this agency offers: its own and those of the agencies below it. */
  agency: z.optional(idSchema),
  /** Only those of agencies to try things out with. */
  sandbox: sandboxSchema,
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
