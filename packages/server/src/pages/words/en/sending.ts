// Made from packages/widget/src/locales/en/sending.ts by `npm run generate`: change it there.
import type { SendingMessages } from '../id/sending.js';

export const sending: SendingMessages = {
  sending: 'Sending your report…',
  sendingText: 'Keep this page open. On a slow network this can take a minute.',
  filesGoing: (count: number) => `Files still uploading: ${count}. The report is sent after that.`,
  failedOffline: 'There is no network',
  failedOfflineText: 'Your report may not have been sent yet. Your answers are still on this page.',
  failedOfflineAgain: 'When the network is back, press “Try again”: the report is still sent only once.',
  waitsText: 'Your report waits on this device and goes out by itself once the network is back, while this page is open or when you open it again. It is still sent only once.',
  waitsHereText: 'The report goes out by itself once the network is back, while this page is open. Keep this page open: the report is not kept on your device.',
  waitsFiles: (count: number) => `Files that wait with it, and are uploaded first: ${count}.`,
  waitsFilesHere: 'There is no room on this device to keep your files. Do not close this page until the report is sent.',
  failedBusy: 'The service is busy',
  failedBusyText: 'There are too many requests right now. Your answers are still on this page.',
  failedBusyAgain: 'Wait a moment, then press “Try again”.',
  failedUnexpected: 'Your report has not been sent',
  failedUnexpectedText: 'Something went wrong on our side. Your answers are still on this page. Press “Try again”, or come back later.',
  failedConflict: 'This draft has been sent before',
  failedConflictText: 'We have received the report as it was before your last changes. Send what it says now as a new report, or go back to your answers.',
  sendAsNew: 'Send as a new report',
  handoverOffer: 'No internet? Send it by SMS or WhatsApp',
  handoverFailed: 'It cannot be opened yet. Check the network, then try again.',
  backToAnswers: 'Back to your answers',
  closedHeading: 'Reports are not being taken right now',
  closedText: 'Your answers are still on this page. Come back later, then press “Try again”.',
};
