import type { Language } from '@lapor/sdk/contract';
import type { AgencyTemplate, ReporterTemplate } from './templates.js';

/** The words of one letter: what stands after the number in its subject, and its paragraphs. */
interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Everything letters say in one language. `{day}` stands for the day a window ends. */
interface Texts {
  readonly greeting: string;
  readonly report: (number: string) => string;
  readonly reporter: Readonly<Record<ReporterTemplate, Letter>>;
  readonly agency: Readonly<Record<AgencyTemplate, Letter>>;
  /** All that is said of a report nobody is to hear of. */
  readonly secretReporter: Letter;
  readonly secretAgency: Letter;
  readonly myReports: Letter;
  /** The letter a day: numbers alone, and of secret reports not even those. */
  readonly digest: {
    readonly due: (counts: { readonly late: number; readonly today: number; readonly next: number }) => string;
    readonly numbers: string;
    readonly more: (count: number) => string;
    readonly secret: (count: number) => string;
  };
  readonly openAt: string;
  readonly openWith: string;
  readonly openAnywhere: string;
  readonly automatic: string;
  readonly staffAutomatic: string;
  readonly stop: string;
}

const id: Texts = {
  greeting: 'Salam,',
  report: (number) => `Laporan ${number}`,
  reporter: {
    received: {
      subject: 'sudah kami terima',
      paragraphs: ['Terima kasih. Laporan Anda sudah kami terima dan akan diperiksa.', 'Kami memberi kabar lewat e-mail ini jika ada yang perlu Anda ketahui.'],
    },
    asked: { subject: 'ada pertanyaan untuk Anda', paragraphs: ['Instansi perlu keterangan dari Anda sebelum melanjutkan. Buka laporan Anda, lalu balas pertanyaannya.'] },
    informed: { subject: 'ada kabar', paragraphs: ['Ada kabar dari instansi tentang laporan Anda. Penanganannya masih berjalan.'] },
    answered: { subject: 'mendapat tanggapan', paragraphs: ['Instansi menanggapi laporan Anda. Baca tanggapannya, lalu benarkan atau sanggah.'] },
    closed: {
      subject: 'dianggap selesai oleh instansi',
      paragraphs: ['Instansi menganggap laporan Anda selesai. Anda yang menentukan: benarkan jika sudah beres, atau sanggah jika belum.'],
    },
    contested: { subject: 'dibuka kembali', paragraphs: ['Sanggahan Anda kami terima. Laporan Anda dibuka kembali.'] },
    reopened: { subject: 'dibuka kembali', paragraphs: ['Laporan Anda dibuka dan ditangani kembali.'] },
    rejected: {
      subject: 'tidak dapat ditangani',
      paragraphs: ['Laporan Anda tidak dapat ditangani. Alasannya dapat Anda baca di laporan itu. Jika tidak setuju, Anda dapat menyanggahnya.'],
    },
    extended: { subject: 'perlu waktu lebih lama', paragraphs: ['Instansi perlu waktu lebih lama untuk menyelesaikan laporan Anda. Alasan dan batas waktu barunya dapat Anda baca di laporan itu.'] },
    lapse_soon: {
      subject: 'menunggu jawaban Anda',
      paragraphs: ['Giliran Anda. Jika tidak ada balasan sampai {day}, laporan ini selesai dengan sendirinya. Belum beres? Buka laporan Anda, lalu sanggah sebelum hari itu lewat.'],
    },
    expire_soon: {
      subject: 'menunggu jawaban Anda',
      paragraphs: ['Instansi menunggu jawaban Anda. Jika tidak ada balasan sampai {day}, laporan ini ditutup dulu. Buka laporan Anda, lalu balas pertanyaannya.'],
    },
    lapsed: { subject: 'selesai', paragraphs: ['Waktu untuk membalas sudah lewat, jadi laporan ini dianggap selesai. Belum beres? Buka laporan Anda, lalu sanggah. Terima kasih sudah melapor.'] },
    expired: {
      subject: 'ditutup dulu',
      paragraphs: ['Kami belum menerima balasan Anda, jadi laporan ini ditutup dulu, tanpa dihitung selesai. Masih perlu? Buka laporan Anda, lalu sanggah dengan jawaban Anda, dan kami lanjutkan.'],
    },
    erased: { subject: 'isinya sudah dihapus', paragraphs: ['Isi laporan ini sudah dihapus atas permintaan Anda. Ini e-mail terakhir tentang laporan ini.'] },
    erasure_refused: { subject: 'belum dapat dihapus', paragraphs: ['Permintaan Anda untuk menghapus laporan ini belum dapat dipenuhi. Alasannya dapat Anda baca di laporan itu.'] },
  },
  agency: {
    agency_new: { subject: 'baru untuk instansi Anda', paragraphs: ['Ada laporan baru untuk instansi Anda.'] },
    agency_reply: { subject: 'dibalas pelapor', paragraphs: ['Pelapor menambah keterangan. Giliran instansi Anda.'] },
    agency_contested: { subject: 'disanggah pelapor', paragraphs: ['Pelapor menyanggah, dan laporan dibuka kembali.'] },
    agency_reminded: { subject: 'diingatkan pelapor', paragraphs: ['Pelapor mengingatkan bahwa laporan ini masih menunggu.'] },
    agency_due: { subject: 'mendekati batas waktu', paragraphs: ['Batas waktu laporan ini: {day}. Mohon segera ditangani.'] },
    agency_overdue: { subject: 'melewati batas waktu', paragraphs: ['Laporan ini melewati batas waktunya. Mohon segera ditangani.'] },
    agency_ping_pong: {
      subject: 'berpindah-pindah instansi',
      paragraphs: ['Laporan ini sudah tiga kali berpindah instansi. Mohon tentukan siapa yang menanganinya.'],
    },
    agency_assigned: { subject: 'diserahkan kepada Anda', paragraphs: ['Laporan ini diserahkan kepada Anda untuk ditangani.'] },
    agency_flagged: { subject: 'ditandai pengawas', paragraphs: ['Pengawas meminta perhatian untuk laporan ini. Pesannya dapat dibaca di laporan itu.'] },
    agency_digest: { subject: 'Laporan yang menunggu instansi Anda', paragraphs: [] },
    agency_endpoint_disabled: {
      subject: 'Webhook dimatikan',
      paragraphs: ['Sebuah alamat webhook instansi Anda dimatikan karena tidak lagi menerima pesan. Periksa penerimanya, hidupkan kembali, lalu kirim ulang pesan yang gagal.'],
    },
  },
  secretReporter: {
    subject: 'Ada kabar tentang laporan Anda',
    paragraphs: ['Ada kabar tentang laporan yang Anda kirim. Demi kerahasiaannya, e-mail ini tidak menyebut apa pun tentang laporan itu.'],
  },
  secretAgency: {
    subject: 'Ada laporan rahasia yang perlu dibuka',
    paragraphs: ['Ada kabar tentang sebuah laporan rahasia. Demi kerahasiaannya, e-mail ini tidak menyebut apa pun tentang laporan itu.'],
  },
  digest: {
    due: ({ late, today, next }) => `Lewat batas waktu: ${String(late)}. Jatuh tempo hari ini: ${String(today)}. Sampai hari kerja berikutnya: ${String(next)}.`,
    numbers: 'Nomor laporan:',
    more: (count) => `dan ${String(count)} lainnya`,
    secret: (count) => `Laporan rahasia di antaranya: ${String(count)}. Nomornya tidak disebut di sini.`,
  },
  myReports: {
    subject: 'Tautan ke laporan Anda',
    paragraphs: [
      'Anda, atau orang lain yang memakai alamat ini, meminta tautan untuk membuka laporan yang dikirim dengan alamat e-mail ini. Tautan berlaku sebentar dan sekali pakai:',
      'Bukan Anda yang meminta? Abaikan saja e-mail ini. Jangan teruskan tautan ini kepada siapa pun.',
    ],
  },
  openAt: 'Buka laporan Anda di:',
  openWith: 'Siapkan nomor laporan dan kode akses Anda.',
  openAnywhere: 'Buka halaman status di situs tempat Anda melapor. Siapkan nomor laporan dan kode akses Anda.',
  automatic: 'E-mail ini dikirim otomatis dan balasannya tidak dibaca. Kami tidak pernah meminta kode akses atau kata sandi lewat e-mail.',
  staffAutomatic: 'E-mail ini dikirim otomatis dan balasannya tidak dibaca. Masuk seperti biasa untuk membukanya.',
  stop: 'Tidak ingin menerima e-mail tentang laporan ini lagi?',
};

