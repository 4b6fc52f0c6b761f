import type { BlurMessages } from '../id/blur.js';

export const blur: Partial<BlurMessages> = {
  blurHeading: 'Tutupin rai utawi plat nomor',
  blurAreas: 'Kotak sane nutupin foto',
  blurAdd: 'Imbuhin kotak',
  blurUse: 'Anggen foto puniki',
  blurCancel: 'Wangde',
  blurRemove: 'Apus',
  blurLeft: 'Saking kiwa',
  blurTop: 'Saking duur',
  blurWidth: 'Linggah',
  blurHeight: 'Tegeh',
  blurAdded: (position) => `Kotak ${position} sampun kaimbuhin.`,
  blurRemoved: (position) => `Kotak ${position} sampun kaapus.`,
  blurFailed: 'Foto puniki nenten prasida katulis malih ring piranti puniki. Foto sane riin kantun wenten; apus yening nenten jagi kakirim.',
};
