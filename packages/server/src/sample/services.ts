import type { NewService } from '@lapor/sdk/contract';
import { serviceRow } from '../store/services.js';
import type { ServiceRow } from '../store/tables.js';
import { SAMPLE_ROOT } from './agencies.js';

/** Made-up standards, shaped like those agencies publish; none is anybody's real standard. */
const SERVICES: Readonly<Record<string, Omit<NewService, 'agencyId'> & { readonly office: string }>> = {
  'akta-kelahiran': {
    office: 'disdukcapil',
    name: { id: 'Akta kelahiran (contoh)', en: 'Birth certificate (sample)' },
    description: { id: 'Pencatatan kelahiran dan penerbitan kutipan aktanya', en: 'Registering a birth and issuing its certificate' },
    standard: { id: 'Contoh standar pelayanan, bukan standar yang berlaku', en: 'A sample standard, not one in force' },
    requirements: [
      { id: 'Surat keterangan lahir', en: 'Notice of birth from the hospital or midwife' },
      { id: 'Buku nikah atau akta perkawinan orang tua', en: "The parents' marriage certificate" },
      { id: 'Kartu keluarga', en: 'Family card' },
    ],
    procedure: [
      { id: 'Isi formulir dan serahkan persyaratan', en: 'Fill in the form and hand in what is required' },
      { id: 'Petugas memeriksa berkas', en: 'The officer checks the papers' },
      { id: 'Ambil atau unduh kutipan akta', en: 'Collect or download the certificate' },
    ],
    time: { text: { id: '3 hari kerja sejak berkas lengkap', en: '3 working days once the papers are complete' }, workingDays: 3 },
    cost: { text: { id: 'Gratis', en: 'Free of charge' }, rupiah: 0 },
    product: { id: 'Kutipan akta kelahiran', en: 'Birth certificate' },
    complaintContact: { id: 'Loket pengaduan di kantor, atau laporan di sini', en: 'The complaints desk at the office, or a report here' },
  },
  'ktp-el': {
    office: 'disdukcapil',
    name: { id: 'Penerbitan KTP-el (contoh)', en: 'Electronic identity card (sample)' },
    description: { id: 'KTP-el baru, rusak, atau hilang', en: 'A new, damaged or lost identity card' },
    standard: { id: 'Contoh standar pelayanan, bukan standar yang berlaku', en: 'A sample standard, not one in force' },
    requirements: [
      { id: 'Kartu keluarga', en: 'Family card' },
      { id: 'Surat kehilangan dari kepolisian, bila hilang', en: 'A police notice, if it was lost' },
    ],
    procedure: [
      { id: 'Datang untuk perekaman bila belum pernah', en: 'Come to be recorded, if you never were' },
      { id: 'Petugas mencetak kartu', en: 'The officer prints the card' },
    ],
    time: { text: { id: '1 hari kerja setelah perekaman', en: '1 working day after recording' }, workingDays: 1 },
    cost: { text: { id: 'Gratis', en: 'Free of charge' }, rupiah: 0 },
    product: { id: 'KTP-el', en: 'Identity card' },
    complaintContact: { id: 'Loket pengaduan di kantor, atau laporan di sini', en: 'The complaints desk at the office, or a report here' },
  },
  'sambungan-baru': {
    office: 'pdam',
    name: { id: 'Sambungan air baru (contoh)', en: 'New water connection (sample)' },
    description: { id: 'Pemasangan sambungan rumah', en: 'Connecting a house to the water main' },
    standard: { id: 'Contoh standar pelayanan, bukan standar yang berlaku', en: 'A sample standard, not one in force' },
    requirements: [
      { id: 'Salinan KTP pemohon', en: "A copy of the applicant's identity card" },
      { id: 'Denah lokasi', en: 'A sketch of the place' },
    ],
    procedure: [
      { id: 'Daftar di kantor', en: 'Apply at the office' },
      { id: 'Petugas meninjau lokasi', en: 'An officer inspects the place' },
      { id: 'Bayar biaya pemasangan', en: 'Pay for the connection' },
      { id: 'Sambungan dipasang', en: 'The connection is made' },
    ],
    time: { text: { id: '6 hari kerja setelah pembayaran', en: '6 working days after payment' }, workingDays: 6 },
    cost: { text: { id: 'Sesuai jarak ke pipa; petugas memberi rincian tertulis', en: 'By the distance to the main; the officer gives it in writing' } },
    product: { id: 'Sambungan air ke rumah', en: 'A water connection' },
    complaintContact: { id: 'Bagian pelayanan pelanggan, atau laporan di sini', en: 'Customer service, or a report here' },
  },
  'angkut-sampah': {
    office: 'dlh',
    name: { id: 'Pengangkutan sampah (contoh)', en: 'Waste collection (sample)' },
    description: { id: 'Jadwal angkut sampah rumah tangga', en: 'Scheduled collection of household waste' },
    standard: { id: 'Contoh standar pelayanan, bukan standar yang berlaku', en: 'A sample standard, not one in force' },
    requirements: [{ id: 'Terdaftar sebagai pelanggan', en: 'Being registered as a customer' }],
    procedure: [
      { id: 'Pilah sampah', en: 'Sort the waste' },
      { id: 'Taruh di depan rumah sebelum pukul 06.00', en: 'Put it out before 6 in the morning' },
    ],
    time: { text: { id: 'Dua kali seminggu', en: 'Twice a week' } },
    cost: { text: { id: 'Retribusi bulanan sesuai golongan', en: 'A monthly fee by class' } },
    product: { id: 'Sampah terangkut', en: 'Waste taken away' },
    complaintContact: { id: 'Laporan di sini', en: 'A report here' },
  },
};

/** The sample catalogue of services. */
export function sampleServices(at: string): ServiceRow[] {
  return Object.entries(SERVICES).map(([id, { office, ...service }]) =>
    serviceRow(id, { ...service, agencyId: `${SAMPLE_ROOT}-${office}` }, { at, sample: 1 }),
  );
}