const en: Texts = {
  greeting: 'Hello,',
  report: (number) => `Report ${number}`,
  reporter: {
    received: {
      subject: 'we have it',
      paragraphs: ['Thank you. We have your report, and it will be checked.', 'We write to this address when there is something you need to know.'],
    },
    asked: { subject: 'there is a question for you', paragraphs: ['The agency needs something from you before it can go on. Open your report and answer the question.'] },
    informed: { subject: 'there is news', paragraphs: ['There is news from the agency on your report. The work goes on.'] },
    answered: { subject: 'there is an answer', paragraphs: ['The agency answered your report. Read the answer, then confirm or contest it.'] },
    closed: {
      subject: 'the agency holds it to be settled',
      paragraphs: ['The agency holds your report to be settled. You have the last word: confirm it when all is well, contest it when it is not.'],
    },
    contested: { subject: 'open again', paragraphs: ['We have your objection. Your report is open again.'] },
    reopened: { subject: 'open again', paragraphs: ['Your report was opened again and is being handled.'] },
    rejected: {
      subject: 'cannot be handled',
      paragraphs: ['Your report cannot be handled. The reason stands in the report. If you do not agree, you can contest it.'],
    },
    extended: { subject: 'needs more time', paragraphs: ['The agency needs more time to settle your report. The reason and the new day stand in the report.'] },
    lapse_soon: {
      subject: 'waiting for you',
      paragraphs: ['It is your turn. Without a reply until {day}, this report settles by itself. Not so? Open your report and contest it before that day is over.'],
    },
    expire_soon: {
      subject: 'waiting for you',
      paragraphs: ['The agency waits for your answer. Without a reply until {day}, this report is closed for now. Open your report and answer the question.'],
    },
    lapsed: { subject: 'settled', paragraphs: ['The time to reply has passed, so this report counts as settled. Not so? Open your report and contest it. Thank you for reporting.'] },
    expired: {
      subject: 'closed for now',
      paragraphs: ['We have not had your reply, so this report is closed for now, and does not count as settled. You still need us? Open your report and contest it with your answer, and we go on.'],
    },
    erased: { subject: 'what it said was deleted', paragraphs: ['What this report said was deleted at your request. This is the last e-mail about it.'] },
    erasure_refused: { subject: 'cannot be deleted now', paragraphs: ['Your request to delete this report cannot be met now. The reason stands in the report.'] },
  },
  agency: {
    agency_new: { subject: 'new for your agency', paragraphs: ['There is a new report for your agency.'] },
    agency_reply: { subject: 'the reporter replied', paragraphs: ["The reporter added something. It is your agency's turn."] },
    agency_contested: { subject: 'contested by the reporter', paragraphs: ['The reporter contested, and the report is open again.'] },
    agency_reminded: { subject: 'the reporter sent a reminder', paragraphs: ['The reporter reminds you that this report is still waiting.'] },
    agency_due: { subject: 'its day comes near', paragraphs: ['This report is due on {day}. Please see to it soon.'] },
    agency_overdue: { subject: 'past its day', paragraphs: ['This report is past its day. Please see to it soon.'] },
    agency_ping_pong: {
      subject: 'goes from agency to agency',
      paragraphs: ['This report has gone from agency to agency three times. Please decide who handles it.'],
    },
    agency_assigned: { subject: 'given to you', paragraphs: ['This report was given to you to handle.'] },
    agency_flagged: { subject: 'flagged by an overseer', paragraphs: ['An overseer calls attention to this report. What they say stands in the report.'] },
    agency_digest: { subject: 'Reports that wait for your agency', paragraphs: [] },
    agency_endpoint_disabled: {
      subject: 'A webhook was switched off',
      paragraphs: ['A webhook of your agency was switched off because it no longer takes messages. Check its receiver, switch it on again, then replay what failed.'],
    },
  },
  secretReporter: {
    subject: 'There is news about your report',
    paragraphs: ['There is news about a report you sent. To keep it confidential, this e-mail says nothing else about it.'],
  },
  secretAgency: {
    subject: 'There is a confidential report to open',
    paragraphs: ['There is news about a confidential report. To keep it so, this e-mail says nothing else about it.'],
  },
  digest: {
    due: ({ late, today, next }) => `Past their day: ${String(late)}. Due today: ${String(today)}. By the next working day: ${String(next)}.`,
    numbers: 'Report numbers:',
    more: (count) => `and ${String(count)} more`,
    secret: (count) => `Confidential ones among them: ${String(count)}. Their numbers are not told here.`,
  },
  myReports: {
    subject: 'A link to your reports',
    paragraphs: [
      'You, or somebody who gave this address, asked for a link that opens the reports sent with this e-mail address. It works for a short time, and once:',
      'It was not you? Then leave this e-mail alone. Do not pass the link on to anybody.',
    ],
  },
  openAt: 'Open your report at:',
  openWith: 'Have your report number and access code ready.',
  openAnywhere: 'Open the status page of the site where you reported. Have your report number and access code ready.',
  automatic: 'This e-mail was sent automatically, and replies are not read. We never ask for access codes or passwords by e-mail.',
  staffAutomatic: 'This e-mail was sent automatically, and replies are not read. Sign in as usual to open it.',
  stop: 'No more e-mail about this report?',
};

/** What letters say, by the reader's language. */
export const TEXTS: Readonly<Record<Language, Texts>> = { id, en };
