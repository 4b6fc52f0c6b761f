import { EMERGENCY } from './contacts.js';
import { advise, ask, choose, chooseAny, since, text, type SampleCategory } from './questions.js';

const customerNumber = ask('text', 'nomor-pelanggan', text('Nomor pelanggan', 'Customer number'), {
  hint: text('Ada di rekening air. Boleh dikosongkan.', 'It is on the water bill. You may leave it empty.'),
  maxLength: 30,
});

/** Roads, street lamps, drains. */
export const roads: SampleCategory = {
  id: 'jalan',
  name: text('Jalan dan lampu jalan', 'Roads and street lamps'),
  description: text('Jalan, jembatan, trotoar, lampu jalan, dan saluran air', 'Roads, bridges, pavements, street lamps and drains'),
  children: [
    {
      id: 'jalan-rusak',
      name: text('Jalan atau jembatan rusak', 'Damaged road or bridge'),
      description: text('Lubang, retak, amblas, atau tertutup longsor', 'Potholes, cracks, subsidence or landslides'),
      advice: [
        advise(
          'emergency',
          text('Ada orang tertimbun atau terluka?', 'Is somebody buried or hurt?'),
          text('Hubungi 112 sekarang. Laporan bisa Anda lanjutkan sesudahnya.', 'Call 112 now. You can go on with the report afterwards.'),
          { contacts: [EMERGENCY], condition: { questionId: 'kerusakan', anyOf: ['longsor', 'jembatan'] } },
        ),
      ],
      keywords: [
        'jalan berlubang', 'jalan rusak', 'aspal', 'aspal mengelupas', 'lubang', 'berlubang', 'jalan amblas', 'longsor',
        'jembatan', 'trotoar', 'bergelombang', 'pohon tumbang', 'tambal jalan', 'paving', 'bahu jalan', 'margi', 'dalan',
        'bolong', 'retak', 'pothole', 'bridge', 'pavement', 'landslide', 'sidewalk',
      ],
      questions: [
        choose('kerusakan', text('Apa yang rusak?', 'What is damaged?'), [
          ['lubang', 'Jalan berlubang', 'The road has potholes'],
          ['amblas', 'Jalan retak atau amblas', 'The road is cracked or has sunk'],
          ['longsor', 'Jalan tertutup longsor atau pohon', 'A landslide or a tree blocks the road'],
          ['jembatan', 'Jembatan rusak', 'A bridge is damaged'],
          ['trotoar', 'Trotoar rusak', 'A pavement is damaged'],
        ], { required: true }),
        choose('dilewati', text('Apakah masih bisa dilewati?', 'Can one still get through?'), [
          ['bisa', 'Bisa', 'Yes'],
          ['motor', 'Hanya sepeda motor', 'Motorcycles only'],
          ['tidak', 'Tidak bisa', 'No'],
        ]),
        ask('boolean', 'kecelakaan', text('Apakah sudah pernah ada kecelakaan?', 'Has there been an accident?')),
        ask('date', 'tanggal-kecelakaan', text('Kapan kecelakaan terakhir?', 'When was the last accident?'), {
          latest: 'today',
          condition: { questionId: 'kecelakaan', anyOf: [true] },
        }),
        ask('boolean', 'terluka', text('Apakah ada yang terluka?', 'Was anybody hurt?'), { condition: { questionId: 'kecelakaan', anyOf: [true] } }),
      ],
    },
    {
      id: 'lampu-jalan',
      name: text('Lampu jalan', 'Street lamps'),
      description: text('Lampu mati, berkedip, atau tiangnya rusak', 'Lamps that are out or flicker, damaged posts'),
      advice: [
        advise(
          'elsewhere',
          text('Listrik rumah padam?', 'Is the power out at home?'),
          text('Listrik rumah dan jaringan PLN ditangani PLN, bukan pemerintah kabupaten. Lampu jalan tetap bisa Anda laporkan di sini.', 'Power at home and the grid belong to PLN, not to the regency. Street lamps you can report here.'),
          { contacts: [{ label: text('PLN', 'PLN'), phone: '123', url: null }], words: ['listrik padam', 'listrik mati', 'mati listrik', 'PLN', 'power cut', 'blackout'] },
        ),
      ],
      keywords: [
        'lampu jalan', 'lampu penerangan', 'penerangan jalan', 'PJU', 'lampu padam', 'lampu mati', 'tiang lampu',
        'jalan gelap', 'gelap gulita', 'bohlam', 'lampu kedip', 'street light', 'street lamp', 'lamp',
      ],
      questions: [
        ask('number', 'jumlah', text('Berapa lampu?', 'How many lamps?'), { minimum: 1, maximum: 200 }),
        ask('text', 'nomor-tiang', text('Nomor tiang', 'Number on the post'), {
          hint: text('Jika terbaca di tiangnya, misalnya TBN-0123.', 'If you can read it on the post, for example TBN-0123.'),
        }),
        since,
      ],
    },
    {
      id: 'drainase',
      name: text('Saluran air dan genangan', 'Drains and flooding'),
      description: text('Saluran tersumbat, penutupnya rusak, atau jalan tergenang', 'Blocked drains, broken covers or flooded roads'),
      keywords: [
        'got', 'selokan', 'saluran', 'drainase', 'gorong-gorong', 'mampet', 'tersumbat', 'genangan', 'tergenang', 'banjir',
        'tutup got', 'air meluap', 'telabah', 'parit', 'blocked drain', 'drain', 'flooding', 'flood',
      ],
      questions: [
        choose('masalah', text('Apa masalahnya?', 'What is the matter?'), [
          ['tersumbat', 'Saluran tersumbat', 'The drain is blocked'],
          ['penutup', 'Penutup saluran rusak atau hilang', 'The cover is broken or missing'],
          ['genangan', 'Jalan atau rumah tergenang', 'Water stands on the road or in houses'],
        ], { required: true }),
        choose('kapan', text('Kapan terjadi?', 'When does it happen?'), [
          ['selalu', 'Selalu', 'Always'],
          ['hujan', 'Setiap hujan', 'Whenever it rains'],
          ['lebat', 'Hanya saat hujan lebat', 'Only in heavy rain'],
        ]),
      ],
    },
  ],
};

