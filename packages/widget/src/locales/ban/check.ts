import type { CheckMessages } from '../id/check.js';

export const check: Partial<CheckMessages> = {
  checkHeading: 'Cingakin malih pasaur ragane',
  changeAnswer: 'Gentos',
  classification: 'Soroh laporan',
  visibility: 'Sane dados nyingakin',
  files: 'Foto miwah dokumen',
  filesNone: 'Nenten wenten',
  filesCount: (photos, documents) => [photos ? `${photos} foto` : '', documents ? `${documents} dokumen` : ''].filter(Boolean).join(' miwah '),
  contact: 'Antuk napi ragane kauningin',
  notAnswered: 'Nenten kaisinin',
  agencyUnknownAnswer: 'Durung uning, kalanturang olih koordinator',
  noticeHeading: 'Data pribadi ragane',
  noticeMore: 'Wacen sami',
  noticeLoading: 'Kantun ngambil katerangan indik data pribadi…',
  send: 'Kirim laporan puniki',
};
