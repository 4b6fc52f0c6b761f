import {
  checkAnswer,
  classificationSchema,
  dateSchema,
  emailSchema,
  isNamed,
  isStopped,
  phoneSchema,
  textSchema,
  validate,
  visibilitySchema,
  type Category,
  type Config,
  type IssueCode,
  type Question,
} from '@lapor/sdk/contract';
import type { Answers } from '../../internal/answers.js';
import { today } from '../../internal/format.js';
import { questionField, type FieldId, type FieldIssue } from './fields.js';
import { answerValue, givenAnswer } from './new-report.js';

/** What answers are checked against. */
export interface CheckFacts {
  agencyFixed: boolean;
  /** Whether there are categories to choose from. */
  categoriesOffered: boolean;
  /** The chosen category and those it belongs to, the nearest first. */
  categories: readonly Category[];
  /** The questions that are asked. */
  questions: readonly Question[];
  limits: Pick<Config['limits'], 'title' | 'body' | 'locationText' | 'name'>;
  /** Whether a region was written without one being chosen. */
  regionUnchosen: boolean;
  /** Whether something was written for the service without one being chosen. */
  serviceUnchosen: boolean;
  /** Whether a file is still being cleaned. */
  filesPending: boolean;
  /** Whether a file has to be chosen again, or taken out. */
  filesLost: boolean;
}

/** Everything wrong with the answers so far, in the order of the form; by the same schemas the service uses. */
export function checkAnswers(answers: Answers, facts: CheckFacts): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const refuse = (field: FieldId, code: FieldIssue['code'] | undefined) => {
    if (code) issues.push({ field, code });
  };
  const { limits } = facts;
  refuse('class', codeOf(classificationSchema, answers.classification ?? undefined));
  refuse('title', codeOf(textSchema(limits.title), answers.title));
  refuse('body', codeOf(textSchema(limits.body), answers.body));
  if (facts.regionUnchosen) refuse('region', 'unknown');
  const place = answers.place.trim();
  const complaint = answers.classification === 'complaint';
  if (place) refuse('place', codeOf(textSchema(limits.locationText), place));
  else if (complaint && !answers.region && !facts.regionUnchosen) refuse('place', 'required');
  if (complaint) refuse('date', dateCode(answers.incidentDate));
  if (!facts.agencyFixed && answers.agency === null) refuse('agency', 'required');
  if (facts.categoriesOffered && answers.category === null) refuse('category', 'required');
  const [category, ...above] = facts.categories;
  if (category && isStopped(category, above, givenAnswer(answers, category.questions))) refuse('category', 'stopped');
  for (const question of facts.questions) {
    refuse(questionField(question.id), checkAnswer(question, answerValue(question, answers.details[question.id]), today()) ?? undefined);
  }
  if (facts.serviceUnchosen) refuse('service', 'unknown');
  if (facts.filesPending) refuse('files', 'pending');
  else if (facts.filesLost) refuse('files', 'unknown');
  refuse('visibility', codeOf(visibilitySchema, answers.visibility ?? undefined));
  if (answers.visibility && isNamed(answers.visibility)) refuse('name', codeOf(textSchema(limits.name), answers.name));
  if (answers.contact === null) refuse('contact', 'required');
  if (answers.contact === 'email') refuse('email', answers.email.trim() ? codeOf(emailSchema, answers.email) : 'required');
  if (answers.contact === 'phone') refuse('phone', answers.phone.trim() ? codeOf(phoneSchema, answers.phone) : 'required');
  return issues;
}

function codeOf(schema: Parameters<typeof validate>[0], value: unknown): IssueCode | undefined {
  const result = validate(schema, value);
  return result.ok ? undefined : result.issues[0]?.code;
}

function dateCode(date: string): FieldIssue['code'] | undefined {
  if (date === '') return 'required';
  return codeOf(dateSchema, date) ?? (date > today() ? 'in_the_future' : undefined);
}
