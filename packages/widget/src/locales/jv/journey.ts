import type { JourneyMessages } from '../id/journey.js';

export const journey: Partial<JourneyMessages> = {
  optional: '(kenging boten dipunisi)',
  quickExit: 'Medal saking kaca punika',
  quickExitSaid: 'Tombol kangge medal saking kaca punika wonten ing paling nginggil. Utawi pencet Shift kaping tiga.',
  quickExitHint: 'Utawi pencet Shift kaping tiga. Isian dipunbusak lan kaca punika dipuntilar.',
  draftKept: 'Draf kasimpen wonten ing piranti punika.',
  draftRestored: 'Draf panjenengan taksih wonten. Lajengna saking mriki.',
  draftOff: 'Draf laporan wados boten dipunsimpen wonten ing piranti punika.',
  draftBlocked: 'Peramban punika boten marengaken draf dipunsimpen. Isian ical menawi kaca dipuntutup.',
  draftFull: 'Panyimpenan piranti punika kebak, pramila draf boten kasimpen. Isian ical menawi kaca dipuntutup.',
  draftAnother: 'Serat laporan sanes',
  draftOthers: 'Draf sanes',
  deleteDraft: 'Busak draf',
  draftDeleted: 'Draf sampun dipunbusak.',
  singleHeading: 'Serat laporan',
  reviewAnswers: 'Priksani wangsulan',
};
