import type { Classification } from '@lapor/sdk/contract';
import type { TemplateResult } from 'lit';
import type { OpeningMessages } from '../../locales/id/opening.js';
import { choices } from './choices.js';

export const CLASS_FIELD = 'class';

/** The three classes of report: what the first screen asks, and the first step ever after. */
export function classChoices(options: {
  messages: OpeningMessages;
  selected: Classification | null;
  error: string | undefined;
  chosen: (classification: Classification) => void;
}): TemplateResult {
  const { messages } = options;
  return choices<Classification>({
    field: CLASS_FIELD,
    labelledBy: 'heading-class',
    selected: options.selected,
    error: options.error,
    errorPrefix: messages.errorPrefix,
    chosen: options.chosen,
    choices: [
      { value: 'complaint', name: messages.complaint, meaning: messages.complaintMeaning, example: messages.complaintExample },
      { value: 'aspiration', name: messages.aspiration, meaning: messages.aspirationMeaning, example: messages.aspirationExample },
      {
        value: 'information_request',
        name: messages.informationRequest,
        meaning: messages.informationRequestMeaning,
        example: messages.informationRequestExample,
      },
    ],
  });
}
