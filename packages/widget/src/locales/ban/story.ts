import type { StoryMessages } from '../id/story.js';

export const story: Partial<StoryMessages> = {
  storyHeadingComplaint: 'Ceritayang kadadosannyane',
  storyHeadingAspiration: 'Ceritayang usul ragane',
  storyHeadingInformation: 'Napi sane jagi kauningin?',
  title: 'Murda',
  titleHint: 'Alengkara bawak sane nyambat untengnyane.',
  bodyComplaint: 'Daging laporan',
  bodyAspiration: 'Daging usul',
  bodyInformation: 'Informasi sane kabuatang',
  bodyHintComplaint: 'Napi sane kadadosan, ngawit pidan, miwah sapunapi pikolihnyane ring ragane? Sampunang nulis NIK, nomor telepon, utawi alamat jero iriki.',
  bodyHintAspiration: 'Napi sane becikne kagentos, miwah sira sane katulungin? Sampunang nulis NIK, nomor telepon, utawi alamat jero iriki.',
  bodyHintInformation: 'Tulis sajangkep sane kauningin. Sampunang nulis NIK, nomor telepon, utawi alamat jero iriki.',
  count: (count, max) => `${count} saking ${max} karakter`,
  countOver: (over) => `${over} karakter bes akeh`,
};
