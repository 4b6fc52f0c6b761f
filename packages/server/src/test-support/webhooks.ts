import type { ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import type { NewWebhook, WebhookMessage, WebhookWithSecret } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { webhookCourier } from '../connectors/webhooks/courier.js';
import { deliverWith } from '../outbox/deliver.js';
import { startApp } from './app.js';
import type { MakeDatabase } from './databases.js';
import { startReceiver, type ReceivedMessage } from './receiver.js';
import { bodyOf, send, staffKey } from './requests.js';

/** Seconds of a day. */
export const DAY = 24 * 60 * 60;

/** An application, a receiver of its webhooks that answers as it is told, and whoever sets endpoints up. */
export async function webhookSetup(makeDatabase: MakeDatabase, context: TestContext, answer?: (response: ServerResponse, message: ReceivedMessage) => void) {
  const receiver = await startReceiver(answer);
  context.after(() => receiver.stop());
  const app = await startApp({ makeDatabase, settings: { webhooks: { allowedHosts: [receiver.host], seconds: 2 } } });
  context.after(() => app.stop());
  // The published library knows no clock but the real one.
  app.clock.set(new Date().toISOString());
  const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
  const create = async (webhook: Partial<NewWebhook> = {}, by = key) =>
    bodyOf(await send(app, 'POST', '/v1/staff/webhooks', { key: by, body: { url: receiver.url, ...webhook } }), operations.createWebhook);
  const at = (id: string, what = '') => `/v1/staff/webhooks/${id}${what && '/'}${what}`;
  const log = async (id: string) => bodyOf(await send(app, 'GET', at(id, 'attempts'), { key }), operations.listWebhookAttempts).items;
  const get = async (id: string) => bodyOf(await send(app, 'GET', at(id), { key }), operations.getWebhook);
  const delivery = deliverWith(app.deps, webhookCourier(app.deps));
  const move = (number: string, what: string, body: object = {}) => send(app, 'POST', `/v1/staff/reports/${number}/${what}`, { key, body });
  const types = () => receiver.messages.map(({ body }) => (JSON.parse(body) as WebhookMessage).type);
  return { app, receiver, key, create, at, log, get, delivery, move, types };
}

/** What the published library reads of a message; it throws when it does not believe it. */
export function standard({ secret }: Pick<WebhookWithSecret, 'secret'>, { body, headers }: ReceivedMessage): WebhookMessage {
  return new StandardWebhook(secret).verify(body, headers as Record<string, string>) as WebhookMessage;
}
