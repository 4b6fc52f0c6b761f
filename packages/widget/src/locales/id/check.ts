/** The last step: every answer once more. */
export const check = {
  checkHeading: 'Periksa jawaban Anda',
  changeAnswer: 'Ubah',
  classification: 'Jenis laporan',
  visibility: 'Yang boleh melihat',
  files: 'Foto dan dokumen',
  filesNone: 'Tidak ada',
  filesCount: (photos: number, documents: number) =>
    [photos ? `${photos} foto` : '', documents ? `${documents} dokumen` : ''].filter(Boolean).join(' dan '),
  filesWaiting: (files: string, count: number) => `${files}. ${count} di antaranya belum terunggah`,
  contact: 'Cara memberi tahu',
  notAnswered: 'Tidak diisi',
  agencyUnknownAnswer: 'Belum tahu, diteruskan oleh koordinator',
  noticeHeading: 'Data pribadi Anda',
  noticeMore: 'Baca selengkapnya',
  noticeLoading: 'Mengambil keterangan tentang data pribadi…',
  send: 'Kirim laporan',
};

export type CheckMessages = typeof check;
