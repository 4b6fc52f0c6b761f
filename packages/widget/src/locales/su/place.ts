import type { PlaceMessages } from '../id/place.js';

export const place: Partial<PlaceMessages> = {
  placeHeadingComplaint: 'Di mana sareng iraha kajadianana?',
  placeHeadingOther: 'Ngeunaan tempat anu mana?',
  placeLeadOther: 'Liwatan upami teu aya patalina sareng tempat nu tangtu.',
  region: 'Desa, kacamatan, atanapi kabupaten',
  regionHint: 'Ketik sababaraha hurup, teras pilih tina daptar.',
  place: 'Tempat tepatna',
  placeHint: 'Nami jalan, kampung, atanapi ciri. Contona: “payuneun SDN 1 Kediri”.',
  date: 'Tanggal kajadian',
  dateHint: 'Upami teu emut pisan, pilih tanggal anu pangdeukeutna.',
  dateToday: 'Dinten ieu',
  dateYesterday: 'Kamari',
  dateChosen: (day) => `Dipilih: ${day}`,
};
