import type { OpeningMessages } from '../id/opening.js';

export const opening: Partial<OpeningMessages> = {
  step: (step, of) => `Lengkah ${step} tina ${of}`,
  back: 'Wangsul',
  next: 'Teraskeun',
  problemHeading: 'Aya masalah',
  errorPrefix: 'Lepat:',
  loading: 'Nuju nyiapkeun lengkah salajengna…',
  classHeading: 'Naon anu bade ditepikeun ku Anjeun?',
  classRequired: 'Pilih jinis laporan Anjeun',
  complaintMeaning: 'Aya anu ruksak, lepat, atanapi teu dilayanan kalayan sae.',
  complaintExample: 'Contona: “Jalan di payuneun sakola aya liangan.”',
  aspirationMeaning: 'Anjeun gaduh usul supados layanan janten langkung sae.',
  aspirationExample: 'Contona: “Puskesmas muka dugi ka sonten.”',
  informationRequest: 'Nyuhunkeun informasi',
  informationRequestMeaning: 'Anjeun hoyong terang hiji hal ti instansi.',
  informationRequestExample: 'Contona: “Naon wae sarat ngurus KK?”',
  loadFailedHeading: 'Lengkah salajengna teu acan dugi',
  loadFailedText: 'Jaringan pegat atanapi laun pisan. Pilihan Anjeun tetep disimpen di dieu. Pariksa jaringan, teras cobian deui.',
  tryAgain: 'Cobian deui',
  reloadPage: 'Buka deui ieu kaca',
};
