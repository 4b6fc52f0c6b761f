import type { SendingMessages } from '../id/sending.js';

export const sending: Partial<SendingMessages> = {
  sending: 'Nembe ngintun laporan…',
  sendingText: 'Sampun nutup kaca punika. Menawi jaringan alon, saged dumugi setunggal menit.',
  failedOffline: 'Boten wonten jaringan',
  failedOfflineText: 'Laporan dereng temtu kakintun. Isian panjenengan taksih wonten ing kaca punika.',
  failedOfflineAgain: 'Menawi jaringan sampun wangsul, pencet “Cobi malih”: laporan tetep namung kakintun sepisan.',
  waitsText: 'Laporan panjenengan nengga wonten ing piranti punika lan kakintun piyambak menawi jaringan sampun wangsul, salaminipun kaca punika kabikak utawi nalika panjenengan mbikak malih. Laporan tetep namung kakintun sepisan.',
  waitsHereText: 'Laporan kakintun piyambak menawi jaringan sampun wangsul, salaminipun kaca punika kabikak. Sampun nutup kaca punika: laporan punika boten dipunsimpen wonten ing piranti panjenengan.',
  failedBusy: 'Layanan nembe rame',
  failedBusyText: 'Kathah sanget ingkang ngginakaken layanan punika. Isian panjenengan taksih wonten ing kaca punika.',
  failedBusyAgain: 'Tengga sekedhap, lajeng pencet “Cobi malih”.',
  failedUnexpected: 'Laporan dereng kakintun',
  failedUnexpectedText: 'Wonten alangan ing layanan punika. Isian panjenengan taksih wonten ing kaca punika. Pencet “Cobi malih”, utawi wangsul malih mangke.',
  failedConflict: 'Draf punika sampun nate dipunkintun',
  failedConflictText: 'Laporan kanthi isi saderengipun dipungantos sampun katampi. Kintun isi ingkang sapunika dados laporan enggal, utawi wangsul dhateng wangsulan panjenengan.',
  sendAsNew: 'Kintun dados laporan enggal',
  backToAnswers: 'Wangsul dhateng wangsulan',
  closedHeading: 'Laporan nembe boten katampi',
  closedText: 'Isian panjenengan taksih wonten ing kaca punika. Wangsul malih mangke, lajeng pencet “Cobi malih”.',
};
