import type { AdviceMessages } from '../id/advice.js';

export const advice: Partial<AdviceMessages> = {
  adviceElsewhere: 'Kasarengin olih pihak tiosan',
  adviceStop: 'Nenten katampi iriki',
  adviceGoOn: 'Ragane tetep dados nglanturang laporan puniki.',
  adviceStopped: 'Sane sampun katulis kantun wenten ring formulir puniki.',
  adviceCall: (name, phone) => `Telepon ${name} ring ${phone}`,
};
