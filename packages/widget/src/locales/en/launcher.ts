import type { LauncherMessages } from '../id/launcher.js';

export const launcher: LauncherMessages = {
  launcherLabel: 'Report form',
  launcherClose: 'Close the form',
  launcherLosesHeading: 'Close and delete what was typed?',
  launcherLosesText: 'This is not kept on the device. If you close it now, all of it is gone.',
  launcherStay: 'Back to the form',
  launcherLeave: 'Close and delete',
};
