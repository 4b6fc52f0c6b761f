// Made from packages/widget/src/locales/en/files.ts by `npm run generate`: change it there.
import type { FilesMessages } from '../id/files.js';

export const files: FilesMessages = {
  filesHeading: 'Do you have photos or documents?',
  filesLead: 'A photo often makes a problem easier to understand. It is fine to have none.',
};
