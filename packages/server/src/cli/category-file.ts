import { ADVICE_KINDS, cleanText, dateSchema, idSchema, LIMITS, QUESTION_KINDS } from '@lapor/sdk/contract';
import * as z from 'zod/mini';

export const nameSchema = z.string().check(z.overwrite(cleanText), z.minLength(1), z.maxLength(300));
const localisedSchema = z.strictObject({ id: nameSchema, en: z.optional(nameSchema) });
const paragraphSchema = z.string().check(z.overwrite(cleanText), z.minLength(1), z.maxLength(1000));
const lengthSchema = z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(LIMITS.answerText.max))), null);
const wordsSchema = z._default(z.array(z.string().check(z.overwrite(cleanText), z.minLength(2), z.maxLength(60))).check(z.maxLength(100)), []);

const conditionSchema = z._default(
  z.nullable(z.strictObject({ questionId: idSchema, anyOf: z.array(z.union([idSchema, z.boolean()])).check(z.minLength(1)) })),
  null,
);

const questionShape = {
  id: idSchema,
  kind: z.enum(QUESTION_KINDS),
  label: localisedSchema,
  hint: z._default(z.nullable(localisedSchema), null),
  required: z._default(z.boolean(), false),
  options: z._default(z.array(z.strictObject({ value: idSchema, label: localisedSchema })), []),
  minimum: z._default(z.nullable(z.number()), null),
  maximum: z._default(z.nullable(z.number()), null),
  minLength: lengthSchema,
  maxLength: lengthSchema,
  earliest: z._default(z.nullable(dateSchema), null),
  latest: z._default(z.nullable(z.union([dateSchema, z.literal('today')])), null),
  condition: conditionSchema,
};
const questionSchema = z.strictObject(questionShape).check((payload) => {
  const { kind, options } = payload.value;
  if ((kind === 'choice' || kind === 'choices') && options.length === 0) {
    payload.issues.push({ code: 'custom', path: ['options'], params: { code: 'required' }, input: options });
  }
});

const adviceSchema = z.strictObject({
  kind: z.enum(ADVICE_KINDS),
  title: localisedSchema,
  text: z.strictObject({ id: paragraphSchema, en: z.optional(paragraphSchema) }),
  contacts: z._default(
    z.array(
      z.strictObject({
        label: localisedSchema,
        phone: z._default(z.nullable(z.string().check(z.regex(/^\+?[0-9][0-9 -]{2,19}$/))), null),
        // Links stand in citizens' forms: nothing but the web, encrypted.
        url: z._default(z.nullable(z.string().check(z.regex(/^https:\/\/[^\s"<>]{3,300}$/))), null),
      }),
    ),
    [],
  ),
  words: wordsSchema,
  condition: conditionSchema,
});

/** A category as an operator writes it down. What its parts ask of one another is checked by `categoryFaults`. */
export const categorySchema = z.strictObject({
  id: idSchema,
  parentId: z._default(z.nullable(idSchema), null),
  agencyId: idSchema,
  name: localisedSchema,
  description: z._default(z.nullable(localisedSchema), null),
  questions: z._default(z.array(questionSchema), []),
  keywords: wordsSchema,
  advice: z._default(z.array(adviceSchema), []),
  supervisory: z._default(z.boolean(), false),
});
export type DirectoryCategory = z.output<typeof categorySchema>;
