import type { HandoverMessages } from '../id/handover.js';
import { plural } from './plural.js';

export const handover: HandoverMessages = {
  handoverHeading: 'Send without the internet',
  handoverIntro: 'Your draft is written as a message. It is sent only once you press send in your messaging app.',
  handoverWithout: 'Name, telephone, e-mail, photos and documents are not in the message. Whoever gets it sees your telephone number all the same.',
  handoverAddName: 'Add my name to the message',
  handoverName: (name) => `Name: ${name}`,
  handoverSms: (number) => `SMS to ${number}`,
  handoverParts: (parts) => `${plural(parts, 'SMS part', 'SMS parts')}. Your operator’s price applies.`,
  handoverShortened: 'The story has been shortened to fit. Your draft still has all of it.',
  handoverTooLong: 'The title is too long for this message. Shorten it, then try again.',
  handoverOpenSms: 'Open in SMS',
  handoverWhatsapp: (number) => `WhatsApp to +${number}`,
  handoverOpenWhatsapp: 'Open in WhatsApp',
  handoverCode: (code) => `Draft code ${code} is in the message. If this draft is also sent over the internet later, officers see that both are the same. The code opens no report.`,
};
