// Made from packages/widget/src/locales/id/announcement.ts by `npm run generate`: change it there.
/** How what the service has to say above a form begins. */
export const announcement = {
  announcementInfo: 'Pengumuman',
  announcementWarning: 'Penting',
};

export type AnnouncementMessages = typeof announcement;
