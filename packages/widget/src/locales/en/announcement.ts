import type { AnnouncementMessages } from '../id/announcement.js';

export const announcement: AnnouncementMessages = {
  announcementInfo: 'Announcement',
  announcementWarning: 'Important',
};
