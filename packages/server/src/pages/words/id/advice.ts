// Made from packages/widget/src/locales/id/advice.ts by `npm run generate`: change it there.
/** What stands around the words an agency says of a subject: emergencies, matters of others, reports it does not take. */
export const advice = {
  adviceEmergency: 'Darurat',
  adviceElsewhere: 'Ditangani pihak lain',
  adviceStop: 'Tidak diterima di sini',
  adviceGoOn: 'Anda tetap bisa melanjutkan laporan ini.',
  adviceStopped: 'Yang sudah Anda tulis tetap ada di formulir ini.',
  adviceCall: (name: string, phone: string) => `Telepon ${name}: ${phone}`,
};

export type AdviceMessages = typeof advice;
