import { isEmptyAnswer, isNamed, isSecret, keptPoint, type Answer, type AnswerValue, type Category, type GivenAnswer, type NewReport, type Point, type Question } from '@lapor/sdk/contract';
import type { Answers, DetailAnswer } from '../../internal/answers.js';

/** What a report needs beside the reporter's own answers. */
export interface ReportFacts {
  /** The agency the page fixes, if it does. */
  agency: string;
  questions: readonly Question[];
  locale: string;
  notice: NewReport['notice'];
}

/**
 * The report these answers make. What does not apply is left out: a date of an aspiration, a name that must not be
 * kept, answers to the questions of a category chosen before.
 */
export function newReport(answers: Answers, facts: ReportFacts): NewReport {
  const place = answers.place.trim();
  const { classification, visibility, region } = answers;
  if (!classification || !visibility) throw new Error('answers are checked before they make a report');
  const point = sentPoint(answers);
  const details = facts.questions.flatMap((question) => detailOf(question, answers.details[question.id]));
  return {
    classification,
    title: answers.title,
    body: answers.body,
    ...(classification === 'complaint' && { incidentDate: answers.incidentDate }),
    ...((place || region || point) && { location: { ...(place && { text: place }), ...(region && { regionCode: region.id }), ...(point && { point }) } }),
    agencyId: facts.agency || idOf(answers.agency),
    categoryId: idOf(answers.category),
    ...(answers.service && { serviceId: answers.service.id }),
    ...(details.length > 0 && { answers: details }),
    ...(answers.attachments.length > 0 && { attachments: answers.attachments.map(({ id }) => id) }),
    visibility,
    ...(isNamed(visibility) && { reporter: { name: answers.name } }),
    contact: contactOf(answers),
    locale: facts.locale,
    notice: facts.notice,
  };
}

/** The place the device told as it leaves the device: rounded for the visibility chosen, and of secret reports only when asked for. */
export function sentPoint({ point, visibility, pointRough = false, pointKept = false }: Answers): Point | null {
  if (!point || !visibility || (isSecret(visibility) && !pointKept)) return null;
  return keptPoint(point, pointRough ? 'anonymous' : visibility);
}

/** The chosen category and those it belongs to, the nearest first. */
export function categoriesOf(answers: Answers, all: readonly Category[]): readonly Category[] {
  const found: Category[] = [];
  let id = idOf(answers.category);
  while (id !== null) {
    const category = all.find((each) => each.id === id);
    if (!category || found.includes(category)) break;
    found.push(category);
    id = category.parentId;
  }
  return found;
}

/** Finds what was answered to a question, in the shape the service takes it. */
export function givenAnswer(answers: Answers, questions: readonly Question[]): GivenAnswer {
  return (id) => {
    const question = questions.find((each) => each.id === id);
    return question && answerValue(question, answers.details[id]);
  };
}

/** What stands in a question's inputs, as the service takes it; a number nobody can read is `NaN`. */
export function answerValue({ kind }: Question, value: DetailAnswer | undefined): AnswerValue | undefined {
  return kind === 'number' && typeof value === 'string' && value.trim() !== '' ? numberFrom(value) : value;
}

/** The number somebody typed, with a decimal comma or point; `NaN` when it is none. */
function numberFrom(text: string): number {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

function idOf(chosen: Answers['agency']): string | null {
  return chosen === null || chosen === 'unknown' ? null : chosen.id;
}

function contactOf({ contact, email, phone }: Answers): NewReport['contact'] {
  if (contact === 'email') return { kind: 'email', email };
  return contact === 'phone' ? { kind: 'phone', phone } : { kind: 'none' };
}

function detailOf(question: Question, given: DetailAnswer | undefined): Answer[] {
  const value = answerValue(question, given);
  if (value === undefined || isEmptyAnswer(value)) return [];
  return [{ questionId: question.id, value: typeof value === 'string' ? value.trim() : typeof value === 'object' ? [...value] : value }];
}
