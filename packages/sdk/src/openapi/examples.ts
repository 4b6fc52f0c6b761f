import type * as contract from '../contract/index.js';

const agency = { id: 'tabanan-pdam', name: 'Perumda Air Minum Tirta Amertha Buana (contoh)', shortName: 'PDAM Tabanan' };
const due = { stage: 'verification', date: '2025-11-06', workingDaysLeft: 3 } as const;

const newReport: contract.NewReport = {
  classification: 'complaint',
  title: 'Air tidak mengalir di Banjar Contoh',
  body: 'Sejak Senin pagi air PDAM tidak mengalir di seluruh banjar. Kapan diperbaiki?',
  incidentDate: '2025-11-03',
  location: { text: 'Jalan Contoh, dekat balai banjar', regionCode: '51.02.05' },
  agencyId: 'tabanan-pdam',
  categoryId: 'air',
  attachments: [],
  visibility: 'anonymous',
  contact: { kind: 'none' },
  locale: 'id',
  notice: { version: '1', locale: 'id', at: '2025-11-03T01:58:00.000Z' },
};

const receipt: contract.Receipt = {
  number: '1234567897',
  accessCode: 'ABCD1234EFGH5678',
  status: 'awaiting_verification',
  agency,
  due,
  createdAt: '2025-11-03T02:00:00.000Z',
};

const submitted: contract.ReportEvent = {
  id: 'e1',
  kind: 'submitted',
  summary: 'Laporan Anda kami terima.',
  at: '2025-11-03T02:00:00.000Z',
  actor: { role: 'reporter', agency: null },
  status: 'awaiting_verification',
  target: null,
  reason: null,
  text: null,
  attachments: [],
};

const report: contract.Report = {
  number: receipt.number,
  classification: 'complaint',
  title: newReport.title,
  body: newReport.body,
  incidentDate: '2025-11-03',
  location: { text: 'Jalan Contoh, dekat balai banjar', region: null, point: null },
  agency,
  category: { id: 'air', name: 'Air minum' },
  service: { id: 'sambungan-baru', name: 'Sambungan air baru (contoh)' },
  answers: [],
  attachments: [],
  visibility: 'anonymous',
  status: 'awaiting_verification',
  turn: 'agency',
  due,
  createdAt: receipt.createdAt,
  updatedAt: receipt.createdAt,
  contactKind: 'none',
  visibilityChanges: [
    { visibility: 'public', change: 'lower' },
    { visibility: 'secret', change: 'lower' },
    { visibility: 'secret_anonymous', change: 'raise' },
  ],
  rating: null,
  erasure: 'none',
  rights: [
    { code: 'reply', from: null, until: null },
    { code: 'remind', from: '2025-11-06', until: null },
    { code: 'withdraw', from: null, until: null },
    { code: 'raise_visibility', from: null, until: null },
    { code: 'lower_visibility', from: null, until: null },
    { code: 'request_erasure', from: null, until: null },
    { code: 'ombudsman', from: '2025-11-13', until: null },
  ],
  events: [submitted],
};

const answer: contract.AnswerReport = { text: 'Pipa induk sudah diperbaiki. Air mengalir lagi sejak pukul 15.00 WITA.' };
const forward: contract.Forward = { agencyId: 'tabanan-pdam', text: 'Kami teruskan kepada perusahaan air minum.' };
const verify: contract.Verify = { text: 'Laporan kami terima dan kami tindak lanjuti.' };
const close: contract.Close = { text: 'Perbaikan selesai dan sudah diperiksa di tempat.' };

const similar: contract.SimilarQuery = { title: 'Air tidak mengalir', regionCode: '51.02.05', categoryId: 'air' };
const support: contract.Support = { token: '6f1d0c5b8a934e27b0d4c1f2a39e5d7c' };
const hide: contract.Hide = { reason: 'slander', text: 'Laporan menuduh seseorang tanpa bukti.' };
const redact: contract.Redact = { reason: 'personal_data', spans: [{ field: 'body', start: 12, end: 24 }], text: 'Nomor telepon warga kami tutup.' };
const reply: contract.Reply = { text: 'Hari ini air masih belum mengalir.' };
const contest: contract.Contest = { reason: 'not_settled', text: 'Air hanya mengalir satu jam, lalu mati lagi.' };
const rate: contract.Rate = { score: 4, text: 'Cepat ditanggapi.' };
const changeVisibility: contract.ChangeVisibility = { visibility: 'secret_anonymous' };
const refuseErasure: contract.RefuseErasure = { reason: 'under_investigation', text: 'Laporan ini masih diperiksa. Kami putuskan lagi sesudahnya.' };
const requestLink: contract.RequestLink = { email: 'warga@example.org' };
const openSession: contract.OpenSession = { token: '0123456789ABCDEFGHJKMNPQRSTVWXYZ' };

/** Made-up requests and answers to show, by operation. They are held to the schemas by a test. */
export const examples: Readonly<Record<string, unknown>> = {
  'createReport request': newReport,
  createReport: receipt,
  getReport: report,
  'verifyReport request': verify,
  'forwardReport request': forward,
  'answerReport request': answer,
  'closeReport request': close,
  'findSimilarReports request': similar,
  'supportReport request': support,
  supportReport: { supports: 12, supported: true } satisfies contract.SupportCount,
  'hideReport request': hide,
  'redactReport request': redact,
  'replyToReport request': reply,
  replyToReport: report,
  'contestReport request': contest,
  'rateReport request': rate,
  'changeReportVisibility request': changeVisibility,
  'refuseReportErasure request': refuseErasure,
  'requestMyReportsLink request': requestLink,
  'openMyReportsSession request': openSession,
};
