/** How what the service has to say above a form begins. */
export const announcement = {
  announcementInfo: 'Pengumuman',
  announcementWarning: 'Penting',
};

export type AnnouncementMessages = typeof announcement;
