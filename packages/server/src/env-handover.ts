import { text, wholeNumber } from './env-readers.js';

const TEMPLATE = /^[^\0]*\{body\}[^\0]*$/;
const TEMPLATE_EXPECTED = { id: 'teks yang memuat {body}', en: 'a text with {body} in it' } as const;

/** Settings of the way out for people without a data network: their draft as an SMS or a WhatsApp message. */
export const HANDOVER_VARIABLES = {
  HANDOVER_SMS_NUMBER: text(/^\+?\d{3,15}$/, { id: 'nomor seperti 1708', en: 'a number such as 1708' }, {
    fallback: null,
    about: {
      id: 'Nomor SMS yang menerima laporan warga tanpa jaringan data. Tanpa ini, formulir tidak menawarkan SMS. Laporan rahasia tidak pernah ditawari.',
      en: 'The number that takes reports by SMS from people without a data network. Without it, the form offers no SMS. Secret reports are never offered it.',
    },
  }),
  HANDOVER_SMS_TEMPLATE: text(TEMPLATE, TEMPLATE_EXPECTED, {
    fallback: 'LAPOR {title}. {body} Lokasi: {place}. Tanggal: {date}. Kode draf {code}',
    about: {
      id: 'Bentuk SMS, dengan `{code}`, `{class}`, `{title}`, `{body}`, `{place}`, `{date}`. Yang kosong dilewati; isi laporan dipendekkan agar muat.',
      en: 'How the SMS is written, with `{code}`, `{class}`, `{title}`, `{body}`, `{place}`, `{date}`. What is empty is skipped; the story is shortened until it fits.',
    },
  }),
  HANDOVER_SMS_PARTS: wholeNumber(1, 2, {
    fallback: '2',
    about: { id: 'Bagian SMS paling banyak.', en: 'The most parts an SMS may have.' },
  }),
  HANDOVER_WHATSAPP_NUMBER: text(/^[1-9]\d{7,14}$/, { id: 'nomor internasional tanpa +, seperti 6281200000000', en: 'an international number without +, such as 6281200000000' }, {
    fallback: null,
    about: {
      id: 'Nomor WhatsApp instansi. Tanpa ini, formulir tidak menawarkan WhatsApp.',
      en: "The agency's WhatsApp number. Without it, the form offers no WhatsApp.",
    },
  }),
  HANDOVER_WHATSAPP_TEMPLATE: text(TEMPLATE, TEMPLATE_EXPECTED, {
    fallback: '{class}: {title}\n\n{body}\n\nLokasi: {place}\nTanggal: {date}\nKode draf: {code}',
    about: { id: 'Bentuk pesan WhatsApp, seperti `HANDOVER_SMS_TEMPLATE`.', en: 'How the WhatsApp message is written, as with `HANDOVER_SMS_TEMPLATE`.' },
  }),
  HANDOVER_WHATSAPP_LENGTH: wholeNumber(200, 4000, {
    fallback: '1500',
    about: { id: 'Panjang pesan WhatsApp paling banyak, dalam karakter.', en: 'The most characters a WhatsApp message may have.' },
  }),
};
