import type { StoryMessages } from '../id/story.js';

export const story: Partial<StoryMessages> = {
  storyHeadingComplaint: 'Cariyosaken kedadosanipun',
  storyHeadingAspiration: 'Cariyosaken usul panjenengan',
  storyHeadingInformation: 'Punapa ingkang badhe panjenengan mangertosi?',
  title: 'Irah-irahan',
  titleHint: 'Setunggal ukara cekak ingkang nyebat pokokipun.',
  bodyComplaint: 'Isining laporan',
  bodyAspiration: 'Isining usul',
  bodyInformation: 'Informasi ingkang panjenengan betahaken',
  bodyHintComplaint: 'Punapa ingkang kedadosan, wiwit kapan, lan punapa akibatipun tumrap panjenengan? Sampun nyerat NIK, nomer telpon, utawi alamat griya wonten ing mriki.',
  bodyHintAspiration: 'Punapa ingkang prayogi dipunewahi, lan sinten ingkang kabiyantu? Sampun nyerat NIK, nomer telpon, utawi alamat griya wonten ing mriki.',
  bodyHintInformation: 'Serat sajangkepipun ingkang panjenengan mangertosi. Sampun nyerat NIK, nomer telpon, utawi alamat griya wonten ing mriki.',
  count: (count, max) => `${count} saking ${max} karakter`,
  countOver: (over) => `${over} karakter langkung saking wates`,
};
