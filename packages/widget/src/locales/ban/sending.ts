import type { SendingMessages } from '../id/sending.js';

export const sending: Partial<SendingMessages> = {
  sending: 'Kantun ngirim laporan…',
  sendingText: 'Sampunang nutup kaca puniki. Yening jaringan alon, dados nyantos amenit.',
  failedOffline: 'Nenten wenten jaringan',
  failedOfflineText: 'Laporan durung pastika kakirim. Sane katulis kantun wenten ring kaca puniki.',
  failedOfflineAgain: 'Yening jaringan sampun wenten malih, pencet “Cobi malih”: laporan tetep kakirim apisan kemanten.',
  waitsText: 'Laporan ragane ngantosang ring piranti puniki tur kakirim ngraga yening jaringan sampun wenten malih, rikala kaca puniki kabukak utawi yening ragane mukak malih. Laporan tetep kakirim apisan kemanten.',
  waitsHereText: 'Laporan kakirim ngraga yening jaringan sampun wenten malih, rikala kaca puniki kabukak. Sampunang nutup kaca puniki: laporan puniki nenten kasimpen ring piranti ragane.',
  failedBusyText: 'Akeh pisan sane nganggen layanan puniki. Sane katulis kantun wenten ring kaca puniki.',
  failedBusyAgain: 'Antosang ajebos, raris pencet “Cobi malih”.',
  failedUnexpected: 'Laporan durung kakirim',
  failedUnexpectedText: 'Wenten alangan ring layanan puniki. Sane katulis kantun wenten ring kaca puniki. Pencet “Cobi malih”, utawi mawali malih ajebos.',
  failedConflict: 'Draf puniki sampun naenin kakirim',
  failedConflictText: 'Laporan antuk daging sadurung kagentos sampun katampi. Kirim daging sane mangkin dados laporan anyar, utawi mawali ring pasaur ragane.',
  sendAsNew: 'Kirim dados laporan anyar',
  backToAnswers: 'Mawali ring pasaur',
  closedHeading: 'Laporan mangkin nenten katampi',
  closedText: 'Sane katulis kantun wenten ring kaca puniki. Mawali malih ajebos, raris pencet “Cobi malih”.',
};
