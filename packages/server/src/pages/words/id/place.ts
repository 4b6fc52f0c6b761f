// Made from packages/widget/src/locales/id/place.ts by `npm run generate`: change it there.
/** The step that asks where and when. */
export const place = {
  placeHeadingComplaint: 'Di mana dan kapan terjadinya?',
  placeHeadingOther: 'Tentang tempat mana?',
  placeLeadOther: 'Lewati bila tidak menyangkut tempat tertentu.',
  region: 'Desa, kecamatan, atau kabupaten',
  regionHint: 'Ketik beberapa huruf, lalu pilih dari daftar.',
  place: 'Tempat persisnya',
  placeHint: 'Nama jalan, banjar, atau patokan. Contoh: “depan SDN 1 Kediri”.',
  date: 'Tanggal kejadian',
  dateHint: 'Bila tidak ingat pasti, pilih tanggal yang paling mendekati.',
  dateToday: 'Hari ini',
  dateYesterday: 'Kemarin',
  dateChosen: (day: string) => `Dipilih: ${day}`,
};

export type PlaceMessages = typeof place;
