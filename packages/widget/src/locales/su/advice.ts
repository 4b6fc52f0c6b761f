import type { AdviceMessages } from '../id/advice.js';

export const advice: Partial<AdviceMessages> = {
  adviceElsewhere: 'Ditanganan ku pihak sanes',
  adviceStop: 'Teu ditampi di dieu',
  adviceGoOn: 'Anjeun tetep tiasa neraskeun ieu laporan.',
  adviceStopped: 'Anu parantos diserat tetep aya dina ieu formulir.',
  adviceCall: (name, phone) => `Telepon ka ${name}: ${phone}`,
};
