/** What is said while a report is sent, and when that fails. */
export const sending = {
  sending: 'Sedang mengirim laporan…',
  sendingText: 'Jangan tutup halaman ini. Bila jaringan lambat, ini bisa memakan waktu satu menit.',
  filesGoing: (count: number) => `${count} berkas masih diunggah. Setelah itu laporan dikirim.`,
  failedOffline: 'Tidak ada jaringan',
  failedOfflineText: 'Laporan belum tentu terkirim. Isian Anda tetap ada di halaman ini.',
  failedOfflineAgain: 'Begitu jaringan kembali, tekan “Coba lagi”: laporan tetap hanya terkirim satu kali.',
  waitsText: 'Laporan Anda menunggu di perangkat ini dan terkirim sendiri begitu jaringan kembali, selama halaman ini terbuka atau saat Anda membukanya lagi. Laporan tetap hanya terkirim satu kali.',
  waitsHereText: 'Laporan terkirim sendiri begitu jaringan kembali, selama halaman ini terbuka. Jangan tutup halaman ini: laporan ini tidak disimpan di perangkat Anda.',
  waitsFiles: (count: number) => `${count} berkas ikut menunggu, dan diunggah lebih dahulu.`,
  waitsFilesHere: 'Berkas Anda tidak muat disimpan di perangkat ini. Jangan tutup halaman ini sampai laporan terkirim.',
  failedBusy: 'Layanan sedang sibuk',
  failedBusyText: 'Terlalu banyak permintaan saat ini. Isian Anda tetap ada di halaman ini.',
  failedBusyAgain: 'Tunggu sebentar, lalu tekan “Coba lagi”.',
  failedUnexpected: 'Laporan belum terkirim',
  failedUnexpectedText: 'Ada gangguan di pihak kami. Isian Anda tetap ada di halaman ini. Tekan “Coba lagi”, atau kembali beberapa saat lagi.',
  failedConflict: 'Draf ini sudah pernah dikirim',
  failedConflictText: 'Laporan dengan isi sebelum perubahan terakhir sudah kami terima. Kirim isi yang sekarang sebagai laporan baru, atau kembali ke jawaban Anda.',
  sendAsNew: 'Kirim sebagai laporan baru',
  handoverOffer: 'Tidak ada internet? Kirim lewat SMS atau WhatsApp',
  handoverFailed: 'Belum bisa dibuka. Periksa jaringan, lalu coba lagi.',
  backToAnswers: 'Kembali ke jawaban',
  closedHeading: 'Laporan sedang tidak diterima',
  closedText: 'Isian Anda tetap ada di halaman ini. Kembali beberapa saat lagi, lalu tekan “Coba lagi”.',
};

export type SendingMessages = typeof sending;
