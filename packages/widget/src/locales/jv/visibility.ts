import type { VisibilityMessages } from '../id/visibility.js';

export const visibility: Partial<VisibilityMessages> = {
  visibilityHeading: 'Sinten ingkang pareng mirsani laporan punika?',
  visibilityLead: 'Pilihan punika saged panjenengan gantos malih saderengipun laporan dipunkintun.',
  public: 'Sedaya tiyang, mawi asma kula',
  publicMeaning: 'Laporan lan asma panjenengan pareng dipunumumaken. Instansi mangertos asma panjenengan.',
  anonymous: 'Sedaya tiyang, tanpa asma kula',
  anonymousMeaning: 'Laporan pareng dipunumumaken. Asma boten dipuntakokaken lan boten dipunsimpen.',
  secret: 'Namung instansi, mawi asma kula',
  secretMeaning: 'Laporan boten dipunumumaken. Instansi ingkang nangani mangertos asma panjenengan.',
  secretAnonymous: 'Namung instansi, tanpa asma kula',
  secretAnonymousMeaning: 'Laporan boten dipunumumaken. Asma boten dipuntakokaken lan boten dipunsimpen.',
  name: 'Asma panjenengan',
  nameHintPublic: 'Asma punika pareng dipunumumaken sareng kaliyan laporan.',
  nameHintSecret: 'Namung instansi ingkang nangani ingkang mirsani asma punika.',
  anonymousNote: 'Isining laporan lan foto saged tetep paring pitedah bab panjenengan. Waos sepindhah malih saderengipun ngintun.',
  keepDraft: 'Simpen draf wonten ing piranti punika',
  keepDraftMeaning: 'Sampun dipunpilih menawi piranti punika dipunagem sareng tiyang sanes.',
};
