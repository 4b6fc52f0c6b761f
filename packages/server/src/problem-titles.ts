import type { ProblemCode } from '@lapor/sdk/contract';
import type { Localised } from './deps.js';

/** What each problem says to a person. A code without words does not compile. */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, Localised>> = {
  invalid_json: { id: 'Isi permintaan bukan JSON yang utuh.', en: 'The request body is not well-formed JSON.' },
  invalid_idempotency_key: {
    id: 'Idempotency-Key harus 16 sampai 128 karakter ASCII yang terlihat.',
    en: 'Idempotency-Key must be 16 to 128 visible ASCII characters.',
  },
  invalid_upload: { id: 'Kepala permintaan unggahan kurang atau salah.', en: 'A header of the upload is missing or wrong.' },
  unauthenticated: { id: 'Kunci atau sesi masuk tidak dikenal atau sudah tidak berlaku.', en: 'The key or sign-in is unknown or no longer in force.' },
  forbidden: { id: 'Peran atau wewenang Anda tidak mencakup hal ini.', en: 'Your role or your scopes do not cover this.' },
  no_account: {
    id: 'Anda sudah masuk, tetapi belum punya akun di layanan ini. Minta undangan kepada admin.',
    en: 'You are signed in, but have no account in this service yet. Ask an admin for an invitation.',
  },
  origin_not_allowed: {
    id: 'Halaman dari alamat ini belum diizinkan memakai layanan ini.',
    en: 'Pages from this address are not allowed to use this service.',
  },
  not_found: { id: 'Tidak ditemukan. Periksa lagi nomor, kode, atau alamatnya.', en: 'Not found. Check the number, the code or the address.' },
  method_not_allowed: { id: 'Alamat ini ada, tetapi bukan dengan metode ini.', en: 'This address exists, but not with this method.' },
  not_allowed: {
    id: 'Keadaan saat ini tidak memungkinkan langkah ini.',
    en: 'This step is not possible in the present state.',
  },
  idempotency_conflict: {
    id: 'Idempotency-Key ini sudah dipakai untuk permintaan lain.',
    en: 'This Idempotency-Key was already used for another request.',
  },
  upload_conflict: { id: 'Unggahan ini sudah sampai di tempat lain. Lanjutkan dari sana.', en: 'This upload stands elsewhere. Go on from there.' },
  upload_version: { id: 'Versi protokol unggahan ini tidak dikenal.', en: 'This version of the upload protocol is not known.' },
  payload_too_large: { id: 'Isi permintaan terlalu besar.', en: 'The request body is too large.' },
  attachment_too_large: { id: 'Berkas terlalu besar. Pilih berkas yang lebih kecil.', en: 'The file is too large. Choose a smaller one.' },
  unsupported_media_type: { id: 'Kirim isi permintaan sebagai application/json.', en: 'Send the request body as application/json.' },
  attachment_type_refused: {
    id: 'Jenis berkas ini tidak diterima. Pilih foto JPEG, PNG, WebP, atau dokumen PDF.',
    en: 'This kind of file is not accepted. Choose a JPEG, PNG or WebP photo, or a PDF document.',
  },
  attachment_heic_refused: {
    id: 'Foto HEIC tidak diterima. Simpan sebagai JPEG, lalu pilih lagi.',
    en: 'HEIC photos are not accepted. Save it as JPEG and choose it again.',
  },
  validation_failed: { id: 'Ada isian yang perlu diperbaiki.', en: 'Some values need to be corrected.' },
  attachment_empty: { id: 'Berkas kosong. Pilih berkas lain.', en: 'The file is empty. Choose another one.' },
  attachment_unreadable: { id: 'Berkas tidak dapat dibaca. Pilih berkas lain.', en: 'The file cannot be read. Choose another one.' },
  rate_limited: { id: 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.', en: 'Too many attempts. Wait a little, then try again.' },
  upload_checksum: { id: 'Potongan berkas rusak di jalan. Kirim lagi.', en: 'The piece of the file was damaged on its way. Send it again.' },
  internal_error: { id: 'Terjadi kesalahan pada layanan. Coba lagi nanti.', en: 'The service failed. Try again later.' },
  closed: { id: 'Layanan sedang tidak menerima laporan.', en: 'The service is not taking reports at the moment.' },
  unavailable: { id: 'Layanan sedang tidak siap. Coba lagi sebentar lagi.', en: 'The service is not ready. Try again shortly.' },
};
