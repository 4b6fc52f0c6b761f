import { wholeNumber } from './env-readers.js';
import { DEFAULT_SETTINGS } from './settings.js';

const { uploads } = DEFAULT_SETTINGS;

/** Settings of files that arrive in pieces. */
export const UPLOAD_VARIABLES = {
  UPLOAD_HOURS: wholeNumber(1, 168, {
    fallback: String(uploads.hours),
    about: { id: 'Jam sampai unggahan bertahap (tus) yang belum selesai dihapus.', en: 'Hours until an upload in pieces (tus) that is not whole is deleted.' },
  }),
  UPLOADS_PER_CLIENT: wholeNumber(1, 1_000_000, {
    fallback: String(uploads.perClient),
    about: {
      id: 'Unggahan bertahap yang boleh berjalan bersamaan dari satu alamat. Satu desa bisa berbagi satu alamat.',
      en: 'Uploads in pieces one address may have under way at a time. A whole village may share one address.',
    },
  }),
  UPLOADS_MEGABYTES: wholeNumber(1, 1_000_000, {
    fallback: String(uploads.bytes / (1024 * 1024)),
    about: { id: 'Ruang untuk semua unggahan bertahap yang belum selesai, dalam MiB.', en: 'Room for all uploads in pieces that are not whole yet, in MiB.' },
  }),
} as const;
