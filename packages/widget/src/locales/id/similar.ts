/** What is said of reports that may be about the same, before one sends one's own. */
export const similar = {
  similarHeading: (count: number) => (count === 1 ? 'Ada laporan yang mirip' : `Ada ${count} laporan yang mirip`),
  similarText: 'Bila masalahnya sama, dukung saja laporan itu: yang banyak didukung lebih terlihat.',
  similarHere: 'sangat dekat',
  similarMetres: (metres: string) => `kira-kira ${metres} meter`,
  similarSupports: (count: number) => `${count} orang mengalami`,
  similarSupport: 'Saya juga mengalami',
  similarFailed: 'Dukungan belum terkirim. Coba lagi, atau kirim laporan Anda sendiri.',
  similarOwn: 'Berbeda? Lanjutkan dan kirim laporan Anda sendiri.',
  similarThanks: 'Terima kasih, dukungan Anda tercatat',
  similarThanksText: (number: string, title: string, count: number) => 
    count > 1 ? `Anda mendukung laporan ${number}, “${title}”, bersama ${count - 1} orang lain.` : `Anda yang pertama mendukung laporan ${number}, “${title}”.`,
  similarFollow: (agency: string) => `Laporan itu ditangani ${agency} dan perkembangannya terbuka untuk umum: catat nomornya. Anda tidak perlu mengirim laporan sendiri.`,
  similarEnd: 'Selesai, hapus tulisan saya',
  similarEnded: 'Tulisan Anda sudah dihapus. Dukungan Anda tetap tercatat.',
  similarGoOn: 'Tetap kirim laporan saya',
  similarStatus: {
    awaiting_verification: 'Menunggu verifikasi',
    awaiting_reporter: 'Menunggu pelapor',
    forwarded: 'Diteruskan',
    in_progress: 'Sedang ditangani',
    answered: 'Sudah ditanggapi',
    closed_by_agency: 'Ditutup instansi',
    resolved: 'Selesai',
    contested: 'Disanggah',
    rejected: 'Ditolak',
    withdrawn: 'Dicabut',
  },
};

export type SimilarMessages = typeof similar;
