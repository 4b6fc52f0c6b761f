import type { LauncherMessages } from '../id/launcher.js';

export const launcher: Partial<LauncherMessages> = {
  launcherLosesHeading: 'Tutup tur apus isian?',
  launcherLosesText: 'Isian puniki nenten kasimpen ring piranti. Yening katutup mangkin, sami ical.',
  launcherStay: 'Mawali ka formulir',
  launcherLeave: 'Tutup tur apus',
};
