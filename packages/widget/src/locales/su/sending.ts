import type { SendingMessages } from '../id/sending.js';

export const sending: Partial<SendingMessages> = {
  sending: 'Nuju ngirim laporan…',
  sendingText: 'Ulah nutup ieu kaca. Upami jaringan laun, tiasa dugi ka samenit.',
  failedOffline: 'Teu aya jaringan',
  failedOfflineText: 'Laporan teu acan tangtu dikirim. Eusian Anjeun tetep aya dina ieu kaca.',
  failedOfflineAgain: 'Upami jaringan parantos aya deui, pencet “Cobian deui”: laporan tetep mung dikirim sakali.',
  waitsText: 'Laporan Anjeun ngantosan dina ieu parangkat sareng dikirim nyalira upami jaringan parantos aya deui, salami ieu kaca dibuka atanapi waktos dibuka deui. Laporan tetep mung dikirim sakali.',
  waitsHereText: 'Laporan dikirim nyalira upami jaringan parantos aya deui, salami ieu kaca dibuka. Ulah nutup ieu kaca: ieu laporan teu disimpen dina parangkat Anjeun.',
  failedBusy: 'Layanan nuju rame',
  failedBusyText: 'Seueur teuing anu nganggo ieu layanan. Eusian Anjeun tetep aya dina ieu kaca.',
  failedBusyAgain: 'Antosan sakedap, teras pencet “Cobian deui”.',
  failedUnexpected: 'Laporan teu acan dikirim',
  failedUnexpectedText: 'Aya gangguan dina ieu layanan. Eusian Anjeun tetep aya dina ieu kaca. Pencet “Cobian deui”, atanapi wangsul deui engke.',
  failedConflict: 'Ieu draf parantos kantos dikirim',
  failedConflictText: 'Laporan kalayan eusi sateuacan dirobih parantos ditampi. Kirim eusi anu ayeuna janten laporan enggal, atanapi wangsul kana waleran Anjeun.',
  sendAsNew: 'Kirim janten laporan enggal',
  backToAnswers: 'Wangsul kana waleran',
  closedHeading: 'Laporan nuju teu ditampi',
  closedText: 'Eusian Anjeun tetep aya dina ieu kaca. Wangsul deui engke, teras pencet “Cobian deui”.',
};
