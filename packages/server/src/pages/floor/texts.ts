import type { Localised } from '../../deps.js';

/** What only the pages without JavaScript say; everything else is the form's own. */
export const FLOOR_TEXTS = {
  title: { id: 'Tulis laporan', en: 'Write a report' },
  statusTitle: { id: 'Lihat laporan Anda', en: 'See your report' },
  carriedOver: {
    id: 'Isian Anda dari halaman sebelumnya sudah ada di sini. Lengkapi, lalu tekan “Kirim laporan”.',
    en: 'What you wrote on the page before is here. Complete it, then press “Send report”.',
  },
  moreQuestions: { id: 'Ada beberapa pertanyaan tentang pokok masalah yang Anda pilih. Isian Anda tetap ada.', en: 'There are a few questions about the subject you chose. What you wrote is still here.' },
  complaintOnly: { id: 'Hanya untuk pengaduan.', en: 'For complaints only.' },
  regionFound: { id: 'Wilayah yang dimaksud', en: 'The region you mean' },
  regionChoose: { id: 'Pilih wilayah yang dimaksud dari daftar ini', en: 'Choose the region you mean from this list' },
  regionUnknown: { id: 'Tidak ada wilayah bernama itu: tulis lebih pendek, atau kosongkan', en: 'There is no region of that name: write less of it, or leave it empty' },
  filesHint: { id: 'Foto JPEG, PNG, WebP, atau dokumen PDF. Lokasi dan data lain di dalam foto dihapus oleh server sebelum disimpan.', en: 'JPEG, PNG or WebP photos, or PDF documents. The server removes the place and other data within a photo before it is kept.' },
  filesKept: { id: 'Sudah diterima', en: 'Already received' },
  fileRemove: { id: 'Jangan ikutkan', en: 'Leave out' },
  fileRefused: { id: 'Pilih berkas lain: ada yang bukan foto atau PDF yang bisa dibaca, atau terlalu besar. Berkas yang lain sudah diterima', en: 'Choose another file: one is no photo or PDF that can be read, or is too large. The others were received' },
  tooLarge: { id: 'Kirim lebih sedikit atau lebih kecil: berkas-berkasnya terlalu besar untuk sekali kirim.', en: 'Send fewer or smaller files: together they are too large.' },
  nameHint: { id: 'Isi hanya bila Anda memilih “dengan nama saya”.', en: 'Only if you chose “with my name”.' },
  trap: { id: 'Biarkan kosong', en: 'Leave this empty' },
  keepReceipt: { id: 'Catat atau cetak halaman ini: nomor dan kode tidak ditampilkan lagi setelah Anda meninggalkannya.', en: 'Write this down or print this page: number and code are not shown again once you leave it.' },
  another: { id: 'Tulis laporan lain', en: 'Write another report' },
  back: { id: 'Kembali ke isian dengan tombol Kembali di peramban Anda. Isian Anda tetap ada di sana.', en: 'Go back with your browser’s Back button. What you wrote is still there.' },
  strangerHeading: { id: 'Formulir itu tidak dikenal di sini', en: 'That form is not known here' },
  stranger: {
    id: 'Isian ini datang dari situs yang tidak terdaftar pada layanan ini, jadi tidak kami terima. Tulis laporan Anda di halaman kami sendiri.',
    en: 'This came from a site that is not listed with this service, so we did not take it. Write your report on our own page.',
  },
  openForm: { id: 'Buka formulir kami', en: 'Open our form' },
  other: { id: 'English', en: 'Bahasa Indonesia' },
  timeline: { id: 'Perjalanan laporan', en: 'What happened' },
  turnYours: { id: 'Giliran Anda', en: 'It is your turn' },
  due: { id: 'Paling lambat', en: 'By' },
  withScript: { id: 'Untuk membalas, menambah foto, atau menyanggah, buka laporan ini dengan JavaScript menyala, atau datang ke loket instansi.', en: 'To reply, add photos or contest, open this report with JavaScript on, or go to the agency’s counter.' },
} as const satisfies Record<string, Localised>;
