import { html, nothing, type TemplateResult } from 'lit';
import { live } from '../../internal/live.js';
import type { OwnStep } from './own-step.js';
import { contestReasonsOf, requiredOf, type StepField } from './step-rules.js';
import type { ReportView } from './report-screen.js';
import { contestReasons, failureWords, stepNames, stepWords, visibilityNames, wrongWords } from './step-words.js';

const SCORES = [1, 2, 3, 4, 5] as const;

/** The step somebody has opened: what it does, what it asks, and the button that takes it. */
export function stepForm(step: OwnStep, view: ReportView): TemplateResult {
  const { messages: m, headingLevel } = view;
  const { meaning, text, act } = stepWords(step.name, m);
  const send = (event: Event) => {
    event.preventDefault();
    view.sendStep();
  };
  return html`<form class="step-form" id="step-form" novalidate @submit=${send} aria-labelledby="step-heading">
    <div class="step-heading" id="step-heading" role="heading" aria-level=${headingLevel + 2} tabindex="-1">${stepNames(m, view.report)[step.name]}</div>
    <p>${meaning}</p>
    ${questions(step, view)} ${text === null ? nothing : textField(step, text, view)} ${filesOf(step, view)}
    ${step.failure ? html`<p class="error" role="alert">${failureWords(step.failure, m)}</p>` : nothing}
    <div class="actions">
      <button class="button" ?disabled=${false} aria-disabled=${step.sending ? 'true' : nothing}>${step.sending ? m.statusStepSending : act}</button>
      <button type="button" class="link" @click=${() => view.openStep(null)}>${m.statusStepCancel}</button>
    </div>
  </form>`;
}

function questions(step: OwnStep, view: ReportView): TemplateResult | typeof nothing {
  const { messages: m, report } = view;
  switch (step.name) {
    case 'contest': {
      const words = contestReasons(m);
      const label = report.status === 'rejected' ? m.statusContestWhyReopen : m.statusContestReason;
      return radios(step, 'reason', label, contestReasonsOf(report).map((value) => ({ value, name: words[value] })), view);
    }
    case 'rate': {
      const ends = new Map<number, string>([
        [1, m.statusRateWorst],
        [5, m.statusRateBest],
      ]);
      return radios(step, 'score', m.statusRateScore, SCORES.map((value) => ({ value, name: [String(value), ends.get(value)].filter(Boolean).join(' – ') })), view);
    }
    case 'raise_visibility': {
      const names = visibilityNames(m);
      const offered = report.visibilityChanges.flatMap(({ visibility, change }) => (change === 'raise' && visibility !== 'unknown' ? [visibility] : []));
      return radios(step, 'visibility', m.statusVisibility, offered.map((value) => ({ value, name: names[value] })), view);
    }
    default:
      return nothing;
  }
}

function radios<F extends Exclude<StepField, 'text' | 'attachments'>>(
  step: OwnStep,
  field: F,
  label: string,
  offered: readonly { value: NonNullable<OwnStep[F]>; name: string }[],
  view: ReportView,
): TemplateResult {
  const wrong = step.wrong?.field === field ? step.wrong : null;
  return html`<fieldset class="field ${wrong ? 'wrong' : ''}" role="radiogroup" aria-labelledby="step-${field}-label" aria-describedby=${wrong ? `step-${field}-error` : nothing} aria-invalid=${wrong ? 'true' : nothing}>
    <span class="label" id="step-${field}-label">${label}</span>
    ${errorAt(step, field, view)}
    <div class="choices plain">
      ${offered.map(({ value, name }, index) => {
        const id = index === 0 ? `step-field-${field}` : `step-${field}-${String(value)}`;
        return html`<div class="choice">
          <input type="radio" name="step-${field}" id=${id} .checked=${live(step[field] === value)} @change=${() => view.writeStep({ [field]: value })} />
          <label for=${id}><span class="name">${name}</span></label>
        </div>`;
      })}
    </div>
  </fieldset>`;
}

function textField(step: OwnStep, label: string, view: ReportView): TemplateResult {
  const { messages: m } = view;
  const optional = !requiredOf(step.name).includes('text');
  const wrong = step.wrong?.field === 'text';
  return html`<div class="field ${wrong ? 'wrong' : ''}">
    <label class="label" for="step-field-text">${label}${optional ? html` <span class="optional">${m.statusOptional}</span>` : nothing}</label>
    ${errorAt(step, 'text', view)}
    <textarea
      class="input"
      id="step-field-text"
      rows="4"
      autocomplete="off"
      aria-describedby=${wrong ? 'step-text-error' : nothing}
      aria-invalid=${wrong ? 'true' : nothing}
      .value=${live(step.text)}
      @input=${(event: Event) => view.writeStep({ text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
  </div>`;
}

function filesOf({ files, wrong }: OwnStep, { messages: m }: ReportView): TemplateResult | typeof nothing {
  if (!files) return nothing;
  const error = wrong?.field === 'attachments' ? wrongWords(wrong, m) : undefined;
  return html`<div class="step-files" role="group" aria-labelledby="step-files-label">
    <span class="label" id="step-files-label">${m.statusStepFiles} <span class="optional">${m.statusOptional}</span></span>
    ${files.render(error, m.errorPrefix)}
  </div>`;
}

function errorAt({ wrong }: OwnStep, field: StepField, { messages: m }: ReportView): TemplateResult | typeof nothing {
  if (wrong?.field !== field) return nothing;
  return html`<p class="error" id="step-${field}-error"><span class="visually-hidden">${m.errorPrefix} </span>${wrongWords(wrong, m)}</p>`;
}
