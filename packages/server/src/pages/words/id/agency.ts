// Made from packages/widget/src/locales/id/agency.ts by `npm run generate`: change it there.
/** The step that asks who should deal with it, and what it is about. */
export const agency = {
  agencyHeading: 'Siapa yang perlu menangani?',
  agencyHeadingFixed: 'Tentang apa laporan ini?',
  agencyFixed: 'Laporan ini dikirim ke',
  agency: 'Nama instansi',
  agencyHint: 'Ketik nama dinas, badan, atau perusahaan daerah. Salah pilih pun akan diteruskan.',
  agencyUnknown: 'Saya tidak tahu instansinya',
  agencyUnknownMeaning: 'Kami yang meneruskannya ke instansi yang tepat.',
  category: 'Pokok masalah',
  categoryHint: 'Pilih yang paling mendekati.',
  subcategory: 'Lebih tepatnya',
  categoryUnknown: 'Saya tidak tahu',
  categoriesLoading: 'Mengambil daftar pokok masalah…',
  categoriesFailed: 'Daftar pokok masalah belum bisa diambil. Anda tetap bisa melanjutkan.',
  service: 'Layanan yang dimaksud',
  serviceHint: 'Isi bila ini tentang layanan tertentu. Anda bisa membaca standarnya: syarat, lama, dan biayanya.',
  serviceLoading: 'Mengambil standar layanan…',
  serviceStandard: 'Baca standar layanan ini',
  serviceRequirements: 'Persyaratan',
  serviceProcedure: 'Prosedur',
  serviceTime: 'Lama',
  serviceCost: 'Biaya',
  serviceProduct: 'Yang Anda terima',
  serviceComplaints: 'Tempat mengadu',
  yes: 'Ya',
  no: 'Tidak',
  agencyLevelFirst: 'Mulai dari',
  agencyLevelBelow: (name: string) => `Di bawah ${name}`,
};

export type AgencyMessages = typeof agency;
