import type { WebhookMessage } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import { newId } from '../workflow/ids.js';

/** A message for one endpoint. */
export interface NewWebhookMessage {
  readonly endpointId: string;
  readonly message: WebhookMessage;
  readonly reportId?: string;
  /** Its place among the messages about the report. */
  readonly position?: number;
}

/** Puts a message into the outbox, in the transaction of what it tells of, and gives its id, which it keeps however often it is sent. */
export async function enqueueWebhook(deps: Pick<AppDeps, 'now' | 'randomBytes'>, store: Pick<Nouns, 'outbox'>, webhook: NewWebhookMessage): Promise<string> {
  const id = newId(deps.randomBytes);
  const at = deps.now().toISOString();
  await store.outbox.insert({
    id,
    kind: 'webhook',
    destination: webhook.endpointId,
    report_id: webhook.reportId ?? null,
    position: webhook.position ?? 0,
    once_key: null,
    address: null,
    payload: JSON.stringify(webhook.message),
    state: 'waiting',
    attempts: 0,
    next_at: at,
    lease: null,
    leased_until: null,
    code: null,
    created_at: at,
    done_at: null,
  });
  return id;
}
