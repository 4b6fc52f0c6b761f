import { signWebhook } from '@lapor/sdk/webhooks';
import { validate, webhookMessageSchema } from '@lapor/sdk/contract';
import type { AppDeps } from '../../deps.js';
import type { Courier, Outcome } from '../../outbox/deliver.js';
import { enqueueMail } from '../../outbox/mail.js';
import { WEBHOOK_SCHEDULE } from '../../outbox/schedule.js';
import type { Nouns } from '../../store/store.js';
import type { OutboxRow, WebhookAttemptRow, WebhookEndpointRow } from '../../store/tables/outbox.js';
import { newId } from '../../workflow/ids.js';
import { signingSecrets } from './secret.js';
import { post, type SendResult } from './send.js';

type WebhookDeps = Pick<AppDeps, 'store' | 'now' | 'randomBytes' | 'secret' | 'settings' | 'log'>;

/** An endpoint at which everything fails for so long is stopped. */
const DAYS_OF_FAILING = 5;
/** What an answer may ask to wait at most. */
const LONGEST_WAIT = 24 * 60 * 60;

/** Sends webhooks by the Standard Webhooks specification, and keeps the log of each endpoint. */
export function webhookCourier(deps: WebhookDeps): Courier {
  const { webhooks } = deps.settings;
  return {
    kind: 'webhook',
    schedule: WEBHOOK_SCHEDULE,
    seconds: webhooks.seconds,
    atOnce: 32,
    atOnceEach: 4,
    async deliver(message) {
      const endpoint = await deps.store.webhooks.find(message.destination);
      if (!endpoint) return { kind: 'dropped', code: 'no_endpoint' };
      if (endpoint.disabled_at !== null) {
        await keep(deps, endpoint, message, { outcome: { kind: 'dead', code: 'endpoint_disabled' }, status: null, milliseconds: 0 });
        return { kind: 'dead', code: 'endpoint_disabled' };
      }
      const at = deps.now();
      const begun = performance.now();
      const secret = signingSecrets(deps.secret, endpoint, at);
      const headers = await signWebhook({ id: message.id, at, body: message.payload, secret });
      const result = await post(endpoint.url, message.payload, headers, webhooks);
      const outcome = outcomeOf(result);
      const status = result.kind === 'answered' ? result.status : null;
      await keep(deps, endpoint, message, { outcome, status, milliseconds: Math.round(performance.now() - begun) });
      return outcome;
    },
  };
}

function outcomeOf(result: SendResult): Outcome {
  if (result.kind === 'failed') return { kind: 'failed', code: result.code };
  const { status, retryAfter } = result;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) return { kind: 'dead', code: 'gone' };
  if (status >= 300 && status < 400) return { kind: 'failed', code: 'redirect' };
  return { kind: 'failed', code: `status_${String(status)}`, ...(retryAfter !== null && { wait: Math.min(retryAfter, LONGEST_WAIT) }) };
}

type Try = { readonly outcome: Outcome; readonly status: number | null; readonly milliseconds: number };

/** Adds to the log of an endpoint, and stops it when it is gone or has been failing for days. */
async function keep(deps: WebhookDeps, endpoint: WebhookEndpointRow, message: OutboxRow, attempt: Try): Promise<void> {
  const at = deps.now();
  const { outcome } = attempt;
  const stopped = await deps.store.transaction(async (store) => {
    // It may have been removed meanwhile, and its log with it.
    if (!(await store.webhooks.update(endpoint.id, { failing_since: failingSince(endpoint, outcome, at) }))) return false;
    await store.webhooks.addAttempt(attemptRow(deps, endpoint, message, attempt, at));
    const by = outcome.kind === 'dead' && outcome.code === 'gone' ? 'gone' : hasFailedForDays(endpoint, outcome, at) ? 'failing' : null;
    return by !== null && (await stop(deps, store, endpoint, by, at));
  });
  if (stopped) deps.log.warn('endpoint_disabled', { endpoint: endpoint.id });
}

function failingSince(endpoint: WebhookEndpointRow, outcome: Outcome, at: Date): string | null {
  if (outcome.kind === 'delivered') return null;
  return endpoint.failing_since ?? at.toISOString();
}

function hasFailedForDays({ failing_since }: WebhookEndpointRow, outcome: Outcome, at: Date): boolean {
  return outcome.kind === 'failed' && failing_since !== null && at.getTime() - Date.parse(failing_since) >= DAYS_OF_FAILING * 24 * 60 * 60 * 1000;
}

async function stop(deps: WebhookDeps, store: Nouns, { id, agency_id: agencyId }: WebhookEndpointRow, by: 'gone' | 'failing', at: Date): Promise<boolean> {
  if (!(await store.webhooks.disable(id, by, at.toISOString()))) return false;
  if (agencyId !== null) await enqueueMail(deps, store, { to: 'agency', template: 'agency_endpoint_disabled', agencyId });
  return true;
}

function attemptRow(deps: WebhookDeps, endpoint: WebhookEndpointRow, message: OutboxRow, { outcome, status, milliseconds }: Try, at: Date): WebhookAttemptRow {
  const last = outcome.kind === 'failed' && message.attempts > WEBHOOK_SCHEDULE.length;
  return {
    id: newId(deps.randomBytes),
    endpoint_id: endpoint.id,
    message_id: message.id,
    event_type: typeOf(message),
    at: at.toISOString(),
    attempt: message.attempts,
    outcome: outcome.kind === 'delivered' || (outcome.kind === 'failed' && !last) ? outcome.kind : 'dead',
    status,
    milliseconds,
    code: outcome.kind === 'delivered' ? null : outcome.code,
  };
}

function typeOf({ payload }: OutboxRow): string {
  const message = validate(webhookMessageSchema, JSON.parse(payload));
  return message.ok ? message.value.type : 'unknown';
}
