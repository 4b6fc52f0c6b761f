import { ask, choose, since, text, type SampleCategory } from './questions.js';

/** Health services. */
export const health: SampleCategory = {
  id: 'kesehatan',
  name: text('Kesehatan', 'Health'),
  description: text('Pelayanan puskesmas, ambulans, dan pencegahan penyakit', 'Health centres, ambulances and prevention of disease'),
  children: [
    {
      id: 'puskesmas',
      name: text('Pelayanan puskesmas', 'Service at a health centre'),
      description: text('Antrean, jam buka, obat, sikap petugas, biaya', 'Queues, opening hours, medicine, conduct of staff, charges'),
      questions: [
        ask('text', 'tempat', text('Puskesmas mana?', 'Which health centre?'), {
          required: true,
          hint: text('Tulis nama puskesmasnya saja, jangan nama pasien.', 'Only the name of the centre, not of a patient.'),
        }),
        choose('hal', text('Tentang apa?', 'What is it about?'), [
          ['antrean', 'Antrean atau jam buka', 'Queue or opening hours'],
          ['obat', 'Obat tidak ada', 'Medicine missing'],
          ['petugas', 'Sikap petugas', 'Conduct of staff'],
          ['biaya', 'Biaya', 'Charges'],
          ['tempat', 'Ruang atau kebersihan', 'Rooms or cleanliness'],
        ]),
      ],
    },
    {
      id: 'ambulans',
      name: text('Ambulans dan gawat darurat', 'Ambulance and emergency care'),
      description: text('Tentang pelayanan yang sudah terjadi. Untuk keadaan darurat sekarang, hubungi 112.', 'About a service that has taken place. In an emergency now, call 112.'),
    },
    {
      id: 'penyakit-menular',
      name: text('Nyamuk dan penyakit menular', 'Mosquitoes and infectious disease'),
      description: text('Sarang nyamuk, permintaan pengasapan, hewan berpenyakit', 'Breeding places, requests for fogging, sick animals'),
      questions: [
        choose('hal', text('Apa yang Anda lihat?', 'What did you see?'), [
          ['nyamuk', 'Banyak nyamuk atau jentik', 'Many mosquitoes or larvae'],
          ['sakit', 'Beberapa orang sakit dengan gejala yang sama', 'Several people ill with the same signs'],
          ['hewan', 'Hewan yang mungkin rabies', 'An animal that may have rabies'],
        ], { required: true, hint: text('Jangan tulis nama orang yang sakit.', 'Do not write the name of anybody who is ill.') }),
        since,
      ],
    },
  ],
};

const document = choose('dokumen', text('Dokumen apa?', 'Which document?'), [
  ['kelahiran', 'Akta kelahiran', 'Birth certificate'],
  ['kematian', 'Akta kematian', 'Death certificate'],
  ['perkawinan', 'Akta perkawinan', 'Marriage certificate'],
  ['perceraian', 'Akta perceraian', 'Divorce certificate'],
], { required: true });

const trouble = choose('masalah', text('Apa masalahnya?', 'What is the matter?'), [
  ['lama', 'Belum selesai', 'It is not ready yet'],
  ['salah', 'Ada data yang salah', 'Something in it is wrong'],
  ['ditolak', 'Permohonan ditolak', 'The application was refused'],
  ['biaya', 'Diminta biaya', 'I was asked to pay'],
], { required: true, hint: text('Jangan tulis NIK atau nomor KK di laporan.', 'Do not write your NIK or family card number in the report.') });

/** Identity cards, family cards, certificates. */
export const civilRegistry: SampleCategory = {
  id: 'kependudukan',
  name: text('KTP, KK, dan akta', 'Identity cards, family cards and certificates'),
  description: text('Dokumen kependudukan dan pencatatan sipil', 'Population documents and civil registry'),
  children: [
    {
      id: 'ktp-kk',
      name: text('KTP-el dan kartu keluarga', 'Identity card and family card'),
      description: text('Perekaman, pencetakan, perubahan data, pindah alamat', 'Registration, printing, changes of data, moving house'),
      questions: [
        trouble,
        ask('date', 'diajukan', text('Kapan Anda mengajukannya?', 'When did you apply?')),
        choose('tempat', text('Di mana Anda mengajukannya?', 'Where did you apply?'), [
          ['dinas', 'Di kantor dinas', 'At the office'],
          ['kecamatan', 'Di kecamatan', 'At the district office'],
          ['desa', 'Di desa', 'At the village office'],
          ['daring', 'Daring', 'Online'],
        ]),
      ],
    },
    {
      id: 'akta',
      name: text('Akta', 'Certificates'),
      description: text('Akta kelahiran, kematian, perkawinan, perceraian', 'Certificates of birth, death, marriage and divorce'),
      questions: [document, trouble, ask('date', 'diajukan', text('Kapan Anda mengajukannya?', 'When did you apply?'))],
    },
  ],
};

/** What fits nowhere else; the coordinator forwards it. */
export const other: SampleCategory = {
  id: 'lainnya',
  name: text('Lainnya', 'Something else'),
  description: text('Pilih ini jika tidak ada yang cocok. Kami teruskan ke instansi yang tepat.', 'Choose this when nothing fits. We pass it on to the right agency.'),
};
