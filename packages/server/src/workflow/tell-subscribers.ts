import { isSecret, WEBHOOK_TYPE_OF, type WebhookMessage, type WebhookType } from '@lapor/sdk/contract';
import { enqueueWebhook } from '../outbox/webhook.js';
import type { Consequence, Happening } from './consequences.js';
import type { Stage } from './transitions.js';

/** Puts a message into the outbox for every endpoint that is told of this report and of this kind of event. */
export const tellSubscribers: Consequence = async (deps, store, happening) => {
  const { event, before, after } = happening;
  const type = WEBHOOK_TYPE_OF[event.kind];
  if (type === null) return;
  // Who had it before learns that it went on.
  const agencyIds = [...new Set([after.agency_id, before?.agency_id ?? after.agency_id])];
  const endpoints = await store.webhooks.subscribed({ id: after.id, agencyIds });
  const message = messageOf(type, happening);
  for (const endpoint of endpoints) {
    const wanted = JSON.parse(endpoint.event_types) as WebhookType[];
    if (wanted.length > 0 && !wanted.includes(type)) continue;
    await enqueueWebhook(deps, store, { endpointId: endpoint.id, message, reportId: after.id, position: event.sequence });
  }
};

/** Thin on purpose: whoever may read the report fetches it. Of a secret one not even how it stands is told. */
function messageOf(type: WebhookType, { event, after }: Happening): WebhookMessage {
  const kept = isSecret(after.visibility);
  const due = after.due_stage !== null && after.due_date !== null ? { stage: after.due_stage as Stage, date: after.due_date } : null;
  return {
    type,
    timestamp: event.at,
    data: {
      number: after.number,
      eventId: event.id,
      sequence: event.sequence,
      agencyId: after.agency_id,
      status: kept ? null : after.status,
      due: kept ? null : due,
    },
  };
}
