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
  phoneHint: 'Tuladha: 0812 3456 7890 utawi +62 812 3456 7890',
};
