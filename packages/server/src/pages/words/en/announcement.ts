// Made from packages/widget/src/locales/en/announcement.ts by `npm run generate`: change it there.
import type { AnnouncementMessages } from '../id/announcement.js';

export const announcement: AnnouncementMessages = {
  announcementInfo: 'Announcement',
  announcementWarning: 'Important',
};