/** Drinking water, for the water company. */
export const water: SampleCategory = {
  id: 'air',
  name: text('Air minum', 'Drinking water'),
  description: text('Aliran, mutu air, pipa, meteran, dan tagihan', 'Supply, quality, pipes, meters and bills'),
  children: [
    {
      id: 'air-mati',
      name: text('Air mati atau kecil', 'No water or little of it'),
      description: text('Air tidak mengalir atau hanya menetes', 'No water flows, or it only drips'),
      keywords: [
        'air mati', 'air PDAM mati', 'air tidak mengalir', 'air kecil', 'air tidak keluar', 'keran kering', 'air menetes',
        'tidak ada air', 'krisis air', 'air bersih', 'debit kecil', 'yeh mati', 'yeh', 'keran', 'no water', 'water pressure',
      ],
      questions: [
        choose('luas', text('Siapa yang terkena?', 'Who is affected?'), [
          ['sendiri', 'Hanya rumah saya', 'Only my home'],
          ['tetangga', 'Beberapa rumah', 'Several homes'],
          ['lingkungan', 'Satu banjar atau lebih', 'A whole neighbourhood or more'],
        ], { required: true }),
        since,
        customerNumber,
      ],
    },
    {
      id: 'air-keruh',
      name: text('Air keruh atau berbau', 'Cloudy or smelly water'),
      description: text('Air berubah warna, bau, atau rasa', 'The water has changed colour, smell or taste'),
      keywords: [
        'air keruh', 'air kotor', 'air berbau', 'air kuning', 'air cokelat', 'air bau', 'air berlumpur', 'kaporit',
        'air berpasir', 'air berwarna', 'cloudy water', 'smelly water', 'dirty water',
      ],
      questions: [
        chooseAny('keadaan', text('Bagaimana airnya?', 'What is the water like?'), [
          ['keruh', 'Keruh', 'Cloudy'],
          ['warna', 'Berwarna', 'Coloured'],
          ['bau', 'Berbau', 'Smelly'],
          ['rasa', 'Rasanya aneh', 'It tastes odd'],
          ['kotoran', 'Ada kotoran atau pasir', 'There is dirt or sand in it'],
        ], { required: true }),
        since,
        customerNumber,
      ],
    },
    {
      id: 'pipa-bocor',
      name: text('Pipa bocor', 'Leaking pipe'),
      description: text('Pipa atau meteran bocor di jalan atau di depan rumah', 'A pipe or meter leaks in the road or outside a home'),
      keywords: [
        'pipa bocor', 'pipa pecah', 'kebocoran pipa', 'air menyembur', 'air bocor', 'pipa PDAM', 'meteran bocor',
        'leaking pipe', 'burst pipe', 'leak',
      ],
      questions: [
        choose('letak', text('Di mana bocornya?', 'Where is the leak?'), [
          ['jalan', 'Di jalan', 'In the road'],
          ['meteran', 'Di meteran', 'At the meter'],
          ['lain', 'Di tempat lain', 'Elsewhere'],
        ], { required: true }),
        choose('deras', text('Seberapa deras?', 'How strongly does it flow?'), [
          ['menetes', 'Menetes', 'It drips'],
          ['mengalir', 'Mengalir', 'It flows'],
          ['menyembur', 'Menyembur', 'It gushes'],
        ]),
        since,
      ],
    },
    {
      id: 'tagihan-air',
      name: text('Tagihan dan meteran', 'Bills and meters'),
      description: text('Tagihan tidak wajar, meteran rusak, atau salah catat', 'Bills that look wrong, broken meters or wrong readings'),
      keywords: [
        'tagihan air', 'rekening air', 'tagihan', 'tagihan membengkak', 'meteran', 'angka meter', 'salah catat', 'denda air',
        'pencatat meter', 'bayar air', 'water bill', 'meter', 'bill',
      ],
      questions: [
        choose('masalah', text('Apa masalahnya?', 'What is the matter?'), [
          ['tinggi', 'Tagihan lebih tinggi dari biasanya', 'The bill is higher than usual'],
          ['catat', 'Angka meteran salah dicatat', 'The meter was read wrongly'],
          ['meteran', 'Meteran rusak', 'The meter is broken'],
          ['bayar', 'Sudah dibayar tetapi masih ditagih', 'It was paid and is still demanded'],
        ], { required: true }),
        ask('text', 'bulan', text('Tagihan bulan apa?', 'Which month?'), { hint: text('Misalnya Oktober 2026.', 'For example October 2026.') }),
        customerNumber,
      ],
    },
  ],
};

