import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LaporClient } from '../client.js';
import { validate } from '../contract/index.js';
import type { z } from '../contract/zod.js';
import { operations } from '../openapi/index.js';
import type { Operation } from '../openapi/index.js';
import { sampleReport } from '../test-support/sample.js';

type Id = keyof typeof operations;
type Answer<I extends Id> = (typeof operations)[I] extends { response: infer S extends z.core.$ZodType } ? z.output<S> : unknown;

/** One call for each operation; its type says that the method gives what the operation answers. */
const calls: { [I in Exclude<Id, 'getHealth' | 'getReadiness'>]: (client: LaporClient) => Promise<Answer<I>> } = {
  getConfig: (client) => client.config.get({ agency: 'a1' }),
  listAgencies: (client) => client.agencies.list({ search: 'air', within: 'a1', limit: 3, cursor: 'c' }),
  getAgency: (client) => client.agencies.get('a1'),
  listCategories: (client) => client.categories.list({ agency: 'a1' }),
  listRegions: (client) => client.regions.list({ search: 'x', within: '51', parent: 'root', limit: 3, cursor: 'c' }),
  getRegion: (client) => client.regions.get('51.02'),
  uploadAttachment: (client) => client.attachments.upload(new Blob(['x'], { type: 'image/png' })),
  removeAttachment: (client) => client.attachments.remove('a1'),
  createReport: (client) => client.reports.create(sampleReport),
  getReport: (client) => client.reports.track('1234567897', 'ABCD1234EFGH5678'),
  getReportAttachment: (client) => client.reports.attachment('1234567897', 'ABCD1234EFGH5678', 'a1'),
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
  listInbox: (client) => client.staff.inbox({ status: 'forwarded', agency: 'a1', limit: 3, cursor: 'c' }),
  getStaffReport: (client) => client.staff.get('1234567897'),
  verifyReport: (client) => client.staff.verify('1234567897', { note: 'x' }),
  forwardReport: (client) => client.staff.forward('1234567897', { agencyId: 'a1' }),
  answerReport: (client) => client.staff.answer('1234567897', { text: 'Sudah diperbaiki.' }),
  closeReport: (client) => client.staff.close('1234567897', { text: 'Selesai.' }),
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
    assert.equal(request.headers.has('Authorization'), operation.access === 'key' || operation.access === 'identity');
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
