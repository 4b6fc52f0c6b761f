import { isNamed, type Answer, type Category, type NewReport, type Question } from '@lapor/sdk/contract';
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
  const details = facts.questions.flatMap((question) => detailOf(question, answers.details[question.id]));
  return {
    classification,
    title: answers.title,
    body: answers.body,
    ...(classification === 'complaint' && { incidentDate: answers.incidentDate }),
    ...((place || region) && { location: { ...(place && { text: place }), ...(region && { regionCode: region.id }) } }),
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

/** The questions the chosen category asks. */
export function questionsOf(answers: Answers, categories: readonly Category[]): readonly Question[] {
  const id = idOf(answers.category);
  return categories.find((category) => category.id === id)?.questions ?? [];
}

/** The number somebody typed, with a decimal comma or point; `NaN` when it is none. */
export function numberFrom(text: string): number {
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

function detailOf(question: Question, value: DetailAnswer | undefined): Answer[] {
  if (value === undefined) return [];
  const questionId = question.id;
  if (typeof value === 'boolean') return [{ questionId, value }];
  if (typeof value !== 'string') return value.length > 0 ? [{ questionId, value: [...value] }] : [];
  const text = value.trim();
  if (text === '') return [];
  return [{ questionId, value: question.kind === 'number' ? numberFrom(text) : text }];
}
