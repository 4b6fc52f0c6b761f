import type { StaffRole } from '@lapor/sdk';
import type { operations } from '@lapor/sdk/openapi';

/** What the matrix has to know of one operation, beside what the operation itself declares. */
export interface Row {
  /** A body that is in order, where one is needed. */
  readonly body?: object;
  /** The same for what takes a form. */
  readonly form?: string;
  /** Of an operation on a report: who may do it at all. Others who see the report get `not_allowed`. Left out: all who have the scope. */
  readonly may?: readonly StaffRole[];
  /** What a missing or bad key is answered, where another standard decides it. */
  readonly denied?: 403;
  /** What stands in the path for `{id}`; left out: nothing that exists. */
  readonly id?: 'key' | 'account' | 'attachment' | 'agency';
  /** Its reach is tested elsewhere; here only that it takes the scope. */
  readonly reach?: 'not here';
}

const ADMINS = ['national_admin', 'agency_admin'] as const;
const OFFICERS = [...ADMINS, 'liaison_officer'] as const;
const text = 'Kami periksa di tempat.';
const rights = { role: 'liaison_officer', agencyId: 'jalan-dinas', label: 'Meja (contoh)' };

/**
 * One line for each operation of the API. What it takes is derived from what the operation declares: `access` says whether
 * a key is needed, `scope` what for, and `{number}` or `{id}` in its path that what it touches lies with an agency.
 * An operation that is public, or takes a scope and nothing else, needs `{}`.
 */
export const TABLE: Readonly<Partial<Record<keyof typeof operations, Row>>> = {
  getConfig: {},
  getChallenge: {},
  listAgencies: {},
  getAgencyIndex: {},
  getAgency: {},
  listCategories: {},
  listRegions: {},
  getRegion: {},
  uploadAttachment: {},
  removeAttachment: {},
  createUpload: {},
  continueUpload: {},
  getUpload: {},
  removeUpload: {},
  createReport: {},
  getReport: {},
  getReportAttachment: { id: 'attachment' },
  listPublicReports: {},
  getPublicReport: {},
  getPublicPhoto: {},
  findSimilarReports: { body: { title: 'Jalan berlubang di depan pasar' } },
  supportReport: {},
  withdrawSupport: {},
  listServices: {},
  getService: {},
  putService: { body: { agencyId: 'jalan-dinas', name: { id: 'Izin galian (contoh)' } }, reach: 'not here' },
  retireService: {},
  getAgencySettings: { id: 'agency' },
  changeAgencySettings: { id: 'agency', body: { acceptsReports: true } },
  listInbox: {},
  getStaffReport: {},
  countInbox: {},
  listOfficers: {},
  getSessionConfig: {},
  acceptInvitation: { body: { invitation: `lapor_inv_${'0'.repeat(32)}` } },
  getPrincipal: {},
  listKeys: {},
  createKey: { body: rights, reach: 'not here' },
  rotateKey: { id: 'key' },
  revokeKey: { id: 'key' },
  listAccounts: {},
  createAccount: { body: rights, reach: 'not here' },
  changeAccount: { id: 'account', body: rights },
  inviteAccount: { id: 'account' },
  disableAccount: { id: 'account' },
  listAudit: {},
  getStatistics: {},
  getStaffStatistics: {},
  listLaggingAgencies: {},
  listStuckReports: {},
  exportReports: {},
  exportReportsCsv: {},
  getOpenData: {},
  getOpenDataCsv: {},
  listTemplates: {},
  getTemplate: {},
  putTemplate: { reach: 'not here' },
  removeTemplate: {},
  fillTemplate: { reach: 'not here' },
  listWebhooks: {},
  createWebhook: { reach: 'not here' },
  getWebhook: {},
  changeWebhook: { reach: 'not here' },
  removeWebhook: {},
  rotateWebhookSecret: {},
  pingWebhook: {},
  replayWebhook: {},
  listWebhookAttempts: {},
  getOpen311Discovery: {},
  listOpen311Services: {},
  getOpen311Service: {},
  listOpen311Requests: {},
  getOpen311Request: {},
  createOpen311Request: { form: 'service_code=jalan', denied: 403, reach: 'not here' },
  verifyReport: { may: ADMINS },
  askReport: { may: OFFICERS, body: { text } },
  forwardReport: { may: OFFICERS, body: { agencyId: 'jalan-dinas2' } },
  returnReport: { may: OFFICERS, body: { reason: 'not_our_area', text } },
  involveReport: { may: OFFICERS, body: { agencyId: 'jalan-dinas2' } },
  releaseReport: { may: OFFICERS, body: { agencyId: 'jalan-dinas2' } },
  startReport: { may: OFFICERS },
  informReport: { may: OFFICERS, body: { text } },
  answerReport: { may: OFFICERS, body: { text } },
  extendReport: { may: ADMINS, body: { reason: 'budget', workingDays: 3, text } },
  closeReport: { may: OFFICERS, body: { text } },
  rejectReport: { may: ADMINS, body: { reason: 'duplicate', text } },
  reopenReport: { may: ADMINS, body: { reason: 'new_facts', text } },
  assignReport: { may: OFFICERS, body: { assigneeId: null } },
  noteReport: { may: OFFICERS, body: { note: 'Untuk rekan.' } },
  flagReport: { may: ['overseer'], body: { reason: 'stuck', text } },
  getPublication: {},
  hideReport: { may: ADMINS, body: { reason: 'spam', text } },
  showReport: { may: ADMINS },
  redactReport: { may: ADMINS, body: { reason: 'personal_data', spans: [], photos: [] } },
  replyToReport: {},
  remindAboutReport: {},
  confirmReport: {},
  contestReport: {},
  rateReport: {},
  withdrawReport: {},
  changeReportVisibility: {},
  requestReportErasure: {},
  requestMyReportsLink: {},
  openMyReportsSession: {},
  closeMyReportsSession: {},
  listMyReports: {},
  getMyReport: {},
  listErasures: {},
  eraseReport: { may: ADMINS, body: { text } },
  refuseReportErasure: { may: ADMINS, body: { reason: 'legal_duty', text } },
  getHealth: {},
  getReadiness: {},
};
