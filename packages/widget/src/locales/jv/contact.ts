import type { ContactMessages } from '../id/contact.js';

export const contact: Partial<ContactMessages> = {
  contactHeading: 'Kados pundi anggen kula paring pawartos dhateng panjenengan?',
  contactLead: 'Namung kangge paring pawartos. Boten dipunketingalaken dhateng instansi utawi tiyang sanes.',
  contactEmail: 'Lumantar e-mail',
  contactPhone: 'Lumantar telpon utawi SMS',
  contactNone: 'Boten usah, kula priksani piyambak',
  contactNoneMeaning: 'Panjenengan nampi nomer laporan lan kode akses kangge mirsani lampahipun laporan.',
  email: 'Alamat e-mail panjenengan',
  emailHint: 'Tuladha: nama@contoh.id',
  phone: 'Nomer telpon',
  phoneHint: 'Tuladha: 0812\u00a03456\u00a07890 utawi +62\u00a0812\u00a03456\u00a07890',
};
