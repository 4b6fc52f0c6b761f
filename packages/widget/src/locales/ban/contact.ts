import type { ContactMessages } from '../id/contact.js';

export const contact: Partial<ContactMessages> = {
  contactHeading: 'Sapunapi antuk nguningang ragane?',
  contactLead: 'Wantah kaanggen nguningang ragane. Nenten kacihnayang ring instansi utawi ring sira ja.',
  contactEmail: 'Antuk e-mail',
  contactPhone: 'Antuk telepon utawi SMS',
  contactNone: 'Nenten perlu, jagi cingakin ngraga',
  contactNoneMeaning: 'Ragane polih nomor laporan miwah kode akses anggen nyingakin pamargin laporan.',
  emailHint: 'Conto: nama@contoh.id',
  phone: 'Nomor telepon ragane',
  phoneHint: 'Conto: 0812\u00a03456\u00a07890 utawi +62\u00a0812\u00a03456\u00a07890',
};
