import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LaporClient } from '../client.js';
import { newSupportToken, validate } from '../contract/index.js';
import type { z } from '../contract/zod.js';
import { operations } from '../openapi/index.js';
import type { Operation } from '../openapi/index.js';
import { sampleReport } from '../test-support/sample.js';

type Id = keyof typeof operations;
type Answer<I extends Id> = (typeof operations)[I] extends { response: infer S extends z.core.$ZodType } ? z.output<S> : unknown;

const CODE = 'ABCD1234EFGH5678';
const session = { token: 'lapor_reports_x', expiresAt: '2025-11-03T03:00:00.000Z' };
/** The operations the SDK has methods for. Probes, the steps of an upload and what other standards shape are not among them. */
type Called = { [I in Id]: (typeof operations)[I]['path'] extends `/v1/uploads${string}` ? never : (typeof operations)[I]['path'] extends `/v1/${string}` ? I : never }[Id];

/** One call for each operation; its type says that the method gives what the operation answers. */
const calls: { [I in Called]: (client: LaporClient) => Promise<Answer<I>> } = {
  getChallenge: (client) => client.challenge.get(),
  getConfig: (client) => client.config.get({ agency: 'a1' }),
  listAgencies: (client) => client.agencies.list({ search: 'air', within: 'a1', limit: 3, cursor: 'c' }),
  getAgencyIndex: (client) => client.agencyIndex.get(),
  getAgency: (client) => client.agencies.get('a1'),
  getAgencySettings: (client) => client.agencySettings.get('a1'),
  changeAgencySettings: (client) => client.agencySettings.change('a1', { acceptsReports: false, retention: { anonymiseAfterDays: 365, eraseAfterDays: null } }),
  listCategories: (client) => client.categories.list({ agency: 'a1' }),
  listRegions: (client) => client.regions.list({ search: 'x', within: '51', parent: 'root', limit: 3, cursor: 'c' }),
  getRegion: (client) => client.regions.get('51.02'),
  uploadAttachment: (client) => client.attachments.upload(new Blob(['x'], { type: 'image/png' })),
  removeAttachment: (client) => client.attachments.remove('a1'),
  createReport: (client) => client.reports.create(sampleReport),
  getReport: (client) => client.reports.track('1234567897', 'ABCD1234EFGH5678'),
  getReportAttachment: (client) => client.reports.attachment('1234567897', 'ABCD1234EFGH5678', 'a1'),
  replyToReport: (client) => client.reports.reply('1234567897', CODE, { text: 'Masih sama.' }),
  remindAboutReport: (client) => client.reports.remind('1234567897', CODE),
  confirmReport: (client) => client.reports.confirm('1234567897', CODE),
  contestReport: (client) => client.reports.contest('1234567897', CODE, { reason: 'not_settled', text: 'Belum selesai.' }),
  rateReport: (client) => client.reports.rate('1234567897', CODE, { score: 4 }),
  withdrawReport: (client) => client.reports.withdraw('1234567897', CODE),
  changeReportVisibility: (client) => client.reports.changeVisibility('1234567897', CODE, { visibility: 'secret_anonymous' }),
  requestReportErasure: (client) => client.reports.requestErasure('1234567897', CODE),
  requestMyReportsLink: (client) => client.myReports.requestLink({ email: 'warga@example.org' }),
  openMyReportsSession: (client) => client.myReports.openSession({ token: '0123456789ABCDEFGHJKMNPQRSTVWXYZ' }),
  closeMyReportsSession: (client) => client.myReports.closeSession(session),
  listMyReports: (client) => client.myReports.list(session, { limit: 3, cursor: 'c' }),
  getMyReport: (client) => client.myReports.get(session, '1234567897'),
  listServices: (client) => client.services.list({ agency: 'a1', search: 'air', limit: 3, cursor: 'c' }),
  getService: (client) => client.services.get('a1'),
  putService: (client) => client.services.put('a1', { agencyId: 'a2', name: { id: 'Sambungan air baru' } }),
  retireService: (client) => client.services.retire('a1'),
  getPrincipal: (client) => client.staff.me(),
  getSessionConfig: (client) => client.session.config(),
  acceptInvitation: (client) => client.session.accept(`lapor_inv_${'0'.repeat(32)}`),
  listKeys: (client) => client.keys.list({ agency: 'a1', limit: 3, cursor: 'c' }),
  createKey: (client) => client.keys.create({ role: 'integrator', agencyId: 'a1', label: 'Aplikasi (contoh)', scopes: ['reports:create'], expiresAt: null, channel: 'opensid' }),
  rotateKey: (client) => client.keys.rotate('a1', { overlapHours: 24 }),
  revokeKey: (client) => client.keys.revoke('a1'),
  listAccounts: (client) => client.accounts.list({ agency: 'a1', limit: 3, cursor: 'c' }),
  createAccount: (client) => client.accounts.create({ role: 'liaison_officer', agencyId: 'a1', label: 'Meja 1 (contoh)', invitationHours: 24 }),
  changeAccount: (client) => client.accounts.change('a1', { role: 'agency_admin', agencyId: 'a1', label: 'Meja 2 (contoh)' }),
  inviteAccount: (client) => client.accounts.invite('a1'),
  disableAccount: (client) => client.accounts.disable('a1'),
  listAudit: (client) => client.audit.list({ agency: 'a1', limit: 3, cursor: 'c' }),
  listInbox: (client) => client.staff.inbox({ status: 'forwarded', agency: 'a1', flagged: true, overdue: false, assignee: 'me', limit: 3, cursor: 'c' }),
  getStaffReport: (client) => client.staff.get('1234567897'),
  verifyReport: (client) => client.staff.verify('1234567897', { note: 'x' }),
  forwardReport: (client) => client.staff.forward('1234567897', { agencyId: 'a1' }),
  answerReport: (client) => client.staff.answer('1234567897', { text: 'Sudah diperbaiki.' }),
  closeReport: (client) => client.staff.close('1234567897', { text: 'Selesai.' }),
  listTemplates: (client) => client.templates.list({ agency: 'a1', limit: 3, cursor: 'c' }),
  getTemplate: (client) => client.templates.get('a1'),
  putTemplate: (client) => client.templates.put('a1', { agencyId: 'a2', title: 'Terima kasih', text: { id: 'Laporan {{nomor}} kami terima.' } }),
  removeTemplate: (client) => client.templates.remove('a1'),
  fillTemplate: (client) => client.templates.fill('1234567897', 'a1'),
  listErasures: (client) => client.erasures.list({ limit: 3, cursor: 'c' }),
  eraseReport: (client) => client.erasures.erase('1234567897', { text: 'Sudah kami hapus.' }),
  refuseReportErasure: (client) => client.erasures.refuse('1234567897', { reason: 'legal_duty', text: 'Wajib disimpan.' }),
  getStatistics: (client) => client.statistics.get({ agency: 'a1', period: '2026-Q1', interval: 'month', breakdown: 'region' }),
  listLaggingAgencies: (client) => client.oversight.agencies({ from: '2026-01-01', limit: 3, cursor: 'c' }),
  listStuckReports: (client) => client.oversight.stuck({ reason: 'flagged', classification: 'complaint', limit: 3 }),
  exportReports: (client) => client.exports.reports({ status: 'resolved', from: '2026-01-01' }),
  exportReportsCsv: (client) => client.exports.reportsCsv({ bom: 'true' }),
  getOpenData: (client) => client.exports.openData({ from: '2026-01' }),
  getOpenDataCsv: (client) => client.exports.openDataCsv({ to: '2026-02' }),
  getStaffStatistics: (client) => client.statistics.forStaff({ from: '2026-01-01', to: '2026-03-31', interval: 'week', breakdown: 'channel' }),
  listWebhooks: (client) => client.webhooks.list({ limit: 3, cursor: 'c' }),
  createWebhook: (client) => client.webhooks.create({ url: 'https://penerima.example/lapor', agencyId: 'a1' }),
  getWebhook: (client) => client.webhooks.get('a1'),
  changeWebhook: (client) => client.webhooks.change('a1', { url: 'https://penerima.example/lapor', eventTypes: ['report.created'], disabled: true }),
  removeWebhook: (client) => client.webhooks.remove('a1'),
  rotateWebhookSecret: (client) => client.webhooks.rotate('a1'),
  pingWebhook: (client) => client.webhooks.ping('a1'),
  replayWebhook: (client) => client.webhooks.replay('a1', { messageId: 'm1' }),
  listWebhookAttempts: (client) => client.webhooks.attempts('a1', { limit: 3, cursor: 'c' }),
  countInbox: (client) => client.staff.counts({ agency: 'a1' }),
  listOfficers: (client) => client.staff.officers({ agency: 'a1', limit: 3, cursor: 'c' }),
  askReport: (client) => client.staff.ask('1234567897', { text: 'Di mana tepatnya?' }),
  returnReport: (client) => client.staff.return('1234567897', { reason: 'not_our_area', text: 'Ini jalan provinsi.', suggestedAgencyId: 'a2' }),
  involveReport: (client) => client.staff.involve('1234567897', { agencyId: 'a1' }),
  releaseReport: (client) => client.staff.release('1234567897', { agencyId: 'a1' }),
  startReport: (client) => client.staff.start('1234567897'),
  informReport: (client) => client.staff.inform('1234567897', { text: 'Alat tiba besok.' }),
  extendReport: (client) => client.staff.extend('1234567897', { reason: 'budget', workingDays: 5, text: 'Menunggu anggaran.' }),
  rejectReport: (client) => client.staff.reject('1234567897', { reason: 'duplicate', text: 'Sudah ditangani.' }),
  reopenReport: (client) => client.staff.reopen('1234567897', { reason: 'new_facts', text: 'Kami periksa lagi.' }),
  assignReport: (client) => client.staff.assign('1234567897', { assigneeId: null }),
  noteReport: (client) => client.staff.note('1234567897', { note: 'Untuk rekan.' }),
  flagReport: (client) => client.staff.flag('1234567897', { reason: 'stuck', text: 'Sudah terlalu lama.' }),
  listPublicReports: (client) => client.publicReports.list({ search: 'jalan', agency: 'a1', category: 'c1', region: '51', classification: 'aspiration', status: 'forwarded', from: '2026-01-01', until: '2026-01-31', supports: 2, order: 'supported', limit: 3, cursor: 'c' }),
  getPublicReport: (client) => client.publicReports.get('123 456 789 7'),
  getPublicPhoto: (client) => client.publicReports.photo('1234567897', 'a1'),
  findSimilarReports: (client) => client.publicReports.similar({ title: 'Jalan rusak', point: { latitude: -8.5, longitude: 115.1 } }),
  supportReport: (client) => client.publicReports.support('1234567897', newSupportToken()),
  withdrawSupport: (client) => client.publicReports.withdrawSupport('1234567897', newSupportToken()),
  getPublication: (client) => client.moderation.get('1234567897'),
  hideReport: (client) => client.moderation.hide('1234567897', { reason: 'slander', text: 'Menuduh orang.' }),
  showReport: (client) => client.moderation.show('1234567897'),
  redactReport: (client) => client.moderation.redact('1234567897', { reason: 'personal_data', spans: [{ field: 'body', start: 0, end: 4 }], photos: ['p1'] }),
};

