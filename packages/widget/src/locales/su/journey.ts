import type { JourneyMessages } from '../id/journey.js';

export const journey: Partial<JourneyMessages> = {
  optional: '(kenging teu dieusian)',
  quickExit: 'Kaluar tina ieu kaca',
  quickExitSaid: 'Tombol kanggo kaluar tina ieu kaca aya di pangluhurna. Atanapi pencet Shift tilu kali iraha bae.',
  quickExitHint: 'Atanapi pencet Shift tilu kali. Eusianana dihapus sareng ieu kaca dikantunkeun.',
  draftKept: 'Draf disimpen dina ieu parangkat.',
  draftRestored: 'Draf Anjeun masih aya. Teraskeun ti dieu.',
  draftOff: 'Draf laporan rusiah teu disimpen dina ieu parangkat.',
  draftBlocked: 'Ieu panyungsi teu ngijinkeun draf disimpen. Eusianana ical upami kaca ditutup.',
  draftFull: 'Panyimpenan ieu parangkat pinuh, janten draf teu disimpen. Eusianana ical upami kaca ditutup.',
  draftAnother: 'Serat laporan sanes',
  draftOthers: 'Draf sanes',
  deleteDraft: 'Hapus drafna',
  draftDeleted: 'Draf parantos dihapus.',
  singleHeading: 'Serat laporan',
  reviewAnswers: 'Pariksa waleran',
};
