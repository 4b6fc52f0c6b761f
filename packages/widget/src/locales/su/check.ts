import type { CheckMessages } from '../id/check.js';

export const check: Partial<CheckMessages> = {
  checkHeading: 'Pariksa deui waleran Anjeun',
  changeAnswer: 'Robih',
  classification: 'Jinis laporan',
  visibility: 'Anu kenging ningali',
  files: 'Poto sareng dokumen',
  filesNone: 'Teu aya',
  filesCount: (photos, documents) => [photos ? `${photos} poto` : '', documents ? `${documents} dokumen` : ''].filter(Boolean).join(' sareng '),
  contact: 'Cara ngawartosan',
  notAnswered: 'Teu dieusian',
  agencyUnknownAnswer: 'Teu acan terang, diteraskeun ku koordinator',
  noticeHeading: 'Data pribadi Anjeun',
  noticeMore: 'Baca sadayana',
  noticeLoading: 'Nuju nyandak katerangan ngeunaan data pribadi…',
  send: 'Kirim ieu laporan',
};
