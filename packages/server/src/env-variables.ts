import { LIMITS } from '@lapor/sdk/contract';
import { agencyId, days, flag, hosts, languages, oneOf, origin, origins, text, wholeNumber } from './env-readers.js';
import { ANNOUNCEMENT_VARIABLES } from './env-announcement.js';
import { HANDOVER_VARIABLES } from './env-handover.js';
import { MAP_VARIABLES } from './env-map.js';
import { TRUST_VARIABLES } from './env-trust.js';
import { RUNNING_VARIABLES } from './env-running.js';
import { SIGN_IN_VARIABLES } from './env-sign-in.js';
import { UPLOAD_VARIABLES } from './env-uploads.js';
import { DEFAULT_SETTINGS } from './settings.js';

const { afterwards, figures, limits, supports, throttle } = DEFAULT_SETTINGS;

/** Every setting, in the order the documentation shows them. */
export const VARIABLES = {
  LAPOR_CONFIG: text(/^[^\0]+$/, { id: 'jalur berkas JSON', en: 'the path of a JSON file' }, {
    fallback: null,
    about: {
      id: 'Berkas JSON dengan pengaturan lain di bawah nama yang sama. Variabel lingkungan mengalahkan isi berkas.',
      en: 'A JSON file with other settings under the same names. Environment variables win over what stands in it.',
    },
  }),
  PORT: wholeNumber(0, 65_535, {
    fallback: '8787',
    about: { id: 'Porta tempat server mendengarkan; 0 memilih porta yang bebas.', en: 'The port to listen on; 0 takes any free one.' },
  }),
  HOST: text(/^[A-Za-z0-9.:_-]{1,255}$/, { id: 'alamat atau nama mesin ini, misalnya 127.0.0.1', en: 'an address or name of this machine, such as 127.0.0.1' }, {
    fallback: '127.0.0.1',
    about: { id: 'Alamat tempat server mendengarkan; `0.0.0.0` untuk semua.', en: 'The address to listen on; `0.0.0.0` for all.' },
  }),
  DATA_DIR: text(/^[^\0]+$/, { id: 'folder', en: 'a folder' }, {
    fallback: '.data',
    about: { id: 'Folder untuk basis data SQLite, berkas lampiran, dan kunci rahasia.', en: 'The folder for the SQLite database, attachments and the secret.' },
  }),
  DATABASE_URL: text(/^postgres(ql)?:\/\/./, { id: 'alamat yang diawali postgres://', en: 'an address that begins with postgres://' }, {
    fallback: null,
    about: { id: 'Alamat PostgreSQL. Tanpa ini, data disimpan di SQLite dalam `DATA_DIR`.', en: 'The address of a PostgreSQL database. Without it, data is kept in SQLite inside `DATA_DIR`.' },
  }),
  LAPOR_SECRET: text(/^[\x21-\x7e]{32,}$/, { id: 'paling sedikit 32 karakter ASCII yang terlihat', en: 'at least 32 visible ASCII characters' }, {
    fallback: null,
    about: {
      id: 'Kunci semua hash dan kode akses. Tanpa ini, dibuat sekali di `DATA_DIR/secret`. Jika diganti, semua kode akses tidak dikenal lagi.',
      en: 'Keys every hash and access code. Without it, one is made once in `DATA_DIR/secret`. If it changes, no access code is known any more.',
    },
  }),
  ALLOWED_ORIGINS: origins({
    fallback: null,
    about: {
      id: 'Asal halaman lain yang boleh memakai API, dipisah koma, atau `*` untuk semua. Tanpa ini, hanya halaman dari server ini sendiri.',
      en: 'Origins of other pages that may use the API, with commas between, or `*` for any. Without it, only pages this server itself serves.',
    },
  }),
  TRUST_PROXY: wholeNumber(0, 10, {
    fallback: '0',
    about: { id: 'Banyaknya proksi milik sendiri di depan server; `X-Forwarded-For` dipercaya sebanyak itu.', en: 'How many proxies of your own stand before the server; that many entries of `X-Forwarded-For` are believed.' },
  }),
  HTTPS: flag({
    fallback: '0',
    about: { id: '1 jika warga mencapai server lewat HTTPS: menyalakan Strict-Transport-Security.', en: '1 when people reach the server over HTTPS: turns on Strict-Transport-Security.' },
  }),
  PUBLIC_URL: origin({
    fallback: null,
    about: {
      id: 'Alamat server ini bagi warga, misalnya `https://lapor.example.go.id`. Wajib jika server mengirim e-mail.',
      en: 'Where people reach this server, such as `https://lapor.example.go.id`. Needed to send e-mail.',
    },
  }),
  REPORT_PAGE_URL: text(/^https?:\/\/[^\s#]+$/, { id: 'alamat halaman, tanpa "#"', en: 'the address of a page, without "#"' }, {
    fallback: null,
    about: {
      id: 'Halaman tempat warga mengikuti laporannya (yang memuat `<lapor-status>`); disebut dalam e-mail.',
      en: 'The page where people follow their reports (the one that holds `<lapor-status>`); named in e-mail.',
    },
  }),
  SMTP_URL: text(/^smtps?:\/\/./, { id: 'alamat yang diawali smtp:// atau smtps://', en: 'an address that begins with smtp:// or smtps://' }, {
    fallback: null,
    about: {
      id: 'Server e-mail beserta nama pengguna dan kata sandinya, `smtp://pengguna:sandi@host:587`. Rahasia. Tanpa ini, server tidak mengirim e-mail.',
      en: 'The mail server with its user and password, `smtp://user:password@host:587`. A secret. Without it, the server sends no e-mail.',
    },
  }),
  MAIL_FROM: text(/^([^<>@\r\n]{1,100} <)?[^\s<>@,;]{1,64}@[A-Za-z0-9.-]{1,253}>?$/, { id: 'alamat, atau Nama <alamat>', en: 'an address, or Name <address>' }, {
    fallback: null,
    about: {
      id: 'Pengirim e-mail, misalnya `Lapor Tabanan <lapor@example.go.id>`. Wajib bersama `SMTP_URL`.',
      en: 'The sender of e-mail, such as `Lapor Tabanan <lapor@example.go.id>`. Needed with `SMTP_URL`.',
    },
  }),
  WEBHOOK_ALLOWED_HOSTS: hosts({
    fallback: null,
    about: {
      id: 'Penerima webhook yang boleh dicapai lewat HTTP biasa atau di jaringan sendiri, dipisah koma: `host` atau `host:porta`. Tanpa ini hanya HTTPS di internet.',
      en: 'Receivers of webhooks that may be reached over plain HTTP or within your own network, with commas between: `host` or `host:port`. Without it only HTTPS on the Internet.',
    },
  }),
  WEBHOOK_SECONDS: wholeNumber(1, 60, {
    fallback: String(DEFAULT_SETTINGS.webhooks.seconds),
    about: { id: 'Detik paling lama untuk sekali mengirim webhook.', en: 'Seconds one attempt to send a webhook may take.' },
  }),
  OUTBOX_DAYS: wholeNumber(1, 365, {
    fallback: '30',
    about: { id: 'Hari sebelum pesan yang sudah terkirim atau gagal dihapus dari catatan.', en: 'Days until messages that were sent or given up are deleted.' },
  }),
  LOG_LEVEL: oneOf(['info', 'warn', 'error'], {
    fallback: 'info',
    about: { id: 'Baris log paling ringan yang ditulis.', en: 'The least serious lines of the log to write.' },
  }),
  ...RUNNING_VARIABLES,
  DEFAULT_AGENCY: agencyId({
    fallback: DEFAULT_SETTINGS.defaultAgencyId,
    about: { id: 'Id instansi koordinator: menerima laporan yang belum diketahui tujuannya.', en: 'The id of the coordinating agency: it gets the reports of people who do not know whom to address.' },
  }),
  FORM_LANGUAGES: languages({
    fallback: 'id,en',
    about: {
      id: 'Bahasa yang ditawarkan formulir kepada warga, dipisah koma: `id`, `en`, `ban`, `jv`, `su`. Yang masih draf tidak ditawarkan selama tidak ditulis di sini.',
      en: 'The languages a form offers people, with commas between: `id`, `en`, `ban`, `jv`, `su`. Drafts are not offered unless they stand here.',
    },
  }),
  ...SIGN_IN_VARIABLES,
  ...HANDOVER_VARIABLES,
  ...MAP_VARIABLES,
  CLOSED: flag({
    fallback: '0',
    about: { id: '1 menutup penerimaan laporan dan lampiran; status tetap bisa dilihat.', en: '1 stops taking reports and attachments; following a report still works.' },
  }),
  SERVICE_MESSAGE: text(/^[^\0]{1,1000}$/, { id: 'teks paling panjang 1000 karakter', en: 'a text of at most 1000 characters' }, {
    fallback: 'Layanan laporan sedang ditutup sementara. Coba lagi nanti.',
    about: { id: 'Pesan saat ditutup, dalam bahasa Indonesia: sebabnya, dan apa yang bisa dilakukan sementara itu. Baris dan tautan seperti `ANNOUNCEMENT`.', en: 'What people read while it is closed, in Indonesian: why, and what to do meanwhile. Lines and links as in `ANNOUNCEMENT`.' },
  }),
  SERVICE_MESSAGE_EN: text(/^[^\0]{1,1000}$/, { id: 'teks paling panjang 1000 karakter', en: 'a text of at most 1000 characters' }, {
    fallback: 'The reporting service is closed for now. Try again later.',
    about: { id: 'Pesan saat ditutup, dalam bahasa Inggris.', en: 'What people read while it is closed, in English.' },
  }),
  ...ANNOUNCEMENT_VARIABLES,
  WIDGET_DIR: text(/^[^\0]+$/, { id: 'folder', en: 'a folder' }, {
    fallback: null,
    about: { id: 'Folder hasil build widget, disajikan di `/widget/`.', en: 'The folder with the built widget, served at `/widget/`.' },
  }),
  EXAMPLES_DIR: text(/^[^\0]+$/, { id: 'folder', en: 'a folder' }, {
    fallback: null,
    about: { id: 'Folder halaman contoh, disajikan di `/examples/`. Biarkan kosong di produksi.', en: 'The folder with example pages, served at `/examples/`. Leave it out in production.' },
  }),
  SAMPLE_DATA: flag({
    fallback: '0',
    about: { id: '1 mengisi basis data kosong dengan data contoh dan membuat kunci petugas contoh.', en: '1 fills an empty database with sample data and makes sample keys for officers.' },
  }),
  ATTACHMENTS_MAX: wholeNumber(0, LIMITS.attachments.count, {
    fallback: String(limits.attachments.count),
    about: { id: 'Banyaknya lampiran dalam satu laporan.', en: 'How many files a report may carry.' },
  }),
  ATTACHMENT_BYTES: wholeNumber(10_000, LIMITS.attachments.bytes, {
    fallback: String(limits.attachments.bytes),
    about: { id: 'Ukuran terbesar satu lampiran, dalam bita.', en: 'The largest size of one file, in bytes.' },
  }),
  CALENDARS_DIR: text(/^[^\0]+$/, { id: 'folder', en: 'a folder' }, {
    fallback: null,
    about: {
      id: 'Folder kalender hari libur sendiri; berkas bernama sama menggantikan bawaan server.',
      en: 'A folder with calendars of your own; a file of the same name replaces the one shipped with the server.',
    },
  }),
  WORKING_DAYS_VERIFICATION: days({
    fallback: null,
    about: { id: 'Hari kerja untuk verifikasi. Tanpa ini, menurut aturan yang berlaku; instansi dapat menetapkan sendiri.', en: 'Working days until a report is verified. Without it, what the rules in force say; agencies may set their own.' },
  }),
  WORKING_DAYS_FIRST_RESPONSE: days({
    fallback: null,
    about: { id: 'Hari kerja untuk tanggapan pertama. Tanpa ini, menurut aturan yang berlaku; instansi dapat menetapkan sendiri.', en: 'Working days until the first response. Without it, what the rules in force say; agencies may set their own.' },
  }),
  WORKING_DAYS_SETTLEMENT_NORMATIVE: days({
    fallback: null,
    about: { id: 'Hari kerja untuk menyelesaikan aspirasi dan permintaan informasi. Tanpa ini, menurut aturan yang berlaku; instansi dapat menetapkan sendiri.', en: 'Working days to settle a suggestion or a request for information. Without it, what the rules in force say; agencies may set their own.' },
  }),
  WORKING_DAYS_SETTLEMENT_COMPLAINT: days({
    fallback: null,
    about: { id: 'Hari kerja untuk menyelesaikan pengaduan yang tidak berkadar pengawasan. Tanpa ini, menurut aturan yang berlaku; instansi dapat menetapkan sendiri.', en: 'Working days to settle a complaint that is not of a supervisory kind. Without it, what the rules in force say; agencies may set their own.' },
  }),
  WORKING_DAYS_SETTLEMENT_SUPERVISORY: days({
    fallback: null,
    about: { id: 'Hari kerja untuk menyelesaikan pengaduan berkadar pengawasan. Tanpa ini, menurut aturan yang berlaku; instansi dapat menetapkan sendiri.', en: 'Working days to settle a complaint of a supervisory kind. Without it, what the rules in force say; agencies may set their own.' },
  }),
  WORKING_DAYS_REPLY: days({
    fallback: null,
    about: { id: 'Hari kerja bagi pelapor untuk membalas. Tanpa ini, menurut aturan yang berlaku; instansi dapat menetapkan sendiri.', en: 'Working days the reporter has to reply. Without it, what the rules in force say; agencies may set their own.' },
  }),
  RETENTION_ANONYMISE_DAYS: days(
    {
      fallback: null,
      about: {
        id: 'Hari kalender sejak laporan berakhir sampai nama, e-mail, dan telepon pelapor dihapus. Tanpa ini disimpan sampai instansi menetapkannya: UU 27/2022 meminta masa simpan yang dinyatakan, aturan kearsipan bisa meminta yang lain.',
        en: 'Calendar days from the end of a report until name, e-mail and phone of its reporter are deleted. Without it they are kept until an agency decides: UU 27/2022 asks for a stated period, the law on archives may ask for another.',
      },
    },
    36_500,
  ),
  RETENTION_ERASE_DAYS: days(
    {
      fallback: null,
      about: {
        id: 'Hari kalender sejak laporan berakhir sampai isinya dihapus. Tanpa ini disimpan sampai instansi menetapkannya.',
        en: 'Calendar days from the end of a report until what it says is erased. Without it, it is kept until an agency decides.',
      },
    },
    36_500,
  ),
  ATTACHMENTS_PER_REPORT: wholeNumber(0, 100, {
    fallback: String(afterwards.attachmentsPerReport),
    about: { id: 'Banyaknya berkas dari pelapor dalam satu laporan, termasuk berkas balasannya.', en: 'How many files a report may have from its reporter in all, those of replies included.' },
  }),
  REMIND_WORKING_DAYS: wholeNumber(1, 365, {
    fallback: String(afterwards.remindWorkingDays),
    about: { id: 'Hari kerja sejak pesan terakhir pelapor sampai instansi boleh diingatkan.', en: 'Working days from the last word of the reporter until the agency may be reminded.' },
  }),
  MY_REPORTS_URL: text(/^https?:\/\/[^\s#]{1,500}$/, { id: 'alamat yang diawali https:// dan tanpa #', en: 'an address that begins with https:// and has no #' }, {
    fallback: null,
    about: {
      id: 'Halaman "Laporan saya" yang dituju tautan dalam e-mail. Tanpa ini, `REPORT_PAGE_URL`.',
      en: 'The page "My reports" that the link in an e-mail leads to. Without it, `REPORT_PAGE_URL`.',
    },
  }),
  MY_REPORTS_LINK_MINUTES: wholeNumber(1, 1_440, {
    fallback: String(afterwards.linkMinutes),
    about: { id: 'Menit sampai tautan itu tidak berlaku lagi.', en: 'Minutes until that link no longer works.' },
  }),
  MY_REPORTS_SESSION_MINUTES: wholeNumber(1, 1_440, {
    fallback: String(afterwards.sessionMinutes),
    about: { id: 'Menit selama pelapor dapat membuka laporannya lewat tautan itu.', en: 'Minutes during which the reporter may open their reports by way of that link.' },
  }),
  MY_REPORTS_LINKS_PER_HOUR: wholeNumber(1, 100, {
    fallback: String(afterwards.linksPerAddress),
    about: { id: 'Tautan yang dikirim ke satu alamat e-mail dalam satu jam.', en: 'Links sent to one e-mail address in an hour.' },
  }),
  JOB_LEASE_SECONDS: wholeNumber(1, 3_600, {
    fallback: '60',
    about: {
      id: 'Detik sebelum server lain mengambil alih pekerjaan berkala dari server yang mati di tengah jalan.',
      en: 'Seconds until another server takes over the regular work of one that died at it.',
    },
  }),
  ...TRUST_VARIABLES,
  THROTTLE_SECONDS: wholeNumber(1, 86_400, {
    fallback: String(throttle.windowSeconds),
    about: { id: 'Panjang jendela waktu untuk pembatas di bawah ini, dalam detik.', en: 'The window of time for the limits below, in seconds.' },
  }),
  THROTTLE_WRITES: wholeNumber(1, 1_000_000_000, {
    fallback: String(throttle.writes),
    about: { id: 'Laporan dan unggahan dari satu alamat dalam satu jendela.', en: 'Reports and uploads by one address in a window.' },
  }),
  THROTTLE_MISSES_PER_CLIENT: wholeNumber(1, 1_000_000_000, {
    fallback: String(throttle.missesPerClient),
    about: { id: 'Nomor atau kode salah dari satu alamat dalam satu jendela.', en: 'Wrong numbers or codes by one address in a window.' },
  }),
  THROTTLE_MISSES_PER_REPORT: wholeNumber(1, 1_000_000_000, {
    fallback: String(throttle.missesPerReport),
    about: { id: 'Kode salah untuk satu nomor dari satu alamat dalam satu jendela.', en: 'Wrong codes for one number by one address in a window.' },
  }),
  THROTTLE_LINKS: wholeNumber(1, 1_000_000_000, {
    fallback: String(afterwards.linksPerClient),
    about: { id: 'Permintaan tautan "Laporan saya" dari satu alamat dalam satu jendela.', en: 'Links to "My reports" asked for by one address in a window.' },
  }),
  FIGURES_THRESHOLD: wholeNumber(3, 100, {
    fallback: String(figures.threshold),
    about: {
      id: 'Angka untuk umum dan data terbuka tidak menyebut kelompok dengan laporan kurang dari ini.',
      en: 'Public figures and open data tell of no group with fewer reports than this.',
    },
  }),
  FIGURES_LEAST_VOLUME: wholeNumber(1, 10_000, {
    fallback: String(figures.leastVolume),
    about: {
      id: 'Instansi dengan laporan kurang dari ini tidak masuk daftar yang tertinggal.',
      en: 'An agency with fewer reports than this is not listed as falling behind.',
    },
  }),
  SUPPORTS_PER_REPORT: wholeNumber(1, 1_000_000, {
    fallback: String(supports.perReport),
    about: { id: 'Dukungan baru untuk satu laporan dari satu alamat dalam sehari. Satu desa bisa berbagi satu alamat.', en: 'New supports of one report by one address in a day. A whole village may share one address.' },
  }),
  SUPPORTS_PER_CLIENT: wholeNumber(1, 1_000_000, {
    fallback: String(supports.perClient),
    about: { id: 'Dukungan baru untuk semua laporan dari satu alamat dalam sehari.', en: 'New supports of all reports by one address in a day.' },
  }),
  PUBLIC_REPORT_URL: text(/^https?:\/\/[^\s{}]+\{number\}[^\s{}]*$/, { id: 'alamat yang memuat {number}, misalnya https://lapor.example.go.id/laporan/{number}', en: 'an address with {number} in it, such as https://lapor.example.go.id/laporan/{number}' }, {
    fallback: null,
    about: {
      id: 'Alamat halaman tempat warga membaca laporan terbuka, dengan `{number}` di tempat nomornya; dipakai dalam umpan RSS dan Atom. Tanpa ini, alamat API server ini.',
      en: 'The address of the page where people read a published report, with `{number}` where its number belongs; feeds link to it. Without it, the address in this server\'s API.',
    },
  }),
  ...UPLOAD_VARIABLES,
  UNATTACHED_HOURS: wholeNumber(1, 8_760, {
    fallback: '24',
    about: { id: 'Jam sebelum unggahan yang tidak dipakai laporan mana pun dihapus.', en: 'Hours until an upload no report names is deleted.' },
  }),
  IDEMPOTENCY_DAYS: wholeNumber(1, 365, {
    fallback: '30',
    about: { id: 'Hari selama permintaan ulang dijawab dengan jawaban pertama.', en: 'Days during which a repeated request gets its first answer again.' },
  }),
} as const;
