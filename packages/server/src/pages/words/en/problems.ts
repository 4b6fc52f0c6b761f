// Made from packages/widget/src/locales/en/problems.ts by `npm run generate`: change it there.
import type { ProblemsMessages } from '../id/problems.js';

export const problems: ProblemsMessages = {
  titleRequired: 'Write a title',
  titleShort: (min) => `Write a title of at least ${min} characters`,
  titleLong: (max) => `Shorten the title to at most ${max} characters`,
  bodyRequired: 'Write your report',
  bodyShort: (min) => `Tell us more: at least ${min} characters`,
  bodyLong: (max) => `Shorten your report to at most ${max} characters`,
  placeRequired: 'Write where it happened, or choose the region',
  placeShort: (min) => `Write the place in at least ${min} characters`,
  placeLong: (max) => `Shorten the place to at most ${max} characters`,
  regionUnknown: 'Choose a region from the list, or clear what you wrote',
  dateRequired: 'Choose the date it happened',
  dateWrong: 'Fill in the day, month and year it happened',
  dateFuture: 'Choose today or an earlier date',
  agencyRequired: 'Choose an agency, or choose “I do not know the agency”',
  agencyGone: 'Choose another agency: this one does not take reports',
  categoryRequired: 'Choose a subject, or choose “I do not know”',
  categoryGone: 'Choose the subject once more',
  categoryStopped: 'Reports of this kind are not taken here: read why, then change what you chose if you need to',
  questionRequired: (label) => `Answer the question “${label}”`,
  questionNumber: (label) => `Write a number for “${label}”`,
  questionRange: (label, minimum, maximum) =>
    minimum !== null && maximum !== null
      ? `Write a number from ${minimum} to ${maximum} for “${label}”`
      : minimum !== null
        ? `Write a number of at least ${minimum} for “${label}”`
        : `Write a number of at most ${maximum ?? ''} for “${label}”`,
  questionShort: (label, min) => `Write at least ${min} characters for “${label}”`,
  questionFuture: (label) => `Choose today or an earlier day for “${label}”`,
  questionDays: (label, earliest, latest) =>
    earliest !== null && latest !== null
      ? `Choose a day from ${earliest} to ${latest} for “${label}”`
      : earliest !== null
        ? `Choose a day from ${earliest} on for “${label}”`
        : `Choose a day no later than ${latest ?? ''} for “${label}”`,
  questionLong: (label, max) => `Shorten the answer to “${label}” to at most ${max} characters`,
  serviceUnknown: 'Choose a service from the list, or delete what you wrote',
  serviceGone: 'Choose another service, or leave it empty: the agency does not have this one',
  filesPending: 'Wait until every file is done, or remove the ones that are not',
  filesLost: 'Choose the file again that cannot be sent, or remove it',
  filesGone: 'Add your photos or documents once more: the server has deleted the old ones',
  filesTooMany: 'Use fewer photos and documents',
  visibilityRequired: 'Choose who may see this report',
  nameRequired: 'Write your name',
  nameShort: (min) => `Write a name of at least ${min} characters`,
  nameLong: (max) => `Shorten the name to at most ${max} characters`,
  contactRequired: 'Choose how we let you know',
  emailRequired: 'Write your e-mail address',
  emailWrong: 'Write a whole e-mail address, like name@example.com',
  phoneRequired: 'Write your phone number',
  phoneWrong: 'Write a whole phone number, like 0812 3456 7890',
};
