import type { VisibilityMessages } from '../id/visibility.js';

export const visibility: Partial<VisibilityMessages> = {
  visibilityHeading: 'Sira sane dados nyingakin laporan puniki?',
  visibilityLead: 'Pilihan puniki kantun dados kagentos sadurung laporan kakirim.',
  public: 'Sami, antuk wastan titiang',
  publicMeaning: 'Laporan miwah wastan ragane dados kauningang ring sami. Instansi uning wastan ragane.',
  anonymous: 'Sami, nenten antuk wastan titiang',
  anonymousMeaning: 'Laporan dados kauningang ring sami. Wasta nenten katakenang tur nenten kasimpen.',
  secret: 'Wantah instansi, antuk wastan titiang',
  secretMeaning: 'Laporan nenten kauningang ring sami. Instansi sane nyarengin uning wastan ragane.',
  secretAnonymous: 'Wantah instansi, nenten antuk wastan titiang',
  secretAnonymousMeaning: 'Laporan nenten kauningang ring sami. Wasta nenten katakenang tur nenten kasimpen.',
  name: 'Wastan ragane',
  nameHintPublic: 'Wasta puniki dados kauningang ring sami sareng laporannyane.',
  nameHintSecret: 'Wantah instansi sane nyarengin sane nyingakin wasta puniki.',
  anonymousNote: 'Daging laporan miwah foto kantun prasida ngawinang ragane kauningin. Wacen malih apisan sadurung ngirim.',
  keepDraft: 'Simpen draf ring piranti puniki',
  keepDraftMeaning: 'Sampunang milih yening piranti puniki kaanggen sareng anak tiosan.',
};
