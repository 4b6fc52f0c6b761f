import type { AdviceMessages } from '../id/advice.js';

export const advice: Partial<AdviceMessages> = {
  adviceElsewhere: 'Dipuntangani pihak sanes',
  adviceStop: 'Boten dipuntampi wonten ing mriki',
  adviceGoOn: 'Panjenengan tetep saged nglajengaken laporan punika.',
  adviceStopped: 'Ingkang sampun panjenengan serat taksih wonten ing formulir punika.',
  adviceCall: (name, phone) => `Telpon ${name}: ${phone}`,
};
