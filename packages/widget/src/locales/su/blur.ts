import type { BlurMessages } from '../id/blur.js';

export const blur: Partial<BlurMessages> = {
  blurHeading: 'Tutupan raray atanapi pelat nomer',
  blurAreas: 'Kotak anu nutupan poto',
  blurAdd: 'Tambihan kotak',
  blurUndo: 'Balikkeun',
  blurUse: 'Anggo ieu poto',
  blurCancel: 'Teu janten',
  blurRemove: 'Hapus kotak',
  blurLeft: 'Ti kenca',
  blurTop: 'Ti luhur',
  blurWidth: 'Rubakna',
  blurHeight: 'Luhurna',
  blurAdded: (position) => `Kotak ${position} parantos ditambihan.`,
  blurRemoved: (position) => `Kotak ${position} parantos dihapus.`,
  blurUndone: (count) => `Parantos dibalikkeun. Aya ${count} kotak.`,
  blurFailed: 'Ieu poto teu tiasa diserat deui dina ieu parangkat. Poto anu tadi tetep aya; hapus upami teu bade dikirim.',
};
