import type { Config, Language } from '@lapor/sdk/contract';
import type { Retention } from './retention-policy.js';

/** Names the text a reporter saw. It changes with every change of the words below. */
export const NOTICE_VERSION = '2026-11-22.3';

/** Who is responsible, and how long they keep what is written. */
export interface NoticeFacts {
  readonly agency: string | undefined;
  readonly retention: Retention;
}

/**
 * The notice on personal data (UU 27/2022): who is responsible, what for, which data, on what basis, who sees it, how long,
 * which rights. It says what this server does today, and no more.
 */
export function noticeFor({ agency, retention }: NoticeFacts, language: Language): Config['notice'] {
  const { anonymiseAfterDays: anonymise, eraseAfterDays: erase } = retention;
  const kept = KEPT[language](anonymise, erase);
  // The days stand in the words, so they are part of their name.
  const version = [NOTICE_VERSION, anonymise === null ? '' : `a${String(anonymise)}`, erase === null ? '' : `e${String(erase)}`].filter(Boolean).join('-');
  return { version, language, paragraphs: TEXTS[language](agency, kept) };
}

/** What happens by itself, and when. */
const KEPT: Readonly<Record<Language, (anonymise: number | null, erase: number | null) => string>> = {
  id: (anonymise, erase) =>
    [
      anonymise !== null && `nama dan kontak Anda terhapus otomatis ${String(anonymise)} hari setelah laporan berakhir`,
      erase !== null && `isinya terhapus otomatis ${String(erase)} hari setelah laporan berakhir`,
    ]
      .filter(Boolean)
      .join(', dan ') || 'saat ini belum ada penghapusan otomatis',
  en: (anonymise, erase) =>
    [
      anonymise !== null && `your name and contact are deleted automatically ${String(anonymise)} days after the report has ended`,
      erase !== null && `what it says is deleted automatically ${String(erase)} days after the report has ended`,
    ]
      .filter(Boolean)
      .join(', and ') || 'at present they are not deleted automatically',
};

const TEXTS: Readonly<Record<Language, (agency: string | undefined, kept: string) => string[]>> = {
  id: (agency = 'Instansi yang Anda tuju', kept) => [
    `${agency} bertanggung jawab atas data pribadi yang Anda tulis di sini. Jika laporan diteruskan, instansi penerimanya ikut bertanggung jawab.`,
    'Data itu kami pakai untuk menangani laporan Anda: memeriksanya, meneruskannya ke instansi yang tepat, menjawabnya, dan memberi tahu Anda. Tidak untuk hal lain.',
    'Yang kami simpan: isi laporan, tempat dan waktu kejadian, foto atau dokumen, jawaban atas pertanyaan, nama jika Anda memilih mencantumkannya, serta e-mail atau nomor telepon jika Anda ingin diberi tahu.',
    'Dasar hukumnya adalah tugas pelayanan publik (UU 27/2022 tentang Pelindungan Data Pribadi, Pasal 20 ayat (2) huruf e). Karena itu kami tidak meminta persetujuan untuk menangani laporan Anda.',
    'Nama Anda disimpan terpisah dari laporan. Jika Anda melapor tanpa nama, nama tidak kami minta dan tidak kami simpan. Jika Anda memilih tidak diterbitkan, laporan hanya dibaca petugas instansi yang menangani, koordinator di atasnya, dan pengawas; pengawas tidak melihat nama. E-mail dan nomor telepon tidak ditampilkan kepada siapa pun.',
    'Keterangan tersembunyi di dalam foto, seperti lokasi pengambilan, kami hapus. Dokumen PDF disimpan apa adanya.',
    `Laporan kami simpan selama diperlukan untuk menangani dan mempertanggungjawabkannya; ${kept}. Anda dapat meminta isinya dihapus; instansi memutuskan dan memberi alasan bila menolak. Yang dihapus: isi, tempat, jawaban, berkas, percakapan, nama, e-mail, dan nomor telepon Anda. Yang tetap: nomor, instansi, pokok masalah, wilayah, tanggal, dan catatan bahwa laporan pernah ada. Cadangan data menyusul terhapus saat masa simpannya habis. Berkas yang diunggah tetapi tidak ikut terkirim dihapus secara otomatis.`,
    'Anda berhak melihat, memperbaiki, dan meminta penghapusan data Anda, dengan nomor laporan dan kode akses, atau lewat tautan yang dikirim ke e-mail Anda. Kapan saja Anda dapat membuat laporan lebih tertutup, seketika; nama yang tidak lagi ditampilkan kepada siapa pun langsung dihapus. Membuatnya lebih terbuka hanya Anda yang bisa. Untuk hal lain, hubungi instansi ini dan sebutkan nomor laporan Anda. Jika Anda belum berusia 18 tahun, isi laporan bersama orang tua atau wali.',
  ],
  en: (agency = 'The agency you report to', kept) => [
    `${agency} is responsible for the personal data you write here. If the report is forwarded, the agency that receives it shares that responsibility.`,
    'We use the data to handle your report: to check it, pass it on to the right agency, answer it, and let you know. For nothing else.',
    'What we keep: the report, the place and time of what happened, photos or documents, answers to questions, your name if you choose to give it, and your e-mail or phone number if you want to be told of an answer.',
    'The legal basis is the duty of public service (UU 27/2022 on Personal Data Protection, Article 20 paragraph (2) letter e). That is why we do not ask for consent to handle your report.',
    'Your name is kept apart from the report. If you report without a name, we do not ask for one and keep none. If you choose not to be published, only officers of the agency that handles the report, the coordinators above it and overseers read it; overseers do not see the name. E-mail addresses and phone numbers are shown to nobody.',
    'We remove what is hidden in photos, such as where they were taken. PDF documents are kept as they are.',
    `We keep reports for as long as they are needed to handle them and to account for that; ${kept}. You can ask for what a report says to be deleted; the agency decides, and gives its reason when it refuses. Deleted are the text, the place, answers, files, what was said, your name, e-mail address and phone number. Number, agency, subject, region, dates and the record that there was a report stay. Backups follow when their time is over. Files that were uploaded but not sent with a report are deleted automatically.`,
    'You have the right to see your data, to have it corrected, and to ask for it to be erased: with the number of your report and its access code, or by a link sent to your e-mail address. At any time you can make a report more confidential, at once; a name that nobody is to see any more is deleted on the spot. Only you can make it more open. For anything else, contact this agency and give the number of your report. If you are under 18, fill in the report together with a parent or guardian.',
  ],
};
