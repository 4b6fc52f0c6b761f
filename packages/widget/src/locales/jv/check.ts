import type { CheckMessages } from '../id/check.js';

export const check: Partial<CheckMessages> = {
  checkHeading: 'Priksanana malih wangsulan panjenengan',
  changeAnswer: 'Gantos',
  classification: 'Jinising laporan',
  visibility: 'Ingkang pareng mirsani',
  files: 'Foto lan dokumen',
  filesNone: 'Boten wonten',
  filesCount: (photos, documents) => [photos ? `${photos} foto` : '', documents ? `${documents} dokumen` : ''].filter(Boolean).join(' lan '),
  contact: 'Caranipun paring pawartos',
  notAnswered: 'Boten dipunisi',
  agencyUnknownAnswer: 'Dereng mangertos, dipunterusaken dening koordinator',
  noticeHeading: 'Data pribadi panjenengan',
  noticeMore: 'Waos sedaya',
  noticeLoading: 'Nembe mendhet katrangan bab data pribadi…',
  send: 'Kintun laporan',
};
