import type { PlaceMessages } from '../id/place.js';

export const place: Partial<PlaceMessages> = {
  placeHeadingComplaint: 'Wonten ing pundi lan kapan kedadosanipun?',
  placeHeadingOther: 'Bab panggenan pundi?',
  placeLeadOther: 'Langkungi menawi boten gayut kaliyan panggenan tartamtu.',
  region: 'Dhusun, kecamatan, utawi kabupaten',
  regionHint: 'Ketik sawetawis aksara, lajeng pilih saking daftar.',
  place: 'Panggenan trepipun',
  placeHint: 'Asmanipun margi, dhusun, utawi tetenger. Tuladha: “ngajeng SDN 1 Kediri”.',
  date: 'Tanggal kedadosan',
  dateHint: 'Menawi boten kemutan kanthi pesthi, pilih tanggal ingkang paling celak.',
  dateToday: 'Dinten punika',
  dateYesterday: 'Kala wingi',
  dateChosen: (day) => `Dipunpilih: ${day}`,
};
