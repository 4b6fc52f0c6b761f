import type { CheckMessages } from '../id/check.js';
import { plural } from './plural.js';

export const check: CheckMessages = {
  checkHeading: 'Check your answers',
  changeAnswer: 'Change',
  classification: 'Kind of report',
  visibility: 'Who may see it',
  files: 'Photos and documents',
  filesNone: 'None',
  filesCount: (photos, documents) =>
    [photos ? plural(photos, 'photo', 'photos') : '', documents ? plural(documents, 'document', 'documents') : ''].filter(Boolean).join(' and '),
  filesWaiting: (files: string, count: number) => `${files}. Not uploaded yet: ${count}`,
  contact: 'How to let you know',
  notAnswered: 'Not answered',
  agencyUnknownAnswer: 'Not known; the coordinator passes it on',
  noticeHeading: 'Your personal data',
  noticeMore: 'Read all of it',
  noticeLoading: 'Getting the notice on personal data…',
  send: 'Send report',
};
