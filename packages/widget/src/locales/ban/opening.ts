import type { OpeningMessages } from '../id/opening.js';

export const opening: Partial<OpeningMessages> = {
  step: (step, of) => `Langkah ${step} saking ${of}`,
  back: 'Mawali',
  next: 'Lanturang',
  problemHeading: 'Wenten pikobet',
  errorPrefix: 'Iwang:',
  loading: 'Kantun nyiapang langkah salanturnyane…',
  classHeading: 'Napi sane jagi aturang ragane?',
  classRequired: 'Pilih soroh laporan ragane',
  complaintMeaning: 'Wenten sane usak, iwang, utawi nenten kalayanin antuk becik.',
  complaintExample: 'Conto: “Margi ring ajeng sekolah bolong.”',
  aspirationMeaning: 'Ragane maduwe usul mangda pelayanan sayan becik.',
  aspirationExample: 'Conto: “Puskesmas mangda mabukak nyantos sanja.”',
  informationRequest: 'Nunas informasi',
  informationRequestMeaning: 'Ragane jagi nunas katerangan saking instansi.',
  informationRequestExample: 'Conto: “Napi manten syarat ngurus KK?”',
  loadFailedHeading: 'Langkah salanturnyane durung rauh',
  loadFailedText: 'Jaringan pegat utawi alon pisan. Pilihan ragane kantun kasimpen iriki. Cingakin jaringan, raris cobi malih.',
  tryAgain: 'Cobi malih',
  reloadPage: 'Bukak malih kaca puniki',
};
