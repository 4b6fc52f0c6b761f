import {
  CLASSIFICATIONS,
  countCharacters,
  isNamed,
  LIMITS,
  newReportSchema,
  regionCodeSchema,
  validate,
  VISIBILITIES,
  type Answer,
  type Language,
  type NewReport,
} from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import { storedQuestions, type StoredQuestion } from '../store/categories.js';
import type { Nouns } from '../store/store.js';
import type { CategoryRow } from '../store/tables.js';
import { dayAt } from '../workflow/working-days.js';
import { missing, Refusal, unknown } from './refusal.js';
import { jurisdictionOf, OWN_ATTRIBUTES } from './services.js';

/** Stands for the notice on personal data: whoever files through Open311 saw the notice of the client, which is not ours. */
const NOTICE_VERSION = 'open311';

/** The arguments of a request as they were sent. */
export class Form {
  readonly #sent: URLSearchParams;

  constructor(body: string) {
    this.#sent = new URLSearchParams(body);
  }

  /** An argument; one that is empty counts as not sent, as the specification wants it. */
  get(name: string): string | undefined {
    return this.#sent.get(name)?.trim() || undefined;
  }

  /** The values of one attribute. */
  attribute(code: string): string[] {
    return [...this.#sent.getAll(`attribute[${code}]`), ...this.#sent.getAll(`attribute[${code}][]`)].map((value) => value.trim()).filter((value) => value !== '');
  }
}

/** What a form makes, and what of it was left aside. */
export interface Submission {
  readonly report: NewReport;
  readonly leftAside: readonly ('name' | 'media_url')[];
}

/**
 * The report a form makes.
 * @throws {Refusal} for what the specification asks for; {ProblemError} `validation_failed` for what a report does
 */
export async function readSubmission(deps: Pick<AppDeps, 'now'>, store: Nouns, form: Form, language: Language): Promise<Submission> {
  const code = form.get('service_code');
  if (!code) throw missing('service_code');
  const category = await store.categories.find(code);
  if (!category) throw unknown('service_code');
  const jurisdiction = await jurisdictionOf(store, form.get('jurisdiction_id'));
  const [visibility] = form.attribute(OWN_ATTRIBUTES.visibility);
  // Never assumed: what is published by mistake cannot be taken back.
  if (!visibility) throw missing(`attribute[${OWN_ATTRIBUTES.visibility}]`);
  const location = locationOf(form);
  const [classification = 'complaint'] = form.attribute(OWN_ATTRIBUTES.classification);
  const body = form.get('description') ?? '';
  const zone = (jurisdiction ?? (await store.agencies.find(category.agency_id)))?.time_zone ?? 'Asia/Jakarta';
  const [title = beginningOf(body)] = form.attribute(OWN_ATTRIBUTES.title);
  const name = [form.get('first_name'), form.get('last_name')].filter(Boolean).join(' ');
  const named = (VISIBILITIES as readonly string[]).includes(visibility) && isNamed(visibility as NewReport['visibility']);
  const answers = answersOf(form, category, zone);
  const wanted = {
    classification,
    title,
    body,
    ...(classification === CLASSIFICATIONS[0] && { incidentDate: dayOf(form.attribute(OWN_ATTRIBUTES.incidentDate)[0], zone) ?? dayAt(deps.now(), zone) }),
    location,
    agencyId: jurisdiction?.id ?? null,
    categoryId: category.id,
    ...(answers.length > 0 && { answers }),
    visibility,
    ...(named && { reporter: { name } }),
    contact: contactOf(form),
    locale: language,
    notice: { version: NOTICE_VERSION, locale: language, at: deps.now().toISOString() },
  };
  const report = validate(newReportSchema, wanted);
  if (!report.ok) throw new ProblemError('validation_failed', { issues: report.issues });
  return {
    report: report.value,
    leftAside: [...(name && !named ? (['name'] as const) : []), ...(form.get('media_url') ? (['media_url'] as const) : [])],
  };
}

function locationOf(form: Form): NonNullable<NewReport['location']> {
  const [lat, long, text, regionCode] = ['lat', 'long', 'address_string', 'address_id'].map((name) => form.get(name));
  if ((lat === undefined) !== (long === undefined)) throw missing(lat === undefined ? 'lat' : 'long');
  if (regionCode !== undefined && !validate(regionCodeSchema, regionCode).ok) throw unknown('address_id');
  if (lat === undefined && text === undefined && regionCode === undefined) throw missing('lat & long, address_string or address_id');
  const latitude = Number(lat);
  const longitude = Number(long);
  if (lat !== undefined && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) throw new Refusal(400, ['lat & long: wrong_format']);
  return {
    // A complaint needs a place in words; a point alone says it in numbers, to a kilometre: words are published as they are.
    ...(text !== undefined ? { text } : regionCode === undefined && { text: `${latitude.toFixed(2)}, ${longitude.toFixed(2)}` }),
    ...(regionCode !== undefined && { regionCode }),
    ...(lat !== undefined && { point: { latitude, longitude } }),
  };
}

function contactOf(form: Form): NewReport['contact'] {
  const email = form.get('email');
  if (email !== undefined) return { kind: 'email', email };
  const phone = form.get('phone');
  return phone === undefined ? { kind: 'none' } : { kind: 'phone', phone };
}

function answersOf(form: Form, category: CategoryRow, zone: string): Answer[] {
  return storedQuestions(category).flatMap((question): Answer[] => {
    const values = form.attribute(question.id);
    return values.length === 0 ? [] : [{ questionId: question.id, value: valueOf(question, values, zone) }];
  });
}

function valueOf({ kind }: StoredQuestion, values: readonly string[], zone: string): Answer['value'] {
  const [value = ''] = values;
  switch (kind) {
    case 'number':
      return Number(value);
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'choices':
      return [...values];
    case 'date':
      return dayOf(value, zone) ?? value;
    default:
      return value;
  }
}

/** The day of a datetime at the agency's place; a day stays what it is. */
function dayOf(text: string | undefined, zone: string): string | undefined {
  if (text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? text : dayAt(instant, zone);
}

/** The first sentence, as far as a title may go. */
function beginningOf(body: string): string {
  const sentence = /^[^.!?\n]*[^.!?\s]/.exec(body)?.[0] ?? body;
  const characters = Array.from(sentence);
  if (countCharacters(sentence) <= LIMITS.title.max) return sentence;
  return `${characters.slice(0, LIMITS.title.max - 1).join('').trimEnd()}…`;
}
