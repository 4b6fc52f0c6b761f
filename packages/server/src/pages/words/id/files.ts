// Made from packages/widget/src/locales/id/files.ts by `npm run generate`: change it there.
/** The step that asks for photos and documents. */
export const files = {
  filesHeading: 'Punya foto atau dokumen?',
  filesLead: 'Foto sering membuat masalah lebih cepat dipahami. Tidak punya pun tidak apa-apa.',
};

export type FilesMessages = typeof files;
