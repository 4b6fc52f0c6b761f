import { BPJS, EMERGENCY, MEDICAL } from './contacts.js';
import { advise, ask, choose, since, text, type SampleCategory } from './questions.js';

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
      advice: [
        advise(
          'stop',
          text('Kepesertaan BPJS tidak ditangani di sini', 'BPJS membership is not handled here'),
          text('Iuran, kepesertaan, dan kartu diurus BPJS Kesehatan. Untuk hal lain di puskesmas, ganti jawaban di bawah.', 'Contributions, membership and cards are matters of BPJS Kesehatan. For anything else at a health centre, change the answer below.'),
          { contacts: [BPJS], condition: { questionId: 'hal', anyOf: ['bpjs'] } },
        ),
      ],
      keywords: [
        'puskesmas', 'antrean', 'antre', 'dokter', 'perawat', 'obat', 'obat habis', 'poli', 'pustu', 'posyandu', 'imunisasi',
        'pasien', 'berobat', 'bidan', 'health centre', 'clinic', 'nurse', 'doctor',
      ],
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
          ['bpjs', 'Kepesertaan BPJS', 'BPJS membership'],
        ]),
      ],
    },
    {
      id: 'ambulans',
      name: text('Ambulans dan gawat darurat', 'Ambulance and emergency care'),
      description: text('Tentang pelayanan yang sudah terjadi. Untuk keadaan darurat sekarang, hubungi 112.', 'About a service that has taken place. In an emergency now, call 112.'),
      advice: [
        advise(
          'emergency',
          text('Keadaan darurat sekarang?', 'Is it an emergency now?'),
          text('Hubungi 112 atau 119. Laporan ini dibaca pada jam kerja.', 'Call 112 or 119. This report is read in working hours.'),
          { contacts: [EMERGENCY, MEDICAL] },
        ),
      ],
      keywords: [
        'ambulans', 'ambulan', 'mobil jenazah', 'UGD', 'IGD', 'gawat darurat', 'ambulance', 'emergency room',
      ],
    },
    {
      id: 'penyakit-menular',
      name: text('Nyamuk dan penyakit menular', 'Mosquitoes and infectious disease'),
      description: text('Sarang nyamuk, permintaan pengasapan, hewan berpenyakit', 'Breeding places, requests for fogging, sick animals'),
      advice: [
        advise(
          'emergency',
          text('Digigit anjing, kucing, atau kera?', 'Bitten by a dog, cat or monkey?'),
          text('Cuci luka dengan sabun dan air mengalir 15 menit, lalu segera ke puskesmas atau rumah sakit. Jangan menunggu jawaban laporan.', 'Wash the wound with soap under running water for 15 minutes, then go to a health centre or hospital at once. Do not wait for an answer to the report.'),
          { contacts: [MEDICAL, EMERGENCY], words: ['digigit anjing', 'digigit kucing', 'digigit kera', 'digigit monyet', 'gigitan anjing', 'bitten by'] },
        ),
      ],
      keywords: [
        'nyamuk', 'jentik', 'demam berdarah', 'DBD', 'fogging', 'pengasapan', 'rabies', 'anjing gila', 'anjing liar',
        'digigit anjing', 'wabah', 'malaria', 'chikungunya', 'sarang nyamuk', 'mosquitoes', 'dengue', 'stray dog',
      ],
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
      keywords: [
        'KTP', 'e-KTP', 'KTP-el', 'kartu keluarga', 'KK', 'perekaman', 'cetak KTP', 'blangko', 'NIK', 'pindah domisili',
        'pindah alamat', 'surat pindah', 'disdukcapil', 'identitas anak', 'KIA', 'identity card', 'family card',
      ],
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
      advice: [
        advise(
          'elsewhere',
          text('Akta nikah dari KUA', 'Marriage certificates of the KUA'),
          text('Perkawinan menurut agama Islam dicatat di Kantor Urusan Agama (KUA), bukan di Disdukcapil. Bila tentang itu, hubungi KUA kecamatan Anda.', 'Muslim marriages are recorded by the Office of Religious Affairs (KUA), not by the civil registry. If it is about one, ask the KUA of your district.'),
          { contacts: [{ label: text('Layanan KUA', 'KUA services'), phone: null, url: 'https://kemenag.go.id/' }], condition: { questionId: 'dokumen', anyOf: ['perkawinan'] } },
        ),
      ],
      keywords: [
        'akta', 'akta kelahiran', 'akta lahir', 'akta kematian', 'akta perkawinan', 'akta nikah', 'akta cerai',
        'kutipan akta', 'birth certificate', 'death certificate', 'certificate',
      ],
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