/** Waste and the environment. */
export const waste: SampleCategory = {
  id: 'sampah',
  name: text('Sampah dan lingkungan', 'Waste and environment'),
  description: text('Pengangkutan sampah, sampah liar, dan pencemaran', 'Waste collection, dumping and pollution'),
  children: [
    {
      id: 'sampah-tidak-diangkut',
      name: text('Sampah tidak diangkut', 'Waste not collected'),
      description: text('Sampah menumpuk karena tidak dijemput', 'Waste piles up because nobody fetches it'),
      keywords: [
        'sampah', 'sampah menumpuk', 'sampah tidak diangkut', 'truk sampah', 'TPS', 'kontainer sampah', 'petugas sampah',
        'jemput sampah', 'angkut sampah', 'luu', 'waste collection', 'garbage', 'rubbish', 'trash',
      ],
      questions: [
        since,
        choose('tempat', text('Sampah dari mana?', 'Where is the waste from?'), [
          ['rumah', 'Rumah', 'Homes'],
          ['tps', 'Tempat penampungan sementara (TPS)', 'A collection point (TPS)'],
          ['pasar', 'Pasar', 'A market'],
        ]),
      ],
    },
    {
      id: 'sampah-liar',
      name: text('Tempat sampah liar', 'Illegal dumping'),
      description: text('Sampah dibuang di sungai, jurang, atau tanah kosong', 'Waste thrown into rivers, ravines or empty land'),
      keywords: [
        'buang sampah sembarangan', 'sampah liar', 'membuang sampah', 'pembuangan liar', 'bakar sampah', 'sampah di sungai',
        'TPA liar', 'tumpukan sampah liar', 'dumping', 'fly tipping',
      ],
      questions: [
        choose('letak', text('Di mana sampah dibuang?', 'Where is the waste thrown?'), [
          ['sungai', 'Sungai atau saluran', 'A river or canal'],
          ['jalan', 'Tepi jalan', 'By the road'],
          ['lahan', 'Tanah kosong atau jurang', 'Empty land or a ravine'],
          ['pantai', 'Pantai', 'A beach'],
        ], { required: true }),
        ask('boolean', 'dibakar', text('Apakah sampahnya dibakar?', 'Is the waste burnt?')),
        choose('waktu-bakar', text('Biasanya kapan?', 'When, as a rule?'), [
          ['pagi', 'Pagi', 'In the morning'],
          ['siang', 'Siang', 'At noon'],
          ['malam', 'Malam', 'At night'],
        ], { required: true, condition: { questionId: 'dibakar', anyOf: [true] } }),
      ],
    },
    {
      id: 'pencemaran',
      name: text('Pencemaran', 'Pollution'),
      description: text('Limbah, asap, debu, bau, atau bising', 'Sewage, smoke, dust, smells or noise'),
      keywords: [
        'limbah', 'pencemaran', 'polusi', 'asap pabrik', 'bau menyengat', 'bising', 'kebisingan', 'debu', 'sungai tercemar',
        'limbah cair', 'pabrik', 'peternakan', 'bau kandang', 'pollution', 'noise', 'smoke', 'sewage',
      ],
      questions: [
        chooseAny('bentuk', text('Apa yang mengganggu?', 'What is the nuisance?'), [
          ['limbah', 'Limbah cair', 'Sewage'],
          ['asap', 'Asap atau debu', 'Smoke or dust'],
          ['bau', 'Bau', 'Smells'],
          ['bising', 'Bising', 'Noise'],
        ], { required: true }),
        since,
      ],
    },
  ],
};
