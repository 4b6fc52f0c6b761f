import type { HandoverMessages } from '../id/handover.js';

export const handover: Partial<HandoverMessages> = {
  handoverHeading: 'Kintun tanpa internet',
  handoverIntro: 'Draf panjenengan dipunserat dados pesen. Pesen nembe kakintun sasampunipun panjenengan mencet kintun wonten ing aplikasi pesen.',
  handoverWithout: 'Nama, telpon, e-mail, foto, lan dokumen boten wonten ing salebeting pesen. Ingkang nampi tetep mirsani nomer telpon panjenengan.',
  handoverAddName: 'Tambahaken nama kula dhateng pesen',
  handoverSms: (number) => `SMS dhateng ${number}`,
  handoverParts: (parts) => `${parts} bagean SMS. Ragadipun miturut operator panjenengan.`,
  handoverShortened: 'Cariyosipun dipuncekakaken supados cekap. Ingkang jangkep tetep wonten ing draf panjenengan.',
  handoverTooLong: 'Irah-irahanipun kepanjangen kangge pesen punika. Cekakna irah-irahanipun, lajeng cobi malih.',
  handoverOpenSms: 'Bikak wonten ing SMS',
  handoverWhatsapp: (number) => `WhatsApp dhateng +${number}`,
  handoverOpenWhatsapp: 'Bikak wonten ing WhatsApp',
  handoverCode: (code) => `Kode draf ${code} wonten ing salebeting pesen. Menawi draf punika ing tembe ugi kakintun lumantar internet, petugas mangertos bilih kekalihipun sami. Kode punika boten saged mbikak laporan.`,
};
