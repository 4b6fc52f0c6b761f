import type { JourneyMessages } from '../id/journey.js';

export const journey: Partial<JourneyMessages> = {
  optional: '(dados nenten kaisinin)',
  quickExit: 'Medal saking kaca puniki',
  quickExitSaid: 'Tombol anggen medal saking kaca puniki wenten ring pinih duur. Utawi pencet Shift ping tiga.',
  quickExitHint: 'Utawi pencet Shift ping tiga. Sane sampun katulis kaapus tur kaca puniki katilar.',
  draftKept: 'Draf kasimpen ring piranti puniki.',
  draftRestored: 'Draf ragane kantun wenten. Lanturang saking iriki.',
  draftOff: 'Draf laporan sane pingit nenten kasimpen ring piranti puniki.',
  draftBlocked: 'Peramban puniki nenten ngicen nyimpen draf. Sane katulis ical yening kaca puniki katutup.',
  draftFull: 'Genah nyimpen ring piranti puniki sampun bek, punika awinan draf nenten kasimpen. Sane katulis ical yening kaca puniki katutup.',
  draftAnother: 'Tulis laporan tiosan',
  draftOthers: 'Draf tiosan',
  deleteDraft: 'Apus draf',
  draftDeleted: 'Draf sampun kaapus.',
  singleHeading: 'Nulis laporan',
  reviewAnswers: 'Cingakin malih pasaur',
};
