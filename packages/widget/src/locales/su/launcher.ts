import type { LauncherMessages } from '../id/launcher.js';

export const launcher: Partial<LauncherMessages> = {
  launcherLosesHeading: 'Tutup sareng hapus eusian?',
  launcherLosesText: 'Ieu eusian teu disimpen dina parangkat. Upami ditutup ayeuna, sadayana ical.',
  launcherStay: 'Wangsul kana formulir',
  launcherLeave: 'Tutup sareng hapus',
};
