import type { Question } from '@lapor/sdk/contract';
import { isNamed } from '@lapor/sdk/contract';
import type { DetailAnswer } from '../../internal/answers.js';
import { formatDay, formatNumber } from '../../internal/format.js';
import { sentPoint } from './new-report.js';
import type { StepContext, StepId } from './step.js';
import { visibilityChoice } from './steps/visibility.js';

/** One answer to check: what was asked, what was said, and the step that asks it. */
export interface AnswerLine {
  step: StepId;
  /** The page has answered it; there is nothing to change. */
  fixed?: boolean;
  label: string;
  text: string;
}

/** Every answer in the order of the form, in the words it was asked and given in. */
export function answerLines(context: StepContext): AnswerLine[] {
  const { messages: m, language, draft } = context;
  const { answers, directory, questions } = draft;
  const complaint = answers.classification === 'complaint';
  const { agency, category, visibility } = answers;
  const fixed = directory.config.kind === 'ready' ? directory.config.value.agency?.name : undefined;
  const line = (step: StepId, label: string, text: string): AnswerLine => ({ step, label, text: text.trim() || m.notAnswered });
  return [
    line('class', m.classification, classText(context)),
    line('story', m.title, answers.title),
    line('story', bodyLabel(context), answers.body),
    line('place', m.region, answers.region?.name ?? ''),
    line('place', m.place, answers.place),
    ...(answers.point ? [line('place', m.point, pointText(context))] : []),
    ...(complaint ? [line('place', m.date, answers.incidentDate && formatDay(answers.incidentDate, language))] : []),
    directory.agency
      ? { ...line('agency', m.agency, fixed ?? ''), fixed: true }
      : line('agency', m.agency, agency === 'unknown' ? m.agencyUnknownAnswer : (agency?.name ?? '')),
    ...(category === null ? [] : [line('agency', m.category, category === 'unknown' ? m.categoryUnknown : categoryName(context, category))]),
    ...(answers.service ? [line('agency', m.service, answers.service.name)] : []),
    ...questions.map((question) => line('agency', question.label, detailText(question, answers.details[question.id], context))),
    line('files', m.files, filesText(context)),
    line('visibility', m.visibility, visibility ? visibilityChoice(visibility, m).name : ''),
    ...(visibility && isNamed(visibility) ? [line('visibility', m.name, answers.name)] : []),
    line('contact', m.contact, contactText(context)),
  ];
}

function pointText({ messages: m, draft, language }: StepContext): string {
  const point = sentPoint(draft.answers);
  if (!point) return m.pointNotSent;
  const { latitude, longitude } = point;
  const exact = draft.answers.visibility === 'public' && !draft.answers.pointRough;
  const degrees = [latitude, longitude].map((value) => formatNumber(value, language, exact ? 5 : 2)).join('; ');
  return exact ? degrees : m.pointRounded(degrees);
}

function classText({ messages, draft }: StepContext): string {
  switch (draft.answers.classification) {
    case 'complaint':
      return messages.complaint;
    case 'aspiration':
      return messages.aspiration;
    case 'information_request':
      return messages.informationRequest;
    case null:
      return '';
  }
}

function bodyLabel({ messages, draft }: StepContext): string {
  const { classification } = draft.answers;
  if (classification === 'aspiration') return messages.bodyAspiration;
  return classification === 'information_request' ? messages.bodyInformation : messages.bodyComplaint;
}

function categoryName({ draft }: StepContext, category: { id: string; name: string }): string {
  const { categories } = draft.directory;
  const known = categories.kind === 'ready' ? categories.value.find(({ id }) => id === category.id) : undefined;
  // The list is in the language in force now; the draft remembers the one it was chosen in.
  return known?.name ?? category.name;
}

function filesText({ messages, draft }: StepContext): string {
  const { summary, items } = draft.photos;
  const sent = items.filter((item) => item.state.name === 'accepted' || item.state.name === 'uploading' || item.state.name === 'paused' || (item.state.name === 'refused' && item.state.retryable));
  if (sent.length === 0) return messages.filesNone;
  const documents = sent.filter(({ kind }) => kind === 'document').length;
  const count = messages.filesCount(sent.length - documents, documents);
  return summary.waiting > 0 ? messages.filesWaiting(count, summary.waiting) : count;
}

function contactText({ messages, draft }: StepContext): string {
  const { contact, email, phone } = draft.answers;
  if (contact === 'email') return `${messages.contactEmail}: ${email.trim()}`;
  if (contact === 'phone') return `${messages.contactPhone}: ${phone.trim()}`;
  return contact === 'none' ? messages.contactNone : '';
}

function detailText(question: Question, value: DetailAnswer | undefined, { messages, language }: StepContext): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? messages.yes : messages.no;
  const label = (option: string) => question.options.find((known) => known.value === option)?.label ?? option;
  if (typeof value !== 'string') return value.map(label).join(', ');
  if (question.kind === 'date' && value) return formatDay(value, language);
  return question.kind === 'choice' ? label(value) : value;
}
