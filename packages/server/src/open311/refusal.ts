import type { FoundIssue, Language, ProblemCode } from '@lapor/sdk/contract';
import { ProblemError } from '../problem.js';
import { PROBLEM_TITLES } from '../problem-titles.js';
import type { Answer } from './answer.js';

/** A refusal in the terms of GeoReport v2. Its description names arguments, never what somebody sent in them. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: 400 | 403 | 404,
    readonly descriptions: readonly string[],
  ) {
    super(String(status));
  }
}

/** What cannot be found, or was not given, by the specification: 404 and 400. */
export function missing(argument: string): Refusal {
  return new Refusal(400, [`${argument} was not provided`]);
}

/** See {@link missing}. */
export function unknown(argument: string): Refusal {
  return new Refusal(404, [`${argument} was not found`]);
}

const STATUSES: Partial<Record<ProblemCode, 400 | 403 | 404 | 413 | 429 | 503>> = {
  unauthenticated: 403,
  forbidden: 403,
  not_found: 404,
  payload_too_large: 413,
  rate_limited: 429,
  closed: 503,
  unavailable: 503,
};

/** A refusal or failure as an answer, with its HTTP status. */
export function errorAnswer(error: unknown, language: Language): { status: 400 | 403 | 404 | 413 | 429 | 500 | 503; answer: Answer } {
  const { status, descriptions } = told(error, language);
  return { status, answer: { root: 'errors', content: { item: 'error', items: descriptions.map((description) => ({ code: String(status), description })) } } };
}

function told(error: unknown, language: Language): { status: 400 | 403 | 404 | 413 | 429 | 500 | 503; descriptions: readonly string[] } {
  if (error instanceof Refusal) return error;
  if (!(error instanceof ProblemError)) return { status: 500, descriptions: [PROBLEM_TITLES.internal_error[language]] };
  const issues = error.issues ?? [];
  const descriptions = issues.length > 0 ? issues.map(described) : [PROBLEM_TITLES[error.code][language]];
  return { status: error.status >= 500 && error.status !== 503 ? 500 : (STATUSES[error.code] ?? 400), descriptions };
}

/** Which argument stood for each part of a report. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  title: 'attribute[lapor_title]',
  body: 'description',
  incidentDate: 'attribute[lapor_incident_date]',
  classification: 'attribute[lapor_classification]',
  visibility: 'attribute[lapor_visibility]',
  location: 'lat & long, address_string or address_id',
  categoryId: 'service_code',
  agencyId: 'jurisdiction_id',
  reporter: 'first_name and last_name',
  contact: 'email or phone',
};

function described({ path, code }: FoundIssue): string {
  const [, part = ''] = path.split('/');
  return `${part === 'answers' ? 'attribute' : (ARGUMENTS[part] ?? part)}: ${code}`;
}
