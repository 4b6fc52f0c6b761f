/** What is said of sending a draft as an SMS or a WhatsApp message. */
export const handover = {
  handoverHeading: 'Kirim tanpa internet',
  handoverIntro: 'Draf Anda ditulis sebagai pesan. Pesan baru terkirim setelah Anda menekan kirim di aplikasi pesan Anda.',
  handoverWithout: 'Nama, telepon, e-mail, foto, dan dokumen tidak ada di dalam pesan. Penerima tetap melihat nomor telepon Anda.',
  handoverAddName: 'Tambahkan nama saya ke pesan',
  handoverName: (name: string) => `Nama: ${name}`,
  handoverSms: (number: string) => `SMS ke ${number}`,
  handoverParts: (parts: number) => `${parts} bagian SMS. Biayanya mengikuti operator Anda.`,
  handoverShortened: 'Ceritanya dipendekkan supaya muat. Yang lengkap tetap ada di draf Anda.',
  handoverTooLong: 'Judulnya terlalu panjang untuk pesan ini. Pendekkan judul, lalu coba lagi.',
  handoverOpenSms: 'Buka di SMS',
  handoverWhatsapp: (number: string) => `WhatsApp ke +${number}`,
  handoverOpenWhatsapp: 'Buka di WhatsApp',
  handoverCode: (code: string) => `Kode draf ${code} ada di dalam pesan. Bila draf ini kelak juga terkirim lewat internet, petugas melihat bahwa keduanya sama. Kode ini tidak bisa membuka laporan.`,
};

export type HandoverMessages = typeof handover;
