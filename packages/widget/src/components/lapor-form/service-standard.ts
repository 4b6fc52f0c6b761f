import type { Service } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { comboboxField } from '../../internal/combobox/field.js';
import type { Messages } from '../../locales/id/form.js';
import type { StepContext } from './step.js';

/** Which public service it is about, for agencies that have any; and what that service promises, to read and compare. */
export function serviceField(context: StepContext): TemplateResult | typeof nothing {
  const { messages, draft } = context;
  const { services, serviceBox } = draft;
  if (!services.offered && !serviceBox.value) return nothing;
  return html`${comboboxField(serviceBox, {
    messages,
    label: messages.service,
    optional: messages.optional,
    hint: messages.serviceHint,
    error: context.error('service'),
    errorPrefix: messages.errorPrefix,
  })}
  ${serviceBox.value ? standardOf(context, serviceBox.value.value) : nothing}`;
}

function standardOf({ messages, draft }: StepContext, id: string): TemplateResult | typeof nothing {
  const { standard } = draft.services;
  if (standard.kind === 'loading') return html`<p class="hint" role="status">${messages.serviceLoading}</p>`;
  // Without it one reports all the same.
  if (standard.kind !== 'ready' || standard.value.id !== id) return nothing;
  return html`<details class="fold">
    <summary>${messages.serviceStandard}</summary>
    ${standard.value.standard ? html`<p class="hint">${standard.value.standard}</p>` : nothing}
    <dl class="answers">
      ${parts(standard.value, messages).map(
        ([label, lines, ordered]) => html`<div class="answer">
          <dt>${label}</dt>
          <dd class="said">${list(lines, ordered)}</dd>
        </div>`,
      )}
    </dl>
  </details>`;
}

/** The parts an agency has published, in the order of the law. */
function parts(service: Service, m: Messages): [label: string, lines: readonly string[], ordered: boolean][] {
  const { requirements, procedure, time, cost, product, complaintContact } = service;
  const all: [string, readonly (string | null | undefined)[], boolean][] = [
    [m.serviceRequirements, requirements, false],
    [m.serviceProcedure, procedure, true],
    [m.serviceTime, [time?.text], false],
    [m.serviceCost, [cost?.text], false],
    [m.serviceProduct, [product], false],
    [m.serviceComplaints, [complaintContact], false],
  ];
  return all
    .map(([label, lines, ordered]): [string, string[], boolean] => [label, lines.filter((line) => line != null), ordered])
    .filter(([, lines]) => lines.length > 0);
}

function list(lines: readonly string[], ordered: boolean): TemplateResult {
  const [only, ...others] = lines;
  if (others.length === 0) return html`${only}`;
  const items = lines.map((line) => html`<li>${line}</li>`);
  return ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}
