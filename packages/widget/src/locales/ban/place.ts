import type { PlaceMessages } from '../id/place.js';

export const place: Partial<PlaceMessages> = {
  placeHeadingComplaint: 'Ring dija miwah ngawit pidan kadadosannyane?',
  placeHeadingOther: 'Indik genah sane encen?',
  placeLeadOther: 'Lintangin yening nenten indik genah sane pastika.',
  regionHint: 'Ketik makudang aksara, raris pilih saking daftar.',
  place: 'Genah sane pastika',
  placeHint: 'Wastan margi, banjar, utawi cihna. Conto: “ring ajeng SDN 1 Kediri”.',
  date: 'Rahina kadadosan',
  dateHint: 'Yening nenten eling pastika, pilih tanggal sane pinih nampek.',
  dateToday: 'Rahina mangkin',
  dateYesterday: 'Ibi',
  dateChosen: (day) => `Kapilih: ${day}`,
};
