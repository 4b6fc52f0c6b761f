// Made from packages/widget/src/locales/en/advice.ts by `npm run generate`: change it there.
import type { AdviceMessages } from '../id/advice.js';

/** English. */
export const advice: AdviceMessages = {
  adviceEmergency: 'Emergency',
  adviceElsewhere: 'Handled by others',
  adviceStop: 'Not taken here',
  adviceGoOn: 'You can still go on with this report.',
  adviceStopped: 'What you have written stays in this form.',
  adviceCall: (name, phone) => `Call ${name}: ${phone}`,
};
