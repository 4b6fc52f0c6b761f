import type { FilesMessages } from '../id/files.js';

export const files: Partial<FilesMessages> = {
  filesHeading: 'Gaduh poto atanapi dokumen?',
  filesLead: 'Poto sering ngabantosan supados masalah langkung gancang kahartos. Upami teu gaduh, teu sawios.',
};
