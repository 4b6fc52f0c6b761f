// Made from packages/widget/src/locales/id/story.ts by `npm run generate`: change it there.
/** The step that asks for the story. */
export const story = {
  storyHeadingComplaint: 'Ceritakan yang terjadi',
  storyHeadingAspiration: 'Ceritakan usul Anda',
  storyHeadingInformation: 'Apa yang ingin Anda ketahui?',
  title: 'Judul',
  titleHint: 'Satu kalimat pendek yang menyebut pokoknya.',
  bodyComplaint: 'Isi laporan',
  bodyAspiration: 'Isi usul',
  bodyInformation: 'Informasi yang Anda perlukan',
  bodyHintComplaint: 'Apa yang terjadi, sejak kapan, dan apa akibatnya bagi Anda? Jangan tulis NIK, nomor telepon, atau alamat rumah di sini.',
  bodyHintAspiration: 'Apa yang sebaiknya diubah, dan siapa yang terbantu? Jangan tulis NIK, nomor telepon, atau alamat rumah di sini.',
  bodyHintInformation: 'Tulis serinci yang Anda tahu. Jangan tulis NIK, nomor telepon, atau alamat rumah di sini.',
  count: (count: string, max: string) => `${count} dari ${max} karakter`,
  countOver: (over: string) => `${over} karakter terlalu banyak`,
};

export type StoryMessages = typeof story;
