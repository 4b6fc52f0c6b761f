/** What stands around every step: the quick exit, the draft. */
export const journey = {
  optional: '(opsional)',
  quickExit: 'Keluar dari halaman ini',
  quickExitSaid: 'Tombol untuk keluar dari halaman ini ada di paling atas. Atau tekan Shift tiga kali kapan saja.',
  quickExitHint: 'Atau tekan Shift tiga kali. Isian dihapus dan halaman ini ditinggalkan.',
  draftKept: 'Draf tersimpan di perangkat ini.',
  draftRestored: 'Draf Anda masih ada. Lanjutkan dari sini.',
  draftOff: 'Draf laporan rahasia tidak disimpan di perangkat ini.',
  draftBlocked: 'Peramban ini tidak mengizinkan draf disimpan. Isian hilang bila halaman ditutup.',
  draftFull: 'Penyimpanan perangkat ini penuh, jadi draf tidak tersimpan. Isian hilang bila halaman ditutup.',
  draftFilesFull: 'Berkas Anda tidak muat disimpan di perangkat ini, dan hilang bila halaman ditutup.',
  draftAnother: 'Tulis laporan lain',
  draftOthers: 'Draf lain',
  deleteDraft: 'Hapus draf',
  draftDeleted: 'Draf sudah dihapus.',
  singleHeading: 'Tulis laporan',
  reviewAnswers: 'Periksa jawaban',
};

export type JourneyMessages = typeof journey;
