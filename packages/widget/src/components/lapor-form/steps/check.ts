import { html, nothing, type TemplateResult } from 'lit';
import { answerLines } from '../answer-lines.js';
import type { Step, StepContext } from '../step.js';

/** Every answer once more, and the notice on personal data above the button that sends. */
export const checkStep: Step = {
  id: 'check',
  heading: ({ messages }) => messages.checkHeading,
  fields: () => [],
  render(context) {
    const lines = answerLines(context);
    return html`<dl class="answers">
        ${lines.map(({ step, label, text }, index) => {
          // One button for each step: beside its first answer.
          const first = lines[index - 1]?.step !== step;
          return html`<div class="answer ${first ? 'first' : ''}">
            <dt>${label}</dt>
            <dd class="said">${text}</dd>
            ${first
              ? html`<dd class="change">
                  <button type="button" class="link" @click=${() => context.change(step)}>
                    ${context.messages.changeAnswer}<span class="visually-hidden"> ${label}</span>
                  </button>
                </dd>`
              : nothing}
          </div>`;
        })}
      </dl>
      ${notice(context)}`;
  },
};

function notice({ messages, draft, host }: StepContext): TemplateResult {
  const { config } = draft.directory;
  return html`<section class="notice" aria-labelledby="notice-heading">
    <div class="subheading" id="notice-heading" role="heading" aria-level=${host.headingLevel + 1}>${messages.noticeHeading}</div>
    ${config.kind === 'ready'
      ? html`<div lang=${config.value.notice.language}>${config.value.notice.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</div>`
      : html`<p>${messages.noticeLoading}</p>`}
  </section>`;
}
