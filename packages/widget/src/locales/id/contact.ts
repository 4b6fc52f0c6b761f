/** The step that asks how to send word. */
export const contact = {
  contactHeading: 'Bagaimana kami memberi tahu Anda?',
  contactLead: 'Hanya dipakai untuk mengabari Anda. Tidak ditampilkan kepada instansi atau umum.',
  contactNotYet: 'Layanan ini belum mengirim kabar sendiri. Kontak Anda disimpan terpisah untuk nanti. Sampai saat itu, lihat perkembangannya dengan nomor laporan dan kode akses.',
  contactEmail: 'Lewat e-mail',
  contactPhone: 'Lewat telepon atau SMS',
  contactNone: 'Tidak usah, saya lihat sendiri',
  contactNoneMeaning: 'Anda mendapat nomor laporan dan kode akses untuk melihat perkembangannya.',
  email: 'Alamat e-mail',
  emailHint: 'Contoh: nama@contoh.id',
  phone: 'Nomor telepon',
  phoneHint: 'Contoh: 0812\u00a03456\u00a07890 atau +62\u00a0812\u00a03456\u00a07890',
};

export type ContactMessages = typeof contact;
