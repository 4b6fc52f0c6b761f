import { html } from 'lit';
import { photosField } from '../../../internal/photo/field.js';
import type { Step } from '../step.js';

/** Photos and documents, of which there may be none. */
export const filesStep: Step = {
  id: 'files',
  heading: ({ messages }) => messages.filesHeading,
  fields: () => ['files'],
  render(context) {
    const { messages, language } = context;
    return html`<p class="lead">${messages.filesLead}</p>
      ${photosField(context.draft.photos, { messages, language, error: context.error('files'), errorPrefix: messages.errorPrefix })}`;
  },
};
