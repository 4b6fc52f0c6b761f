import type { HandoverMessages } from '../id/handover.js';

export const handover: Partial<HandoverMessages> = {
  handoverHeading: 'Kirim nenten nganggen internet',
  handoverIntro: 'Draf ragane katulis dados pesen. Pesen wau kakirim risampun ragane nekan kirim ring aplikasi pesen ragane.',
  handoverWithout: 'Wasta, telepon, e-mail, foto, miwah dokumen nenten wenten ring pesen. Sane nampi tetep prasida nyingakin nomor telepon ragane.',
  handoverAddName: 'Imbuhin wastan titiang ring pesen',
  handoverName: (name) => `Wasta: ${name}`,
  handoverSms: (number) => `SMS ring ${number}`,
  handoverShortened: 'Ceritannyane kacendekang mangda cukup. Sane jangkep kantun wenten ring draf ragane.',
  handoverTooLong: 'Murdannyane bes lantang anggen pesen puniki. Cendekang murdannyane, raris cobi malih.',
  handoverOpenSms: 'Bukak ring SMS',
  handoverWhatsapp: (number) => `WhatsApp ring +${number}`,
  handoverOpenWhatsapp: 'Bukak ring WhatsApp',
};
