import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, today } from '../../internal/format.js';
import { STEPS, type StepName } from './step-rules.js';
import type { ReportView } from './report-screen.js';
import { stepForm } from './step-form.js';
import { stepNames } from './step-words.js';

/** Steps few take: folded away, so that an answer is not pushed off the screen by them. */
const RARE: ReadonlySet<StepName> = new Set(['raise_visibility', 'withdraw', 'request_erasure']);

/** What the reporter may do now, what from a later day on, and the step they have opened. */
export function nextSteps(view: ReportView): TemplateResult | typeof nothing {
  const { messages: m, report, step, headingLevel, language } = view;
  const rights = new Map(report.rights.map((right) => [right.code, right]));
  const offered = STEPS.flatMap((name) => {
    const right = rights.get(name);
    return right ? [{ name, ...right }] : [];
  });
  const now = offered.filter(({ from }) => from === null || from <= today());
  const later = offered.find(({ name, from }) => name === 'remind' && from !== null && from > today());
  const until = offered.find((right) => right.until !== null)?.until;
  const ombudsman = rights.get('ombudsman')?.from;
  if (now.length === 0 && !ombudsman && !step) return nothing;
  const names = stepNames(m, report);
  const rare = now.filter(({ name }) => RARE.has(name));
  return html`<section class="steps" aria-labelledby="steps-heading">
    <div class="subheading" id="steps-heading" role="heading" aria-level=${headingLevel + 1}>${m.statusSteps}</div>
    ${until ? html`<p class="hint">${m.statusStepsUntil(formatDay(until, language))}</p>` : nothing}
    <div class="step-buttons">${now.filter(({ name }) => !RARE.has(name)).map(({ name }) => stepButton(name, names[name], view))}</div>
    ${later?.from ? html`<p class="hint">${m.statusRemindFrom(formatDay(later.from, language))}</p>` : nothing}
    ${rare.length > 0
      ? html`<details class="step-more" ?open=${step !== null && RARE.has(step.name)}>
          <summary>${m.statusStepsMore}</summary>
          <div class="step-buttons">${rare.map(({ name }) => stepButton(name, names[name], view))}</div>
        </details>`
      : nothing}
    ${ombudsman ? html`<p class="hint">${ombudsman <= today() ? m.statusOmbudsmanNow : m.statusOmbudsmanFrom(formatDay(ombudsman, language))}</p>` : nothing}
    ${step ? stepForm(step, view) : nothing}
  </section>`;
}

function stepButton(name: StepName, words: string, view: ReportView): TemplateResult {
  const open = view.step?.name === name;
  return html`<button
    type="button"
    class="button quiet"
    id="step-${name}"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? 'step-form' : nothing}
    @click=${() => view.openStep(open ? null : name)}
  >
    ${words}
  </button>`;
}
