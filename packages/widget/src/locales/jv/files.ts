import type { FilesMessages } from '../id/files.js';

export const files: Partial<FilesMessages> = {
  filesHeading: 'Gadhah foto utawi dokumen?',
  filesLead: 'Foto asring ndadosaken prekawis langkung gampil dipunmangertosi. Boten gadhah inggih boten punapa-punapa.',
};
