import type { BlurMessages } from '../id/blur.js';

export const blur: Partial<BlurMessages> = {
  blurHeading: 'Tutupi rai utawi plat nomer',
  blurAreas: 'Kothak ingkang nutupi foto',
  blurArea: (position) => `Kothak ${position}`,
  blurAdd: 'Tambah kothak',
  blurUndo: 'Wangsulaken',
  blurUse: 'Agem foto punika',
  blurCancel: 'Boten sios',
  blurRemove: 'Busak',
  blurLeft: 'Saking kiwa',
  blurTop: 'Saking nginggil',
  blurWidth: 'Wiyaripun',
  blurHeight: 'Inggilipun',
  blurAdded: (position) => `Kothak ${position} sampun dipuntambah.`,
  blurRemoved: (position) => `Kothak ${position} sampun dipunbusak.`,
  blurUndone: (count) => `Sampun dipunwangsulaken. Wonten ${count} kothak.`,
  blurFailed: 'Foto punika boten saged dipunserat malih wonten ing piranti punika. Foto ingkang rumiyin taksih wonten; busak menawi boten badhe dipunkintun.',
};
