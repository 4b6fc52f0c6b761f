import type { VisibilityMessages } from '../id/visibility.js';

export const visibility: Partial<VisibilityMessages> = {
  visibilityHeading: 'Saha anu kenging ningali ieu laporan?',
  visibilityLead: 'Ieu pilihan tiasa dirobih deui sateuacan laporan dikirim.',
  public: 'Sadaya jalmi, nganggo nami abdi',
  publicMeaning: 'Laporan sareng nami Anjeun kenging diumumkeun. Instansi terang nami Anjeun.',
  anonymous: 'Sadaya jalmi, tanpa nami abdi',
  anonymousMeaning: 'Laporan kenging diumumkeun. Nami teu ditaroskeun sareng teu disimpen.',
  secret: 'Mung instansi, nganggo nami abdi',
  secretMeaning: 'Laporan teu diumumkeun. Instansi anu nanganan terang nami Anjeun.',
  secretAnonymous: 'Mung instansi, tanpa nami abdi',
  secretAnonymousMeaning: 'Laporan teu diumumkeun. Nami teu ditaroskeun sareng teu disimpen.',
  name: 'Nami Anjeun',
  nameHintPublic: 'Ieu nami kenging diumumkeun sareng laporanana.',
  nameHintSecret: 'Mung instansi anu nanganan anu ningali ieu nami.',
  anonymousNote: 'Eusi laporan sareng poto tiasa tetep masihan pituduh ngeunaan Anjeun. Baca sakali deui sateuacan ngirim.',
  keepDraft: 'Simpen draf dina ieu parangkat',
  keepDraftMeaning: 'Ulah dipilih upami ieu parangkat dianggo babarengan sareng nu sanes.',
};
