import type { ContactMessages } from '../id/contact.js';

export const contact: Partial<ContactMessages> = {
  contactHeading: 'Kumaha carana ngawartosan Anjeun?',
  contactLead: 'Mung dianggo ngawartosan Anjeun. Teu ditembongkeun ka instansi atanapi ka umum.',
  contactEmail: 'Ku e-mail',
  contactPhone: 'Ku telepon atanapi SMS',
  contactNone: 'Teu kedah, bade ningali ku nyalira',
  contactNoneMeaning: 'Anjeun nampi nomer laporan sareng kode akses kanggo ningali kamajenganana.',
  email: 'Alamat e-mail Anjeun',
  emailHint: 'Contona: nama@contoh.id',
  phone: 'Nomer telepon',
  phoneHint: 'Contona: 0812\u00a03456\u00a07890 atanapi +62\u00a0812\u00a03456\u00a07890',
};
