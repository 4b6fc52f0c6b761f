import type { Language, ReadableAnswer } from '@lapor/sdk/contract';
import { textIn } from '../store/categories.js';
import type { KeptAnswer } from './answers.js';

const YES_NO = { id: { yes: 'Ya', no: 'Tidak' }, en: { yes: 'Yes', no: 'No' } } as const;

/** An answer in words, in a language. */
export function readableAnswer(answer: KeptAnswer, language: Language): ReadableAnswer {
  const { question } = answer;
  return { questionId: question.id, label: textIn(question.label, language), text: textOf(answer, language) };
}

function textOf({ question, value }: KeptAnswer, language: Language): string {
  const labelOf = (chosen: string) => {
    const option = question.options.find((candidate) => candidate.value === chosen);
    return option ? textIn(option.label, language) : chosen;
  };
  if (typeof value === 'boolean') return YES_NO[language][value ? 'yes' : 'no'];
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (Array.isArray(value)) return new Intl.ListFormat(language).format(value.map(labelOf));
  if (question.kind === 'choice') return labelOf(value);
  if (question.kind === 'date') {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
  }
  return value;
}
