/** What the dialog around a form says. */
export const launcher = {
  launcherLabel: 'Formulir laporan',
  launcherClose: 'Tutup formulir',
  launcherLosesHeading: 'Tutup dan hapus isian?',
  launcherLosesText: 'Isian ini tidak disimpan di perangkat. Bila ditutup sekarang, semuanya hilang.',
  launcherStay: 'Kembali ke formulir',
  launcherLeave: 'Tutup dan hapus',
};

export type LauncherMessages = typeof launcher;
