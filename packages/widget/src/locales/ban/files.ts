import type { FilesMessages } from '../id/files.js';

export const files: Partial<FilesMessages> = {
  filesHeading: 'Wenten foto utawi dokumen?',
  filesLead: 'Foto ketah ngawinang pikobet gelisan kauningin. Yening nenten wenten, nenten punapi.',
};
