import type { LauncherMessages } from '../id/launcher.js';

export const launcher: Partial<LauncherMessages> = {
  launcherLosesHeading: 'Tutup lan busak isian?',
  launcherLosesText: 'Isian punika boten kasimpen wonten ing piranti. Menawi dipuntutup sapunika, sedaya ical.',
  launcherStay: 'Wangsul dhateng formulir',
  launcherLeave: 'Tutup lan busak',
};
