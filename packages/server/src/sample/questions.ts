import { UNLIMITED, type StoredAdvice, type StoredQuestion, type StoredText } from '../store/categories.js';

/** A text in both languages the samples are written in. */
export function text(id: string, en: string): StoredText {
  return { id, en };
}

/** A sample category before it is a row. */
export interface SampleCategory {
  readonly id: string;
  readonly name: StoredText;
  readonly description: StoredText;
  readonly questions?: readonly StoredQuestion[];
  readonly keywords?: readonly string[];
  readonly advice?: readonly StoredAdvice[];
  readonly children?: readonly SampleCategory[];
}

type Details = Partial<Omit<StoredQuestion, 'id' | 'kind' | 'label' | 'options'>>;
type Option = readonly [value: string, id: string, en: string];

/** A question answered in words, by a day, by yes or no, or by a number. */
export function ask(kind: 'text' | 'date' | 'boolean' | 'number', id: string, label: StoredText, details: Details = {}): StoredQuestion {
  return { ...UNLIMITED, id, kind, label, hint: null, required: false, options: [], ...details };
}

/** A question answered by choosing one. */
export function choose(id: string, label: StoredText, options: readonly Option[], details: Details = {}): StoredQuestion {
  return { ...ask('text', id, label, details), kind: 'choice', options: options.map(([value, indonesian, english]) => ({ value, label: text(indonesian, english) })) };
}

/** A question answered by choosing any number. */
export function chooseAny(id: string, label: StoredText, options: readonly Option[], details: Details = {}): StoredQuestion {
  return { ...choose(id, label, options, details), kind: 'choices' };
}

/** What is said to whoever has chosen a category, or writes one of its words. */
export function advise(kind: StoredAdvice['kind'], title: StoredText, words: StoredText, details: Partial<Pick<StoredAdvice, 'contacts' | 'words' | 'condition'>> = {}): StoredAdvice {
  return { kind, title, text: words, contacts: [], words: [], condition: null, ...details };
}

/** Since when. */
export const since = ask('date', 'sejak', text('Sejak kapan?', 'Since when?'), {
  hint: text('Perkiraan tanggal sudah cukup.', 'An estimated date is enough.'),
  latest: 'today',
});
