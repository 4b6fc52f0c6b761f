import { askedQuestions, checkAnswer, isNamed, VISIBILITIES, type Agency, type Category, type Config, type NewReport, type Question, type Region } from '@lapor/sdk/contract';
import { questionField, type FieldIssue } from '../words/fields.js';

/** A file that was received with an earlier try. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

/** What stands in the fields, as it was typed. A field may be given several times. */
export class Entries {
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly kept: readonly KeptFile[];

  constructor(values: ReadonlyMap<string, readonly string[]>, kept: readonly KeptFile[] = []) {
    this.#values = values;
    this.kept = kept;
  }

  one(name: string): string {
    return this.#values.get(name)?.[0] ?? '';
  }
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }
  /** Whether anything was typed or chosen. */
  get empty(): boolean {
    return [...this.#values].every(([name, values]) => name === 'agency' || name === 'lang' || values.every((value) => value.trim() === ''));
  }
  with(kept: readonly KeptFile[]): Entries {
    return new Entries(this.#values, kept);
  }
}

/** What the page is filled from. */
export interface FormFacts {
  readonly config: Config;
  /** The agency the address fixes. */
  readonly agency: Agency | null;
  /** To choose from where none is fixed. */
  readonly agencies: readonly Agency[];
  readonly categories: readonly Category[];
  /** Regions by what was typed. */
  readonly regions: readonly Region[];
}

/** The chosen category's questions; those whose condition does not hold say so themselves. */
export function questionsOf(entries: Entries, { categories }: FormFacts): readonly Question[] {
  return categories.find(({ id }) => id === entries.one('category'))?.questions ?? [];
}

/** What the fields say, as a report. What is missing or wrong is left for the API to find, and to say. */
export function reportFrom(entries: Entries, facts: FormFacts, about: { locale: string; at: string }): unknown {
  const classification = entries.one('class');
  const visibility = VISIBILITIES.find((known) => known === entries.one('visibility'));
  const place = entries.one('place').trim();
  const region = regionOf(entries, facts);
  const answers = askedOf(entries, facts).flatMap((question) => {
    const value = valueOf(entries, question);
    return value === undefined ? [] : [{ questionId: question.id, value }];
  });
  const agency = facts.agency?.id ?? entries.one('agency');
  const kept = entries.kept.map(({ id }) => id);
  return {
    ...(classification && { classification }),
    title: entries.one('title'),
    body: entries.one('body'),
    ...(classification === 'complaint' && entries.one('date') && { incidentDate: entries.one('date') }),
    ...((place || region) && { location: { ...(place && { text: place }), ...(region && { regionCode: region.code }) } }),
    ...(agency !== '' && { agencyId: agency === 'unknown' ? null : agency }),
    categoryId: questionsOf(entries, facts).length > 0 || facts.categories.some(({ id }) => id === entries.one('category')) ? entries.one('category') : null,
    ...(answers.length > 0 && { answers }),
    ...(kept.length > 0 && { attachments: kept }),
    ...(visibility && { visibility }),
    ...(visibility && isNamed(visibility) && entries.one('name').trim() !== '' && { reporter: { name: entries.one('name') } }),
    ...contactOf(entries),
    locale: about.locale,
    notice: { version: facts.config.notice.version, locale: facts.config.notice.language, at: about.at },
  };
}

/** The region that was meant: the one chosen, or the only one of its name. */
function regionOf(entries: Entries, { regions }: FormFacts): Region | undefined {
  if (entries.one('region').trim() === '') return undefined;
  return regions.length === 1 ? regions[0] : regions.find(({ code }) => code === entries.one('region-code'));
}

/** What is wrong that the API cannot know: it never sees what was typed in search of a region. */
export function ownIssues(entries: Entries, facts: FormFacts, today: string): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (entries.one('region').trim() !== '' && !regionOf(entries, facts)) issues.push({ field: 'region', code: 'unknown' });
  if (facts.agency === null && entries.one('agency') === '') issues.push({ field: 'agency', code: 'required' });
  if (facts.agency !== null && facts.categories.length > 0 && entries.one('category') === '') issues.push({ field: 'category', code: 'required' });
  for (const question of askedOf(entries, facts)) {
    const code = checkAnswer(question, valueOf(entries, question), today);
    if (code) issues.push({ field: questionField(question.id), code });
  }
  if (entries.one('contact') === '') issues.push({ field: 'contact', code: 'required' });
  if (entries.one('contact') === 'email' && entries.one('email').trim() === '') issues.push({ field: 'email', code: 'required' });
  if (entries.one('contact') === 'phone' && entries.one('phone').trim() === '') issues.push({ field: 'phone', code: 'required' });
  return issues;
}

/** Those of its questions that are asked, given the answers to others. */
function askedOf(entries: Entries, facts: FormFacts): readonly Question[] {
  const all = questionsOf(entries, facts);
  return askedQuestions(all, (id) => {
    const question = all.find((each) => each.id === id);
    return question && valueOf(entries, question);
  });
}

const valueOf = (entries: Entries, question: Question) => answerTo(question, entries.all(questionField(question.id)));

function contactOf(entries: Entries): Partial<Pick<NewReport, 'contact'>> {
  const kind = entries.one('contact');
  if (kind === 'email') return { contact: { kind, email: entries.one('email').trim() } };
  if (kind === 'phone') return { contact: { kind, phone: entries.one('phone').trim() } };
  return kind === 'none' ? { contact: { kind } } : {};
}

function answerTo({ kind }: Question, values: readonly string[]): string | number | boolean | readonly string[] | undefined {
  const given = values.filter((value) => value.trim() !== '');
  const [first] = given;
  if (first === undefined) return undefined;
  if (kind === 'choices') return given;
  if (kind === 'boolean') return first === 'yes';
  if (kind === 'number') return /^-?\d+([.,]\d+)?$/.test(first.trim()) ? Number(first.trim().replace(',', '.')) : Number.NaN;
  return first.trim();
}
