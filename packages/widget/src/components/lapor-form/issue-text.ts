import type { Config, Issue, NewReport, Question } from '@lapor/sdk/contract';
import { LIMITS } from '@lapor/sdk/contract';
import { formatDay, formatNumber } from '../../internal/format.js';
import type { Language } from '../../internal/language.js';
import type { Messages } from '../../locales/id/form.js';
import { questionField, type FieldId, type FieldIssue } from './fields.js';

/** What an issue is told with. */
export interface IssueFacts {
  messages: Messages;
  language: Language;
  limits: Pick<Config['limits'], 'title' | 'body' | 'locationText' | 'name'>;
  questions: readonly Question[];
}

/** An issue in the reader's words: what to do about it. */
export function issueText({ field, code }: FieldIssue, facts: IssueFacts): string {
  const { messages: m, limits } = facts;
  const number = (value: number) => formatNumber(value, facts.language);
  switch (field) {
    case 'class':
      return m.classRequired;
    case 'title':
      if (code === 'too_short') return m.titleShort(limits.title.min);
      return code === 'too_long' ? m.titleLong(limits.title.max) : m.titleRequired;
    case 'body':
      if (code === 'too_short') return m.bodyShort(limits.body.min);
      return code === 'too_long' ? m.bodyLong(number(limits.body.max)) : m.bodyRequired;
    case 'region':
      return m.regionUnknown;
    case 'place':
      if (code === 'too_short') return m.placeShort(limits.locationText.min);
      return code === 'too_long' ? m.placeLong(limits.locationText.max) : m.placeRequired;
    case 'date':
      if (code === 'in_the_future') return m.dateFuture;
      return code === 'required' ? m.dateRequired : m.dateWrong;
    case 'agency':
      return code === 'required' ? m.agencyRequired : m.agencyGone;
    case 'category':
      if (code === 'stopped') return m.categoryStopped;
      return code === 'required' ? m.categoryRequired : m.categoryGone;
    case 'service':
      return code === 'unknown' ? m.serviceUnknown : m.serviceGone;
    case 'files':
      if (code === 'pending') return m.filesPending;
      if (code === 'unknown') return m.filesLost;
      return code === 'too_many' ? m.filesTooMany : m.filesGone;
    case 'visibility':
      return m.visibilityRequired;
    case 'name':
      if (code === 'too_short') return m.nameShort(limits.name.min);
      return code === 'too_long' ? m.nameLong(limits.name.max) : m.nameRequired;
    case 'contact':
      return m.contactRequired;
    case 'email':
      return code === 'required' ? m.emailRequired : m.emailWrong;
    case 'phone':
      return code === 'required' ? m.phoneRequired : m.phoneWrong;
    default:
      return questionText(field, code, facts, number);
  }
}

function questionText(field: FieldId, code: FieldIssue['code'], facts: IssueFacts, number: (value: number) => string): string {
  const { messages: m, questions } = facts;
  const question = questions.find(({ id }) => questionField(id) === field);
  const label = question?.label ?? '';
  switch (code) {
    case 'wrong_format':
      return question?.kind === 'date' ? m.questionRequired(label) : m.questionNumber(label);
    case 'in_the_future':
      return m.questionFuture(label);
    case 'too_small':
    case 'too_large': {
      const { minimum = null, maximum = null, earliest = null, latest = null } = question ?? {};
      if (question?.kind === 'date') {
        const day = (date: string | null) => (date === null || date === 'today' ? null : formatDay(date, facts.language));
        return m.questionDays(label, day(earliest), day(latest));
      }
      return m.questionRange(label, minimum === null ? null : number(minimum), maximum === null ? null : number(maximum));
    }
    case 'too_short':
      return m.questionShort(label, number(question?.minLength ?? 1));
    case 'too_long':
      return m.questionLong(label, number(question?.maxLength ?? LIMITS.answerText.max));
    default:
      return m.questionRequired(label);
  }
}

/** The fields the service found fault with. Empty when it is nothing the reporter could put right. */
export function issuesFrom(issues: readonly Issue[], report: NewReport): FieldIssue[] {
  return issues.flatMap(({ path, code }): FieldIssue[] => {
    const field = fieldAt(path, report);
    return field ? [{ field, code }] : [];
  });
}

function fieldAt(path: string, report: NewReport): FieldId | undefined {
  const [, first, second] = path.split('/');
  switch (first) {
    case 'classification':
      return 'class';
    case 'title':
    case 'body':
    case 'visibility':
      return first;
    case 'incidentDate':
      return 'date';
    case 'location':
      return second === 'regionCode' ? 'region' : 'place';
    case 'agencyId':
    case 'sandbox':
      return 'agency';
    case 'categoryId':
      return 'category';
    case 'serviceId':
      return 'service';
    case 'answers': {
      const answer = report.answers?.[Number(second)];
      return answer ? questionField(answer.questionId) : 'category';
    }
    case 'attachments':
      return 'files';
    case 'reporter':
      return 'name';
    case 'contact':
      return second === 'email' || second === 'phone' ? second : 'contact';
    default:
      return undefined;
  }
}
