import { CLASS_FIELD, classChoices } from '../class-choices.js';
import type { Step } from '../step.js';

/** What kind of report it is. */
export const classStep: Step = {
  id: 'class',
  heading: ({ messages }) => messages.classHeading,
  fields: () => [CLASS_FIELD],
  render: (context) =>
    classChoices({
      messages: context.messages,
      selected: context.draft.answers.classification,
      error: context.error(CLASS_FIELD),
      chosen: (classification) => context.draft.update({ classification }),
    }),
};
