// Made from packages/widget/src/locales/en/opening.ts by `npm run generate`: change it there.
import type { OpeningMessages } from '../id/opening.js';

export const opening: OpeningMessages = {
  step: (step, of) => `Step ${step} of ${of}`,
  back: 'Back',
  next: 'Continue',
  problemHeading: 'There is a problem',
  errorPrefix: 'Error:',
  loading: 'Getting the next step ready…',
  classHeading: 'What would you like to tell us?',
  classRequired: 'Choose what kind of report this is',
  complaint: 'Complaint',
  complaintMeaning: 'Something is broken, wrong, or a service let you down.',
  complaintExample: 'Example: “The road outside the school has holes.”',
  aspiration: 'Suggestion',
  aspirationMeaning: 'You have an idea that would make a service better.',
  aspirationExample: 'Example: “Keep the health centre open until late afternoon.”',
  informationRequest: 'Request for information',
  informationRequestMeaning: 'You would like to know something from an agency.',
  informationRequestExample: 'Example: “What do I need for a family card?”',
  loadFailedHeading: 'The next step has not arrived',
  loadFailedText: 'The network is down or very slow. Your choice is kept here. Check your connection, then try again.',
  tryAgain: 'Try again',
  reloadPage: 'Reload the page',
};
