import type { ContactMessages } from '../id/contact.js';

export const contact: ContactMessages = {
  contactHeading: 'How shall we let you know?',
  contactLead: 'Used only to reach you. Never shown to an agency or the public.',
  contactNotYet: 'This service does not send news by itself yet. Your contact is kept apart for later. Until then, follow the report with its number and access code.',
  contactEmail: 'By e-mail',
  contactPhone: 'By phone or text message',
  contactNone: 'No need, I will look it up myself',
  contactNoneMeaning: 'You get a report number and an access code to follow it.',
  email: 'E-mail address',
  emailHint: 'Example: name@example.com',
  phone: 'Phone number',
  phoneHint: 'Example: 0812\u00a03456\u00a07890 or +62\u00a0812\u00a03456\u00a07890',
};
