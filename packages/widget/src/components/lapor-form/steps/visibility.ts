import { isNamed, isSecret, VISIBILITIES, type Visibility } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../locales/id/form.js';
import { choices, type Choice } from '../choices.js';
import { pointChoice } from '../location.js';
import type { Step, StepContext } from '../step.js';
import { textField } from '../text-field.js';

/** Who may see it, and the name where one is given. */
export const visibilityStep: Step = {
  id: 'visibility',
  heading: ({ messages }) => messages.visibilityHeading,
  fields: ({ draft }) => (draft.answers.visibility && isNamed(draft.answers.visibility) ? ['visibility', 'name'] : ['visibility']),
  render(context) {
    const { messages, draft } = context;
    const { visibility } = draft.answers;
    const { config } = draft.directory;
    const offered = config.kind === 'ready' ? VISIBILITIES.filter((value) => config.value.visibilities.includes(value)) : VISIBILITIES;
    return html`<p class="lead">${messages.visibilityLead}</p>
      ${choices<Visibility>({
        field: 'visibility',
        labelledBy: 'heading-visibility',
        error: context.error('visibility'),
        errorPrefix: messages.errorPrefix,
        selected: visibility,
        choices: offered.map((value) => visibilityChoice(value, messages)),
        chosen: (value) => {
          // The way out stands above; whoever cannot see it come is told of it.
          if (isSecret(value) && !draft.secret) context.announce(messages.quickExitSaid);
          draft.update({ visibility: value });
        },
      })}
      ${visibility && isNamed(visibility) ? name(context, visibility) : nothing}
      ${visibility && !isNamed(visibility) ? html`<p class="hint field">${messages.anonymousNote}</p>` : nothing}
      ${pointChoice(context)} ${visibility && isSecret(visibility) && !context.host.mode ? keepDraft(context) : nothing}`;
  },
};

/** One of the four, with what it really means. */
export function visibilityChoice(value: Visibility, messages: Messages): Choice<Visibility> {
  switch (value) {
    case 'public':
      return { value, name: messages.public, meaning: messages.publicMeaning };
    case 'anonymous':
      return { value, name: messages.anonymous, meaning: messages.anonymousMeaning };
    case 'secret':
      return { value, name: messages.secret, meaning: messages.secretMeaning };
    case 'secret_anonymous':
      return { value, name: messages.secretAnonymous, meaning: messages.secretAnonymousMeaning };
  }
}

function name(context: StepContext, visibility: Visibility): TemplateResult {
  const { messages, draft } = context;
  return textField(context, {
    field: 'name',
    label: messages.name,
    hint: visibility === 'public' ? messages.nameHintPublic : messages.nameHintSecret,
    autocomplete: 'name',
    value: draft.answers.name,
    typed: (typed) => draft.update({ name: typed }),
  });
}

function keepDraft({ messages, draft }: StepContext): TemplateResult {
  return html`<div class="field choice">
    <input
      type="checkbox"
      id="keep-draft"
      .checked=${draft.keepDraft}
      @change=${(event: Event) => draft.setKeepDraft((event.target as HTMLInputElement).checked)}
    />
    <label for="keep-draft"
      ><span class="name">${messages.keepDraft}</span> <span class="example">${messages.keepDraftMeaning}</span></label
    >
  </div>`;
}
