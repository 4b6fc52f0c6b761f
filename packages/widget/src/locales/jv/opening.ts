import type { OpeningMessages } from '../id/opening.js';

export const opening: Partial<OpeningMessages> = {
  step: (step, of) => `Langkah ${step} saking ${of}`,
  back: 'Wangsul',
  next: 'Lajengaken',
  problemHeading: 'Wonten prekawis',
  errorPrefix: 'Klentu:',
  loading: 'Nembe nyawisaken langkah salajengipun…',
  classHeading: 'Punapa ingkang badhe panjenengan aturaken?',
  classRequired: 'Pilih jinising laporan panjenengan',
  complaintMeaning: 'Wonten ingkang risak, klentu, utawi boten dipunladosi kanthi sae.',
  complaintExample: 'Tuladha: “Margi ing ngajeng sekolah bolong.”',
  aspirationMeaning: 'Panjenengan gadhah usul supados layanan dados langkung sae.',
  aspirationExample: 'Tuladha: “Puskesmas bikak dumugi sonten.”',
  informationRequest: 'Nyuwun informasi',
  informationRequestMeaning: 'Panjenengan kepengin mangertos prekawis saking instansi.',
  informationRequestExample: 'Tuladha: “Punapa kemawon syarat ngurus KK?”',
  loadFailedHeading: 'Langkah salajengipun dereng dumugi',
  loadFailedText: 'Jaringan pedhot utawi alon sanget. Pilihan panjenengan taksih kasimpen wonten ing mriki. Priksanana jaringan, lajeng cobi malih.',
  tryAgain: 'Cobi malih',
  reloadPage: 'Bikak malih kaca punika',
};
