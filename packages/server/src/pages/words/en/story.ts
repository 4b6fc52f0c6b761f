// Made from packages/widget/src/locales/en/story.ts by `npm run generate`: change it there.
import type { StoryMessages } from '../id/story.js';

export const story: StoryMessages = {
  storyHeadingComplaint: 'Tell us what happened',
  storyHeadingAspiration: 'Tell us your idea',
  storyHeadingInformation: 'What would you like to know?',
  title: 'Title',
  titleHint: 'One short sentence with the main point.',
  bodyComplaint: 'Your report',
  bodyAspiration: 'Your suggestion',
  bodyInformation: 'The information you need',
  bodyHintComplaint: 'What happened, since when, and how does it affect you? Leave out identity numbers, phone numbers and home addresses.',
  bodyHintAspiration: 'What should change, and whom would it help? Leave out identity numbers, phone numbers and home addresses.',
  bodyHintInformation: 'Write as much detail as you know. Leave out identity numbers, phone numbers and home addresses.',
  count: (count, max) => `${count} of ${max} characters`,
  countOver: (over) => `${over} characters too many`,
};
