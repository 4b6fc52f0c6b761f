// Made from packages/widget/src/locales/en/visibility.ts by `npm run generate`: change it there.
import type { VisibilityMessages } from '../id/visibility.js';

export const visibility: VisibilityMessages = {
  visibilityHeading: 'Who may see this report?',
  visibilityLead: 'You can change this until the report is sent.',
  public: 'Everyone, with my name',
  publicMeaning: 'Your report and your name may be published. The agency knows your name.',
  anonymous: 'Everyone, without my name',
  anonymousMeaning: 'Your report may be published. Your name is not asked for and not kept.',
  secret: 'Only the agency, with my name',
  secretMeaning: 'Your report is not published. The agency that deals with it knows your name.',
  secretAnonymous: 'Only the agency, without my name',
  secretAnonymousMeaning: 'Your report is not published. Your name is not asked for and not kept.',
  name: 'Your name',
  nameHintPublic: 'This name may be published with the report.',
  nameHintSecret: 'Only the agency that deals with the report sees this name.',
  anonymousNote: 'The text and photos can still give hints about you. Read them once more before sending.',
  keepDraft: 'Keep a draft on this device',
  keepDraftMeaning: 'Leave this off if other people use this device.',
};
