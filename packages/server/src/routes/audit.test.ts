import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { eachDatabase } from '../test-support/databases.js';
import { bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { webhookSetup } from '../test-support/webhooks.js';
import { verifyAudit } from '../workflow/audit.js';

eachDatabase('the trail of administrative acts', (makeDatabase) => {
  test('tells who set up, changed or removed a webhook, published or retired a service, wrote or threw away a template, hid or covered a report', async (context) => {
    const { app, create, at, key } = await webhookSetup(makeDatabase, context);
    const endpoint = await create();
    await send(app, 'PUT', at(endpoint.id), { key, body: { url: 'https://lain.example.org/planted', description: 'planted', disabled: true } });
    await send(app, 'POST', at(endpoint.id, 'rotate'), { key, body: {} });
    await send(app, 'DELETE', at(endpoint.id), { key });
    const text = { id: 'planted' };
    const service = {
      agencyId: 'jalan-unit', name: text, description: text, standard: text, requirements: [], procedure: [],
      time: { text, workingDays: 5 }, cost: { text, rupiah: 0 }, product: text, complaintContact: text,
    };
    bodyOf(await send(app, 'PUT', '/v1/staff/services/izin', { key, body: service }), operations.putService);
    await send(app, 'DELETE', '/v1/staff/services/izin', { key });
    const template = { agencyId: 'jalan-dinas', title: 'planted', text: { id: 'planted', en: 'planted' } };
    bodyOf(await send(app, 'PUT', '/v1/staff/templates/salam', { key, body: template }), operations.putTemplate);
    await send(app, 'DELETE', '/v1/staff/templates/salam', { key });
    const { number } = await fileReport(app);
    await send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key, body: {} });
    bodyOf(await send(app, 'POST', `/v1/staff/reports/${number}/redact`, { key, body: { reason: 'personal_data', spans: [{ field: 'title', start: 0, end: 5 }] } }), operations.redactReport);
    bodyOf(await send(app, 'POST', `/v1/staff/reports/${number}/hide`, { key, body: { reason: 'slander', text: 'planted' } }), operations.hideReport);
    bodyOf(await send(app, 'POST', `/v1/staff/reports/${number}/show`, { key, body: {} }), operations.showReport);

    const reader = await staffKey(app, 'overseer', null);
    const answer = await send(app, 'GET', '/v1/staff/audit', { key: reader });
    const { items } = bodyOf(answer, operations.listAudit);
    assert.deepEqual(
      items.map(({ action, target, agency }) => [action, target.kind, target.id, agency?.id]).reverse(),
      [
        ['webhook.created', 'webhook', endpoint.id, 'jalan-dinas'],
        ['webhook.changed', 'webhook', endpoint.id, 'jalan-dinas'],
        ['webhook.rotated', 'webhook', endpoint.id, 'jalan-dinas'],
        ['webhook.removed', 'webhook', endpoint.id, 'jalan-dinas'],
        ['service.published', 'service', 'izin', 'jalan-unit'],
        ['service.retired', 'service', 'izin', 'jalan-unit'],
        ['template.put', 'template', 'salam', 'jalan-dinas'],
        ['template.removed', 'template', 'salam', 'jalan-dinas'],
        ['report.redacted', 'report', number, 'jalan-dinas'],
        ['report.hidden', 'report', number, 'jalan-dinas'],
        ['report.shown', 'report', number, 'jalan-dinas'],
      ],
    );
    assert.ok(items.every(({ actor }) => actor.kind === 'key' && actor.role === 'agency_admin'));
    assert.doesNotMatch(answer.text, /planted|example\.org/);
    assert.equal(await verifyAudit(app.deps.store), null);
  });
});
