import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { isNamed, VISIBILITIES, type Visibility } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { bodyOf, complaint, fileReport, send, staffKey, type Answer } from '../test-support/requests.js';

const NAME = 'Ni Luh Kenari';
const EMAIL = 'kenari@contoh.example';
const PHONE = '+6281234567890';
const CANARIES = [/kenari/i, /81234567890/];

eachDatabase('who reported', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const keys = {
      admin: await staffKey(app, 'agency_admin', 'jalan-dinas'),
      national: await staffKey(app, 'national_admin', null),
      liaison: await staffKey(app, 'liaison_officer', 'jalan-dinas'),
      overseer: await staffKey(app, 'overseer', null),
    };
    return { app, keys };
  }

  /** Everything anybody is told of a report, by whom. */
  async function everything({ app, keys }: Awaited<ReturnType<typeof setup>>, visibility: Visibility, contact: { email: string } | { phone: string }) {
    const filed = await send(app, 'POST', '/v1/reports', {
      body: complaint({
        visibility,
        contact: 'email' in contact ? { kind: 'email', ...contact } : { kind: 'phone', ...contact },
        ...(isNamed(visibility) && { reporter: { name: NAME } }),
      }),
      idempotencyKey: `canary-${visibility}-${Object.keys(contact).join()}`,
    });
    const { number, accessCode: code } = bodyOf(filed, operations.createReport);
    const staff: [keyof typeof keys, Answer][] = [];
    const path = `/v1/staff/reports/${number}`;
    staff.push(['admin', await send(app, 'POST', `${path}/verify`, { key: keys.admin, body: { note: 'Dicek.' } })]);
    staff.push(['liaison', await send(app, 'POST', `${path}/answer`, { key: keys.liaison, body: { text: 'Kami kerjakan.' } })]);
    for (const who of Object.keys(keys) as (keyof typeof keys)[]) staff.push([who, await send(app, 'GET', path, { key: keys[who] })]);
    const lists = await Promise.all(Object.values(keys).map((key) => send(app, 'GET', '/v1/staff/reports', { key })));
    const report = await send(app, 'GET', `/v1/reports/${number}`, { code });
    return { staff, others: [filed, report, ...lists] };
  }

  test('a name is told to the staff of a named report and to nobody else; an address to nobody at all', async (context) => {
    const all = await setup(context);
    for (const visibility of VISIBILITIES) {
      for (const contact of [{ email: EMAIL }, { phone: PHONE }]) {
        const { staff, others } = await everything(all, visibility, contact);
        for (const answer of others) for (const canary of CANARIES) assert.doesNotMatch(answer.text, canary);
        for (const [who, answer] of staff) {
          assert.equal(answer.status, 200, answer.text);
          const told = isNamed(visibility) && who !== 'overseer';
          assert.equal(answer.text.includes(NAME), told, `${who} and a ${visibility} report`);
          assert.equal('reporter' in bodyOf(answer, operations.getStaffReport), told);
          const rest = answer.text.replace(JSON.stringify({ name: NAME }), '');
          for (const canary of CANARIES) assert.doesNotMatch(rest, canary);
        }
      }
    }
    for (const canary of CANARIES) assert.doesNotMatch(all.app.log.join('\n'), canary);
  });

  test('a name that must not be kept is not kept, and a contact lies in its own table only', async (context) => {
    const { app } = await setup(context);
    await fileReport(app, { visibility: 'secret_anonymous', contact: { kind: 'email', email: EMAIL } });
    await fileReport(app, { visibility: 'public', reporter: { name: NAME }, contact: { kind: 'phone', phone: '0812-3456 7890' } });
    await fileReport(app, { visibility: 'anonymous' });
    const reporters = await app.database.selectFrom('reporters').select(['name', 'email', 'phone']).orderBy('email').execute();
    assert.equal(reporters.length, 2);
    assert.deepEqual(new Set(reporters.map((row) => JSON.stringify(row))), new Set([
      JSON.stringify({ name: null, email: EMAIL, phone: null }),
      JSON.stringify({ name: NAME, email: null, phone: PHONE }),
    ]));
    for (const table of ['reports', 'events', 'idempotency_keys', 'attachments'] as const) {
      const kept = JSON.stringify(await app.database.selectFrom(table).selectAll().execute());
      for (const canary of CANARIES) assert.doesNotMatch(kept, canary);
    }
  });

  test('a refusal repeats nothing of what was sent, and neither does the log', async (context) => {
    const { app, keys } = await setup(context);
    const sent = [
      send(app, 'POST', '/v1/reports', { body: { ...complaint(), [NAME]: EMAIL } }),
      send(app, 'POST', '/v1/reports', { body: { ...complaint(), reporter: { name: NAME } } }),
      send(app, 'POST', '/v1/reports', { body: { ...complaint(), agencyId: 'kenari', visibility: NAME, contact: { kind: NAME } } }),
      send(app, 'POST', '/v1/reports', { body: `{"name": "${NAME}" "broken": ${PHONE}}` }),
      send(app, 'POST', `/v1/reports/kenari?email=${EMAIL}`, { body: complaint() }),
      send(app, 'GET', `/v1/reports/kenari?email=${EMAIL}`, { code: 'KENARI' }),
      send(app, 'GET', `/v1/staff/reports?status=${EMAIL}`, { key: keys.admin }),
      send(app, 'GET', '/v1/staff/me', { key: `lapor_${EMAIL}` }),
      send(app, 'POST', '/v1/staff/reports/kenari/verify', { key: keys.admin, body: { [EMAIL]: NAME } }),
    ];
    for (const answer of await Promise.all(sent)) {
      assert.ok(answer.status >= 400, answer.text);
      for (const canary of CANARIES) assert.doesNotMatch(answer.text, canary);
    }
    assert.ok(app.log.length >= sent.length);
    for (const canary of CANARIES) assert.doesNotMatch(app.log.join('\n'), canary);
  });
});
