// Made from packages/widget/src/locales/id/visibility.ts by `npm run generate`: change it there.
/** The step that asks who may see the report. */
export const visibility = {
  visibilityHeading: 'Siapa yang boleh melihat laporan ini?',
  visibilityLead: 'Pilihan ini bisa Anda ubah lagi sebelum laporan dikirim.',
  public: 'Semua orang, dengan nama saya',
  publicMeaning: 'Laporan dan nama Anda boleh diumumkan. Instansi mengetahui nama Anda.',
  anonymous: 'Semua orang, tanpa nama saya',
  anonymousMeaning: 'Laporan boleh diumumkan. Nama tidak ditanyakan dan tidak disimpan.',
  secret: 'Hanya instansi, dengan nama saya',
  secretMeaning: 'Laporan tidak diumumkan. Instansi yang menangani mengetahui nama Anda.',
  secretAnonymous: 'Hanya instansi, tanpa nama saya',
  secretAnonymousMeaning: 'Laporan tidak diumumkan. Nama tidak ditanyakan dan tidak disimpan.',
  name: 'Nama Anda',
  nameHintPublic: 'Nama ini boleh diumumkan bersama laporan.',
  nameHintSecret: 'Hanya instansi yang menangani yang melihat nama ini.',
  anonymousNote: 'Isi laporan dan foto bisa tetap memberi petunjuk tentang Anda. Baca sekali lagi sebelum mengirim.',
  keepDraft: 'Simpan draf di perangkat ini',
  keepDraftMeaning: 'Jangan pilih bila perangkat ini dipakai bersama orang lain.',
};

export type VisibilityMessages = typeof visibility;
