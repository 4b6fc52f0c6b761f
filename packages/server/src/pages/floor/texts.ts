import type { Language } from '@lapor/sdk/contract';
import type { Localised } from '../../deps.js';

/** What only the pages without JavaScript say; everything else is the form's own. */
export const FLOOR_TEXTS = {
  title: { id: 'Tulis laporan', en: 'Write a report' },
  statusTitle: { id: 'Lihat laporan Anda', en: 'See your report' },
  carriedOver: { id: 'Isian Anda dari halaman sebelumnya sudah ada di sini. Lengkapi, lalu lanjutkan.', en: 'What you wrote on the page before is here. Complete it, then go on.' },
  moreQuestions: { id: 'Ada beberapa pertanyaan tentang instansi atau pokok masalah yang Anda pilih. Isian Anda tetap ada.', en: 'There are a few questions about the agency or the subject you chose. What you wrote is still here.' },
  haveReport: { id: 'Sudah punya nomor laporan? Lihat perkembangannya', en: 'Do you have a report number? See how it stands' },
  agencyHint: { id: 'Ketik sebagian namanya, lalu tekan “Cari instansi”. Tanpa nama, semua instansi didaftar.', en: 'Type part of its name, then press “Find agencies”. Without a name, all agencies are listed.' },
  agencySearch: { id: 'Cari instansi', en: 'Find agencies' },
  agencyChoose: { id: 'Instansi yang dituju', en: 'The agency you mean' },
  agencyMore: { id: 'Tampilkan instansi berikutnya', en: 'Show the next agencies' },
  agencyTake: { id: 'Tampilkan pokok masalah dan layanan instansi ini', en: 'Show the subjects and services of this agency' },
  serviceHint: { id: 'Isi bila ini tentang layanan tertentu.', en: 'If this is about a certain service.' },
  regionHint: { id: 'Ketik namanya, tekan “Cari wilayah”, lalu pilih.', en: 'Type its name, press “Find regions”, then choose.' },
  regionSearch: { id: 'Cari wilayah', en: 'Find regions' },
  regionFound: { id: 'Wilayah yang dimaksud', en: 'The region you mean' },
  regionChoose: { id: 'Pilih wilayah yang dimaksud dari daftar ini', en: 'Choose the region you mean from this list' },
  regionUnknown: { id: 'Tidak ada wilayah bernama itu: tulis lebih pendek, atau kosongkan', en: 'There is no region of that name: write less of it, or leave it empty' },
  filesHint: { id: 'Foto JPEG, PNG, WebP, atau dokumen PDF. Lokasi dan data lain di dalam foto dihapus oleh server sebelum disimpan.', en: 'JPEG, PNG or WebP photos, or PDF documents. The server removes the place and other data within a photo before it is kept.' },
  filesKept: { id: 'Sudah diterima', en: 'Already received' },
  fileRemove: { id: 'Jangan ikutkan', en: 'Leave out' },
  fileRefused: { id: 'Pilih berkas lain: ada yang bukan foto atau PDF yang bisa dibaca, atau terlalu besar. Berkas yang lain sudah diterima', en: 'Choose another file: one is no photo or PDF that can be read, or is too large. The others were received' },
  fileGone: { id: 'Pilih sekali lagi: satu berkas sudah terhapus dari server kami.', en: 'Choose it once more: a file is no longer on our server.' },
  filesTooMany: { id: 'Laporan ini sudah memuat terlalu banyak berkas. Tandai yang tidak perlu diikutkan.', en: 'This report holds too many files already. Mark those to leave out.' },
  tooLarge: { id: 'Kirim lebih sedikit atau lebih kecil: berkas-berkasnya terlalu besar untuk sekali kirim.', en: 'Send fewer or smaller files: together they are too large.' },
  trouble: { id: 'Ada gangguan di pihak kami', en: 'Something went wrong on our side' },
  retry: { id: 'Coba lagi', en: 'Try again' },
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
  strangerStatus: {
    id: 'Isian ini datang dari situs yang tidak terdaftar pada layanan ini, jadi tidak kami terima. Lihat laporan Anda di halaman kami sendiri.',
    en: 'This came from a site that is not listed with this service, so we did not take it. See your report on our own page.',
  },
  openStatus: { id: 'Buka halaman status kami', en: 'Open our status page' },
  openForm: { id: 'Buka formulir kami', en: 'Open our form' },
  other: { id: 'English', en: 'Bahasa Indonesia' },
  viewFile: { id: 'Buka berkas', en: 'Open file' },
} as const satisfies Record<string, Localised>;

/** How many were found, and whether there are more. */
export function foundWords(language: Language, count: number, more: boolean): string {
  if (count === 0) return language === 'id' ? 'Tidak ada yang bernama itu. Tulis lebih pendek, atau pilih “Saya tidak tahu”.' : 'There is none of that name. Write less of it, or choose “I do not know”.';
  if (language === 'id') return more ? `${String(count)} ditemukan, masih ada yang lain.` : `${String(count)} ditemukan.`;
  return more ? `${String(count)} found, and there are more.` : `${String(count)} found.`;
}