const exampleOf: Record<string, string> = { id: 'a1', number: '1234567897' };

async function requestOf(call: (client: LaporClient) => Promise<unknown>): Promise<Request> {
  const sent: Request[] = [];
  const client = new LaporClient({
    baseUrl: 'http://lapor.invalid',
    apiKey: 'lapor_key',
    fetch: (request) => {
      sent.push(request.clone());
      return new Response('{}', { status: 500 });
    },
  });
  await assert.rejects(call(client));
  assert.equal(sent.length, 1);
  return sent[0] ?? assert.fail();
}

for (const [id, call] of Object.entries(calls)) {
  const operation: Operation = operations[id as Id];
  it(`${id} is sent as the contract describes it`, async () => {
    const request = await requestOf(call);
    const url = new URL(request.url);
    const expected = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => (operation.id === 'getRegion' ? '51.02' : (exampleOf[name] ?? '')));
    assert.equal(request.method, operation.method);
    assert.equal(url.pathname, expected);
    const query = Object.fromEntries(url.searchParams);
    assert.equal(operation.query ? validate(operation.query, query).ok : Object.keys(query).length === 0, true);
    assert.equal(request.headers.has('Idempotency-Key'), operation.method !== 'GET');
    assert.equal(request.headers.has('Authorization'), ['key', 'identity', 'session'].includes(operation.access));
    assert.equal(request.headers.has('Lapor-Access-Code'), operation.access.startsWith('code'));
    const body = await request.text();
    if (operation.body) {
      assert.equal(request.headers.get('Content-Type'), 'application/json');
      assert.equal(validate(operation.body, JSON.parse(body)).ok, true);
    } else {
      assert.equal(body, operation.bodyMediaTypes ? 'x' : '');
    }
  });
}

it('fetches a file of a report with the staff key alone', async () => {
  const request = await requestOf((client) => client.staff.attachment('1234567897', 'a1'));
  assert.equal(new URL(request.url).pathname, '/v1/reports/1234567897/attachments/a1');
  assert.equal(request.headers.get('Authorization'), 'Bearer lapor_key');
  assert.equal(request.headers.has('Lapor-Access-Code'), false);
});

it('opens a report with a session as with a code, and sends the staff key with neither', async () => {
  const request = await requestOf((client) => client.reports.track('1234567897', session));
  assert.equal(request.headers.get('Authorization'), 'Bearer lapor_reports_x');
  assert.equal(request.headers.has('Lapor-Access-Code'), false);
  assert.equal(request.cache, 'no-store');
  const byCode = await requestOf((client) => client.reports.track('123 456 789 7', 'abcd-1234-efgh-5678'));
  assert.equal(byCode.headers.has('Authorization'), false);
});
