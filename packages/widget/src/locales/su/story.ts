import type { StoryMessages } from '../id/story.js';

export const story: Partial<StoryMessages> = {
  storyHeadingComplaint: 'Caritakeun kajadianana',
  storyHeadingAspiration: 'Caritakeun usul Anjeun',
  storyHeadingInformation: 'Naon anu hoyong diterangkeun ku instansi?',
  titleHint: 'Hiji kalimah pondok anu nyebut pokona.',
  bodyComplaint: 'Eusi laporan',
  bodyAspiration: 'Eusi usul',
  bodyInformation: 'Informasi anu diperyogikeun',
  bodyHintComplaint: 'Naon anu kajadian, ti iraha, sareng naon akibatna ka Anjeun? Ulah nyerat NIK, nomer telepon, atanapi alamat bumi di dieu.',
  bodyHintAspiration: 'Naon anu saena dirobih, sareng saha anu kabantosan? Ulah nyerat NIK, nomer telepon, atanapi alamat bumi di dieu.',
  bodyHintInformation: 'Serat sajelas-jelasna sakumaha anu kauninga. Ulah nyerat NIK, nomer telepon, atanapi alamat bumi di dieu.',
  count: (count, max) => `${count} tina ${max} karakter`,
  countOver: (over) => `${over} karakter seueur teuing`,
};
