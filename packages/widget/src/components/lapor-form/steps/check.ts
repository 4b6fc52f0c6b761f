import type { Config } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { answerLines } from '../answer-lines.js';
import { trap } from '../trap.js';
import type { Step, StepContext } from '../step.js';

/** Every answer once more, and the notice on personal data above the button that sends. */
export const checkStep: Step = {
  id: 'check',
  heading: ({ messages }) => messages.checkHeading,
  fields: () => [],
  render(context) {
    return html`${context.coach.render('check')}
      <dl class="answers">
        ${answerLines(context).map(
          ({ step, label, text, fixed }) => html`<div class="answer">
            <dt>${label}</dt>
            <dd class="said">${text}</dd>
            ${fixed
              ? nothing
              : html`<dd class="change">
                  <button type="button" class="link" @click=${() => context.change(step)}>
                    ${context.messages.changeAnswer}<span class="visually-hidden"> ${label}</span>
                  </button>
                </dd>`}
          </div>`,
        )}
      </dl>
      ${notice(context)}${trap(context)}`;
  },
};

function notice({ messages, draft, host }: StepContext): TemplateResult {
  const { config } = draft.directory;
  return html`<section class="notice" aria-labelledby="notice-heading">
    <div class="subheading" id="notice-heading" role="heading" aria-level=${host.headingLevel + 1}>${messages.noticeHeading}</div>
    ${config.kind === 'ready' ? paragraphs(config.value.notice, messages.noticeMore) : html`<p>${messages.noticeLoading}</p>`}
  </section>`;
}

/** Who answers for the data and what for stand open; the rest unfolds, so that the button stays in reach. */
function paragraphs(notice: Config['notice'], more: string): TemplateResult {
  const [first, second, ...rest] = notice.paragraphs.map((paragraph) => html`<p lang=${notice.language}>${paragraph}</p>`);
  return html`${first}${second}
  ${rest.length > 0
    ? html`<details>
        <summary class="link">${more}</summary>
        ${rest}
      </details>`
    : nothing}`;
}
