import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { draftCode, type NewReport } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, complaint, send, staffKey } from '../test-support/requests.js';
import { retire } from '../workflow/retention.js';

const DRAFT = 'b1946ac92492d2347c6235b4d2611184';
const CODE = draftCode(DRAFT);

test('The code of a draft says little of its key, and is the same on every device', () => {
  assert.match(CODE, /^[0-9A-HJKMNP-TV-Z]{8}$/);
  assert.equal(draftCode(DRAFT), CODE);
  const codes = new Set(Array.from({ length: 5000 }, (_, index) => draftCode(`${DRAFT.slice(4)}${index.toString(16).padStart(4, '0')}`)));
  assert.equal(codes.size, 5000, 'drafts that differ little have the same code');
});

eachDatabase('A draft handed over by SMS', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const sms = await staffKey(app, 'integrator', 'jalan-dinas', ['reports:create', 'reports:read']);
    const officer = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const file = (changes: Partial<NewReport>, by: { key?: string; idempotencyKey?: string }) => send(app, 'POST', '/v1/reports', { body: complaint(changes), ...by });
    const filed = async (changes: Partial<NewReport>, by: { key?: string; idempotencyKey?: string }) => bodyOf(await file(changes, by), operations.createReport);
    const sameDraft = async (number: string, key = officer) => bodyOf(await send(app, 'GET', `/v1/staff/reports/${number}`, { key }), operations.getStaffReport).sameDraft.map((same) => same.number);
    return { app, sms, officer, file, filed, sameDraft };
  }

  test('and sent by the form later are shown to staff as the same, whichever comes first', async (context) => {
    for (const order of ['sms', 'form'] as const) {
      const { sms, filed, sameDraft } = await setup(context);
      const ways = { sms: () => filed({ assisted: true, draftCode: CODE }, { key: sms }), form: () => filed({}, { idempotencyKey: DRAFT }) };
      const first = await ways[order]();
      const second = await ways[order === 'sms' ? 'form' : 'sms']();
      assert.notEqual(first.number, second.number);
      assert.notEqual(first.accessCode, second.accessCode, 'a code in a message opens nothing');
      assert.deepEqual(await sameDraft(first.number), [second.number]);
      assert.deepEqual(await sameDraft(second.number), [first.number]);
    }
  });

  test('is told from others by its code alone, however it was written down', async (context) => {
    const { sms, filed, sameDraft } = await setup(context);
    const form = await filed({}, { idempotencyKey: DRAFT });
    const other = await filed({ assisted: true, draftCode: draftCode('another-draft-of-somebody') }, { key: sms });
    const same = await filed({ assisted: true, draftCode: `${CODE.slice(0, 4)}-${CODE.slice(4).toLowerCase()}` }, { key: sms });
    assert.deepEqual(await sameDraft(form.number), [same.number]);
    assert.deepEqual(await sameDraft(other.number), []);
  });

  test('is not shown to staff who do not see the other report', async (context) => {
    const { app, sms, filed, sameDraft } = await setup(context);
    const here = await filed({ assisted: true, draftCode: CODE }, { key: sms });
    const elsewhere = await filed({ agencyId: 'air-perumda', categoryId: null }, { idempotencyKey: DRAFT });
    assert.deepEqual(await sameDraft(here.number), []);
    assert.deepEqual(await sameDraft(elsewhere.number, await staffKey(app, 'agency_admin', 'air-perumda')), []);
    assert.deepEqual(await sameDraft(here.number, await staffKey(app, 'national_admin', null)), [elsewhere.number]);
  });

  test('is never a secret report, nor tied to one', async (context) => {
    const { sms, file, filed, sameDraft } = await setup(context);
    assertProblem(await file({ assisted: true, draftCode: CODE, visibility: 'secret_anonymous' }, { key: sms }), 'validation_failed', ['/draftCode not_applicable']);
    const message = await filed({ assisted: true, draftCode: CODE }, { key: sms });
    const secret = await filed({ visibility: 'secret_anonymous' }, { idempotencyKey: DRAFT });
    assert.deepEqual(await sameDraft(message.number), []);
    assert.deepEqual(await sameDraft(secret.number), []);
  });

  test('can be claimed by nobody who has no key to file reports, and the reporter is told nothing of the other', async (context) => {
    const { app, sms, file, filed } = await setup(context);
    assertProblem(await file({ draftCode: CODE }, {}), 'validation_failed', ['/draftCode not_applicable']);
    await filed({ assisted: true, draftCode: CODE }, { key: sms });
    const { number, accessCode } = await filed({}, { idempotencyKey: DRAFT });
    const report = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code: accessCode }), operations.getReport);
    assert.equal('sameDraft' in report, false);
  });

  for (const visibility of ['anonymous', 'secret', 'secret_anonymous'] as const) {
    test(`is tied to no other any more once it became ${visibility}`, async (context) => {
      const { app, sms, filed, sameDraft } = await setup(context);
      const message = await filed({ assisted: true, draftCode: CODE }, { key: sms });
      const form = await filed({ visibility: 'public', reporter: { name: 'Warga Contoh' } }, { idempotencyKey: DRAFT });
      assert.deepEqual(await sameDraft(message.number), [form.number]);
      bodyOf(await send(app, 'POST', `/v1/reports/${form.number}/visibility`, { code: form.accessCode, body: { visibility } }), operations.changeReportVisibility);
      assert.deepEqual([await sameDraft(message.number), await sameDraft(form.number)], [[], []]);
      assert.equal((await app.database.selectFrom('draft_codes').selectAll().execute()).length, 1, 'the code is gone, not hidden');
    });
  }

  for (const move of ['anonymise', 'erase'] as const) {
    test(`is tied to no other any more once time ran out for it: ${move}`, async (context) => {
      const { app, sms, filed, sameDraft } = await setup(context);
      const message = await filed({ assisted: true, draftCode: CODE }, { key: sms });
      const form = await filed({ visibility: 'public', reporter: { name: 'Warga Contoh' } }, { idempotencyKey: DRAFT });
      bodyOf(await send(app, 'POST', `/v1/reports/${form.number}/withdraw`, { code: form.accessCode, body: {} }), operations.withdrawReport);
      const report = await app.deps.store.reports.find(form.number);
      assert.ok(report?.ended_at);
      app.clock.advance(3600);
      assert.equal(await retire(app.deps, { move, report: { ...report, ended_at: report.ended_at }, agencyId: report.agency_id, before: app.deps.now().toISOString() }), true);
      assert.deepEqual(await sameDraft(message.number), []);
      assert.equal((await app.database.selectFrom('draft_codes').selectAll().execute()).length, 1);
    });
  }
});
