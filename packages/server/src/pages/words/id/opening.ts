// Made from packages/widget/src/locales/id/opening.ts by `npm run generate`: change it there.
/** What the first screen of the form says: the only texts that come with the entry itself. */
export const opening = {
  step: (step: number, of: number) => `Langkah ${step} dari ${of}`,
  back: 'Kembali',
  next: 'Lanjutkan',
  problemHeading: 'Ada masalah',
  errorPrefix: 'Galat:',
  loading: 'Sedang menyiapkan langkah berikutnya…',
  classHeading: 'Apa yang ingin Anda sampaikan?',
  classRequired: 'Pilih jenis laporan Anda',
  complaint: 'Pengaduan',
  complaintMeaning: 'Ada yang rusak, salah, atau tidak dilayani dengan baik.',
  complaintExample: 'Contoh: “Jalan di depan sekolah berlubang.”',
  aspiration: 'Aspirasi',
  aspirationMeaning: 'Anda punya usul agar pelayanan menjadi lebih baik.',
  aspirationExample: 'Contoh: “Puskesmas buka sampai sore.”',
  informationRequest: 'Permintaan informasi',
  informationRequestMeaning: 'Anda ingin mengetahui sesuatu dari instansi.',
  informationRequestExample: 'Contoh: “Apa saja syarat mengurus KK?”',
  loadFailedHeading: 'Langkah berikutnya belum sampai',
  loadFailedText: 'Jaringan terputus atau sangat lambat. Pilihan Anda tetap tersimpan di sini. Periksa jaringan, lalu coba lagi.',
  tryAgain: 'Coba lagi',
  reloadPage: 'Muat ulang halaman',
};

export type OpeningMessages = typeof opening;
