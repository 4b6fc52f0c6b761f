import assert from 'node:assert/strict';
import type { NewReport } from '@lapor/sdk';
import { verifyWebhook } from '@lapor/sdk/webhooks';
import { webhookCourier } from '#server/connectors/webhooks/courier.js';
import type { Settings } from '#server/deps.js';
import { deliverWith } from '#server/outbox/deliver.js';
import { startReceiver } from '#server/test-support/receiver.js';
import type { Service } from '../service.js';

/** From an endpoint set up to a report that reaches it, is sent again, and reaches it no more. */
export async function webhooks(start: (settings: Partial<Settings>) => Promise<Service>, report: NewReport): Promise<void> {
  const receiver = await startReceiver();
  try {
    const service = await start({ webhooks: { allowedHosts: [receiver.host], seconds: 5 } });
    const delivery = deliverWith(service.deps, webhookCourier(service.deps));
    const admin = await service.staff('agency_admin', 'kabupaten');
    const { secret, ...webhook } = await admin.webhooks.create({ url: receiver.url, description: 'Papan pantau (contoh)', eventTypes: ['ping', 'report.created'] });
    assert.deepEqual(await admin.webhooks.get(webhook.id), webhook);
    assert.deepEqual((await admin.webhooks.list()).items, [webhook]);
    assert.equal((await admin.webhooks.listAll({ limit: 1 }).toArray({ limit: 5 })).length, 1);
    assert.deepEqual(await admin.webhooks.ping(webhook.id), { messages: 1 });

    const { number } = await service.client().reports.create({ ...report, visibility: 'public' });
    await delivery.drain();
    const verified = await Promise.all(receiver.messages.map(({ body, headers }) => verifyWebhook(body, headers, { secret, now: service.clock.now() })));
    assert.deepEqual(new Set(verified.map(({ message }) => message.type)), new Set(['ping', 'report.created']));
    const created = verified.find(({ message }) => message.data?.number === number) ?? assert.fail();

    assert.equal((await admin.webhooks.replay(webhook.id, { messageId: created.id })).messages, 1);
    await delivery.drain();
    assert.equal(receiver.messages.at(-1)?.headers['webhook-id'], created.id);
    const { items } = await admin.webhooks.attempts(webhook.id, { limit: 2 });
    assert.deepEqual(items.map(({ outcome, status }) => [outcome, status]), [['delivered', 204], ['delivered', 204]]);
    assert.equal((await admin.webhooks.attemptsAll(webhook.id, { limit: 2 }).toArray({ limit: 9 })).length, 3);

    const rotated = await admin.webhooks.rotate(webhook.id);
    assert.notEqual(rotated.secret, secret);
    assert.equal((await admin.webhooks.change(webhook.id, { url: receiver.url, disabled: true })).disabled, true);
    await admin.webhooks.remove(webhook.id);
    assert.deepEqual((await admin.webhooks.list()).items, []);
  } finally {
    await receiver.stop();
  }
}
