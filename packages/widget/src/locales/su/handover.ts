import type { HandoverMessages } from '../id/handover.js';

export const handover: Partial<HandoverMessages> = {
  handoverHeading: 'Kirim teu nganggo internet',
  handoverIntro: 'Draf Anjeun diserat janten pesen. Pesen nembe dikirim saatos Anjeun mencet kirim dina aplikasi pesen Anjeun.',
  handoverWithout: 'Nami, telepon, e-mail, poto, sareng dokumen teu aya dina pesen. Anu nampi tetep ningali nomer telepon Anjeun.',
  handoverAddName: 'Tambihkeun nami abdi kana pesen',
  handoverName: (name) => `Nami: ${name}`,
  handoverSms: (number) => `SMS ka ${number}`,
  handoverParts: (parts) => `${parts} bagian SMS. Waragadna nurutkeun operator Anjeun.`,
  handoverShortened: 'Caritana dipondokkeun supados cekap. Anu lengkep tetep aya dina draf Anjeun.',
  handoverTooLong: 'Judulna panjang teuing kanggo ieu pesen. Pondokkeun judulna, teras cobian deui.',
  handoverOpenSms: 'Buka dina SMS',
  handoverWhatsapp: (number) => `WhatsApp ka +${number}`,
  handoverOpenWhatsapp: 'Buka dina WhatsApp',
  handoverCode: (code) => `Kode draf ${code} aya dina pesen. Upami ieu draf engkena oge dikirim ngalangkungan internet, petugas tiasa ningali yen duanana sami. Ieu kode teu tiasa muka laporan.`,
};
