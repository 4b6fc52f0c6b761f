import type { Contact } from '@lapor/sdk/contract';
import { html, nothing } from 'lit';
import { choices } from '../choices.js';
import type { Step, StepContext } from '../step.js';
import { textField } from '../text-field.js';

/** How the reporter wants to hear of an answer. */
export const contactStep: Step = {
  id: 'contact',
  heading: ({ messages }) => messages.contactHeading,
  fields: ({ draft }) => {
    const { contact } = draft.answers;
    if (contact === 'email') return ['contact', 'email'];
    return contact === 'phone' ? ['contact', 'phone'] : ['contact'];
  },
  render(context) {
    const { messages, draft } = context;
    const { contact, email, phone } = draft.answers;
    return html`<p class="lead">${messages.contactLead}</p>
      ${choices<Contact['kind']>({
        field: 'contact',
        labelledBy: 'heading-contact',
        error: context.error('contact'),
        errorPrefix: messages.errorPrefix,
        selected: contact,
        choices: [
          { value: 'email', name: messages.contactEmail },
          { value: 'phone', name: messages.contactPhone },
          { value: 'none', name: messages.contactNone, example: messages.contactNoneMeaning },
        ],
        chosen: (kind) => draft.update({ contact: kind }),
      })}
      ${contact === 'email'
        ? textField(context, {
            field: 'email',
            label: messages.email,
            hint: messages.emailHint,
            type: 'email',
            inputmode: 'email',
            autocomplete: 'email',
            value: email,
            typed: (typed) => draft.update({ email: typed }),
          })
        : nothing}
      ${contact === 'phone'
        ? textField(context, {
            field: 'phone',
            label: messages.phone,
            hint: messages.phoneHint,
            type: 'tel',
            inputmode: 'tel',
            autocomplete: 'tel',
            short: true,
            value: phone,
            typed: (typed) => draft.update({ phone: typed }),
          })
        : nothing}
      ${contact !== null && contact !== 'none' && !isTold(context, contact) ? html`<p class="hint field">${messages.contactNotYet}</p>` : nothing}`;
  },
};

/** Whether the service sends news this way by itself. */
function isTold({ draft }: StepContext, contact: 'email' | 'phone'): boolean {
  const { config } = draft.directory;
  return config.kind === 'ready' && config.value.notifies.includes(contact);
}
