/** What is wrong with an answer. */
export const problems = {
  titleRequired: 'Tulis judul laporan',
  titleShort: (min: number) => `Tulis judul dengan sedikitnya ${min} karakter`,
  titleLong: (max: number) => `Pendekkan judul menjadi paling banyak ${max} karakter`,
  bodyRequired: 'Tulis isi laporan',
  bodyShort: (min: number) => `Ceritakan lebih banyak: sedikitnya ${min} karakter`,
  bodyLong: (max: string) => `Pendekkan isi laporan menjadi paling banyak ${max} karakter`,
  placeRequired: 'Tulis tempat kejadian, atau pilih wilayahnya',
  placeShort: (min: number) => `Tulis tempat dengan sedikitnya ${min} karakter`,
  placeLong: (max: number) => `Pendekkan tempat menjadi paling banyak ${max} karakter`,
  regionUnknown: 'Pilih wilayah dari daftar, atau hapus tulisannya',
  dateRequired: 'Pilih tanggal kejadian',
  dateWrong: 'Isi tanggal, bulan, dan tahun kejadian',
  dateFuture: 'Pilih tanggal hari ini atau sebelumnya',
  agencyRequired: 'Pilih instansi, atau pilih “Saya tidak tahu instansinya”',
  agencyGone: 'Pilih instansi lain: instansi ini tidak menerima laporan',
  categoryRequired: 'Pilih pokok masalah, atau pilih “Saya tidak tahu”',
  categoryGone: 'Pilih pokok masalah sekali lagi',
  categoryStopped: 'Laporan seperti ini tidak diterima di sini: baca penjelasannya, lalu ubah pilihan Anda bila perlu',
  questionRequired: (label: string) => `Jawab pertanyaan “${label}”`,
  questionNumber: (label: string) => `Tulis angka untuk “${label}”`,
  questionRange: (label: string, minimum: string | null, maximum: string | null) =>
    minimum !== null && maximum !== null
      ? `Tulis angka dari ${minimum} sampai ${maximum} untuk “${label}”`
      : minimum !== null
        ? `Tulis angka mulai ${minimum} untuk “${label}”`
        : `Tulis angka paling besar ${maximum ?? ''} untuk “${label}”`,
  questionShort: (label: string, min: string) => `Tulis jawaban “${label}” dengan sedikitnya ${min} karakter`,
  questionFuture: (label: string) => `Pilih hari ini atau hari sebelumnya untuk “${label}”`,
  questionDays: (label: string, earliest: string | null, latest: string | null) =>
    earliest !== null && latest !== null
      ? `Pilih hari dari ${earliest} sampai ${latest} untuk “${label}”`
      : earliest !== null
        ? `Pilih hari mulai ${earliest} untuk “${label}”`
        : `Pilih hari paling akhir ${latest ?? ''} untuk “${label}”`,
  questionLong: (label: string, max: string) => `Pendekkan jawaban “${label}” menjadi paling banyak ${max} karakter`,
  serviceUnknown: 'Pilih layanan dari daftar, atau hapus tulisannya',
  serviceGone: 'Pilih layanan lain, atau kosongkan: layanan ini tidak ada di instansi itu',
  filesPending: 'Tunggu sampai semua berkas selesai, atau hapus berkas yang belum selesai',
  filesLost: 'Pilih lagi berkas yang tidak bisa dikirim, atau hapus berkas itu',
  filesGone: 'Tambahkan foto atau dokumen sekali lagi: yang lama sudah terhapus dari server',
  filesTooMany: 'Kurangi jumlah foto dan dokumen',
  visibilityRequired: 'Pilih siapa yang boleh melihat laporan ini',
  nameRequired: 'Tulis nama Anda',
  nameShort: (min: number) => `Tulis nama dengan sedikitnya ${min} karakter`,
  nameLong: (max: number) => `Pendekkan nama menjadi paling banyak ${max} karakter`,
  contactRequired: 'Pilih cara kami memberi tahu Anda',
  emailRequired: 'Tulis alamat e-mail Anda',
  emailWrong: 'Tulis alamat e-mail lengkap, seperti nama@contoh.id',
  phoneRequired: 'Tulis nomor telepon Anda',
  phoneWrong: 'Tulis nomor telepon lengkap, seperti 0812 3456 7890',
};

export type ProblemsMessages = typeof problems;
