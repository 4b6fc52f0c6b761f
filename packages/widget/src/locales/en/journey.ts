import type { JourneyMessages } from '../id/journey.js';

export const journey: JourneyMessages = {
  optional: '(optional)',
  quickExit: 'Leave this page',
  quickExitSaid: 'The button to leave this page is at the very top. Or press Shift three times at any moment.',
  quickExitHint: 'Or press Shift three times. What you wrote is cleared and this page is left.',
  draftKept: 'Your draft is kept on this device.',
  draftRestored: 'Your draft is still here. Carry on from this point.',
  draftOff: 'The draft of a secret report is not kept on this device.',
  draftBlocked: 'This browser does not allow drafts to be kept. Your answers are lost when you close the page.',
  draftFull: 'This device has no storage left, so the draft is not kept. What you have written is lost when the page is closed.',
  draftFilesFull: 'There is no room on this device to keep your files. They are lost when the page is closed.',
  draftAnother: 'Write another report',
  draftOthers: 'Other drafts',
  deleteDraft: 'Delete draft',
  draftDeleted: 'The draft has been deleted.',
  singleHeading: 'Write a report',
  reviewAnswers: 'Check your answers',
};
