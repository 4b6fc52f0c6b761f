import { askedQuestions, checkAnswer, isNamed, isSecret, VISIBILITIES, type Agency, type Category, type Config, type GivenAnswer, type NewReport, type Question, type Region, type ServiceSummary } from '@lapor/sdk/contract';
import { html } from 'hono/html';
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
  /** Whether only the agency is to see it. */
  get secret(): boolean {
    const chosen = visibilityIn(this);
    return chosen !== undefined && isSecret(chosen);
  }
  /** Which button was pressed. */
  get act(): string {
    return this.one('do');
  }
  /** What is looked for: by a button, or by Enter in a field that was changed. */
  get sought(): 'agency' | 'region' | undefined {
    if (this.act === 'agency' || this.one('agency-page') !== '') return 'agency';
    if (this.act === 'region') return 'region';
    return this.act === 'enter' && this.one('agency-search').trim() !== this.one('agency-searched').trim() ? 'agency' : undefined;
  }
  /** With one field answered so. */
  set(name: string, value: string): Entries {
    return new Entries(new Map([...this.#values, [name, [value]]]), this.kept);
  }
  /** The names of all fields given. */
  get names(): readonly string[] {
    return [...this.#values.keys()];
  }
  with(kept: readonly KeptFile[]): Entries {
    return new Entries(this.#values, kept);
  }
  /** Without these files, which the server no longer has. */
  without(gone: readonly string[]): Entries {
    if (gone.length === 0) return this;
    return new Entries(new Map([...this.#values, ['gone', [...new Set([...this.all('gone'), ...gone])]]]), this.kept.filter(({ id }) => !gone.includes(id)));
  }
}

/** What the page is filled from. */
export interface FormFacts {
  readonly config: Config;
  /** The agency the address fixes, or that was chosen. */
  readonly agency: Agency | null;
  readonly fixed: boolean;
  /** To choose from where none is fixed: all when they are few, else those of a name, with a cursor to the next of them. */
  readonly agencies: { readonly items: readonly Agency[]; readonly next: string | null; readonly few: boolean };
  readonly categories: readonly Category[];
  /** Of the agency. */
  readonly services: readonly ServiceSummary[];
  /** Regions by what was typed. */
  readonly regions: readonly Region[];
}

/** What a page holds without showing it. */
const CARRIED = /^(class|title|body|region|region-code|place|date|agency|agency-search|fixed|for|asked|category|service|visibility|name|contact|email|phone|homepage|key|gone|question-.+)$/;

/** What was answered elsewhere, to go along with a page that asks something else. */
export function carried(entries: Entries, asked: readonly string[]) {
  const fields = entries.names.filter((name) => CARRIED.test(name) && !asked.includes(name)).flatMap((name) => entries.all(name).map((value) => [name, value] as const));
  const kept = entries.kept.map(({ id, name }) => ['kept', `${id} ${name}`] as const);
  // A line break at the beginning of a value is the form's own, never swallowed here: it is an attribute, not a text area.
  return [...fields, ...kept].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
}

/** A category with those it belongs to, the widest first. */
export function categoryPath(category: Category, all: readonly Category[]): string {
  const above = all.find(({ id }) => id === category.parentId);
  return above ? `${categoryPath(above, all)} › ${category.name}` : category.name;
}

/** What was answered to each of these questions. */
export function givenIn(entries: Entries, questions: readonly Question[]): GivenAnswer {
  return (id) => {
    const question = questions.find((each) => each.id === id);
    return question && valueOf(entries, question);
  };
}

/** The chosen category's questions; those whose condition does not hold say so themselves. */
export function questionsOf(entries: Entries, { categories }: FormFacts): readonly Question[] {
  return categories.find(({ id }) => id === entries.one('category'))?.questions ?? [];
}

/** What the fields say, as a report. What is missing or wrong is left for the API to find, and to say. */
export function reportFrom(entries: Entries, facts: FormFacts, about: { locale: string; at: string }): unknown {
  const classification = entries.one('class');
  const visibility = visibilityIn(entries);
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
    ...(facts.services.some(({ id }) => id === entries.one('service')) && { serviceId: entries.one('service') }),
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
export function regionOf(entries: Entries, { regions }: FormFacts): Region | undefined {
  if (entries.one('region').trim() === '') return undefined;
  return regions.length === 1 ? regions[0] : regions.find(({ code }) => code === entries.one('region-code'));
}

/** What is wrong that the API cannot know: it never sees what was typed in search of a region. */
export function ownIssues(entries: Entries, facts: FormFacts, today: string): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (entries.one('region').trim() !== '' && !regionOf(entries, facts)) issues.push({ field: 'region', code: 'unknown' });
  if (facts.agency === null && entries.one('agency') === '') issues.push({ field: 'agency', code: 'required' });
  // Only where they were there to be chosen.
  if (entries.one('for') === (facts.agency?.id ?? 'unknown') && facts.categories.length > 0 && entries.one('category') === '') issues.push({ field: 'category', code: 'required' });
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
  return askedQuestions(all, givenIn(entries, all));
}

const visibilityIn = (entries: Entries) => VISIBILITIES.find((known) => known === entries.one('visibility'));

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
