import type { Language } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import { formatDay } from '../words/format.js';
import { contestReasonsOf, requiredOf, STEPS, WITH_FILES, type StepFailure, type StepName, type StepProblem } from '../words/step-rules.js';
import { contestReasons, failureWords, stepNames, stepWords, visibilityNames, wrongWords } from '../words/step-words.js';
import { Entries } from './entries.js';
import { choiceInput, errorOf, textInput, type Choice, type FieldContext } from './fields.js';
import { keptFiles } from './kept-files.js';
import { wordsOf, type Piece } from './page.js';
import type { ReportView } from './report-page.js';
import { FLOOR_TEXTS } from './texts.js';

/** A step that was sent and not taken: what was said, and why. */
export interface OpenedStep {
  readonly name: StepName;
  readonly entries: Entries;
  readonly wrong: StepProblem | null;
  readonly failure: StepFailure | null;
  /** A file was no photo or document that can be read, or too large. */
  readonly refused?: boolean;
}

/** The field of a step on the page, so that several steps can stand on one. */
export const stepField = (name: StepName, field: StepProblem['field']): string => `${name}-${field}`;

/** What the reporter may do now, each folded up, and what from a later day on. */
export function reportSteps(view: ReportView): Piece | '' {
  const { report, language, today } = view;
  const words = wordsOf(language);
  const rights = new Map(report.rights.map((right) => [right.code, right]));
  const offered = STEPS.flatMap((name) => {
    const right = rights.get(name);
    return right ? [{ name, ...right }] : [];
  });
  const now = offered.filter(({ from }) => from === null || from <= today);
  const later = offered.find(({ name, from }) => name === 'remind' && from !== null && from > today);
  const until = offered.find((right) => right.until !== null)?.until;
  const ombudsman = rights.get('ombudsman')?.from;
  if (now.length === 0 && !ombudsman) return '';
  const names = stepNames(words, report);
  return html`<section><h2>${words.statusSteps}</h2>
${until ? html`<p class="hint">${words.statusStepsUntil(formatDay(until, language))}</p>` : ''}
${now.map(({ name }) => {
    const opened = view.step?.name === name ? view.step : undefined;
    return html`<details class="step" ${opened ? 'open' : ''}><summary>${names[name]}</summary>${stepForm(name, opened, view)}</details>`;
  })}
${later?.from ? html`<p class="hint">${words.statusRemindFrom(formatDay(later.from, language))}</p>` : ''}
${ombudsman ? html`<p class="hint">${ombudsman <= today ? words.statusOmbudsmanNow : words.statusOmbudsmanFrom(formatDay(ombudsman, language))}</p>` : ''}</section>`;
}

function stepForm(name: StepName, opened: OpenedStep | undefined, view: ReportView): Piece {
  const { language, report } = view;
  const words = wordsOf(language);
  const { meaning, text, act } = stepWords(name, words);
  const wrong = opened?.wrong ?? null;
  const errors = new Map(wrong ? [[stepField(name, wrong.field), wrong.field === 'attachments' ? fileWords(opened, language) : wrongWords(wrong, words)]] : []);
  const context: FieldContext = { words, entries: opened?.entries ?? new Entries(new Map()), errors };
  const choices = choicesOf(name, view);
  const files = stepField(name, 'attachments');
  return html`<form method="post" action="/laporan/status?lang=${language}" enctype="multipart/form-data" novalidate>
${opened?.failure === 'busy' ? html`<p class="error" role="alert" tabindex="-1" autofocus>${failureWords('busy', words)}</p>` : ''}
${[['lang', language], ['number', report.number], ['code', view.code], ['key', view.key]].map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`)}
<p>${meaning}</p>
${choices ? choiceInput(context, { name: stepField(name, choices.field), label: choices.label, choices: choices.offered, focused: wrong?.field === choices.field }) : ''}
${text === null ? '' : textInput(context, { name: stepField(name, 'text'), label: text, lines: 4, optional: !requiredOf(name).includes('text'), focused: wrong?.field === 'text' })}
${WITH_FILES.has(name)
    ? html`${keptFiles(context.entries, language, `${name}-`)}<div class="field"><label for="${files}">${words.statusStepFiles} <span class="optional">${words.statusOptional}</span></label>${errorOf(context, files)}<input id="${files}" name="files" type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" aria-describedby="${wrong?.field === 'attachments' ? `${files}-error` : ''}" ${wrong?.field === 'attachments' ? 'autofocus' : ''} /></div>`
    : ''}
<div class="actions"><button name="step" value="${name}">${act}</button></div></form>`;
}

function fileWords(opened: OpenedStep | undefined, language: Language): string {
  if (opened?.refused) return FLOOR_TEXTS.fileRefused[language];
  return FLOOR_TEXTS[opened?.wrong?.code === 'too_many' ? 'filesTooMany' : 'fileGone'][language];
}

function choicesOf(name: StepName, { report, language }: ReportView): { field: 'reason' | 'score' | 'visibility'; label: string; offered: readonly Choice[] } | null {
  const words = wordsOf(language);
  switch (name) {
    case 'contest': {
      const reasons = contestReasons(words);
      const label = report.status === 'rejected' ? words.statusContestWhyReopen : words.statusContestReason;
      return { field: 'reason', label, offered: contestReasonsOf(report).map((value) => ({ value, name: reasons[value] })) };
    }
    case 'rate': {
      const ends: Record<string, string> = { 1: words.statusRateWorst, 5: words.statusRateBest };
      return { field: 'score', label: words.statusRateScore, offered: ['1', '2', '3', '4', '5'].map((value) => ({ value, name: [value, ends[value]].filter(Boolean).join(' – ') })) };
    }
    case 'raise_visibility': {
      const names = visibilityNames(words);
      const offered = report.visibilityChanges.flatMap(({ visibility, change }) => (change === 'raise' && visibility !== 'unknown' ? [visibility] : []));
      return { field: 'visibility', label: words.statusVisibility, offered: offered.map((value) => ({ value, name: names[value] })) };
    }
    default:
      return null;
  }
}
