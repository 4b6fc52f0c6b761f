import type { NewWebhook, Webhook, WebhookAttempt, WebhookChange, WebhookReplay, WebhookRotation, WebhookType } from '@lapor/sdk/contract';
import { sees, type Staff } from '../auth/staff.js';
import { isAcceptableUrl } from '../connectors/webhooks/address.js';
import type { AppDeps } from '../deps.js';
import { enqueueWebhook } from '../outbox/webhook.js';
import { invalid, ProblemError } from '../problem.js';
import { toAgencyReference } from '../store/agencies.js';
import type { Nouns } from '../store/store.js';
import type { WebhookAttemptRow, WebhookEndpointRow } from '../store/tables/outbox.js';
import { recordAct } from './audit.js';
import { newId } from './ids.js';

/** How many endpoints one agency may have. */
const ENDPOINTS_EACH = 20;
const ROTATION_HOURS = 24;

/** An endpoint that may be answered with its secret, which is derived and never remembered. */
export interface EndpointAndVersion {
  readonly webhook: Webhook;
  readonly version: number;
}

type WebhookDeps = Pick<AppDeps, 'now' | 'randomBytes' | 'settings'>;

/** Sets up an endpoint within the reach of staff. @throws {ProblemError} `validation_failed` */
export async function createWebhook(deps: WebhookDeps, store: Nouns, staff: Staff, wanted: NewWebhook): Promise<EndpointAndVersion> {
  const agency = wanted.agencyId === undefined ? staff.agency : await store.agencies.find(wanted.agencyId);
  if (agency === undefined || (agency !== null && !sees(staff, agency))) throw invalid('/agencyId', 'unknown_agency');
  checkUrl(deps, wanted.url);
  if ((await store.webhooks.countOf(agency?.id ?? null)) >= ENDPOINTS_EACH) throw invalid('/agencyId', 'too_many');
  const row: WebhookEndpointRow = {
    id: newId(deps.randomBytes),
    agency_id: agency?.id ?? null,
    ...settingsOf(wanted),
    secret_version: 1,
    previous_until: null,
    disabled_at: null,
    disabled_by: null,
    failing_since: null,
    created_at: deps.now().toISOString(),
  };
  await store.webhooks.insert(row);
  await remember(deps, store, staff, 'webhook.created', row, { eventTypes: wanted.eventTypes ?? [] });
  return { webhook: await toWebhook(deps, store, row), version: row.secret_version };
}

/** The endpoint of an id. @throws {ProblemError} `not_found`, also for one out of reach */
export async function openWebhook(store: Nouns, staff: Staff, id: string): Promise<WebhookEndpointRow> {
  const row = await store.webhooks.find(id);
  const agency = row?.agency_id == null ? null : await store.agencies.find(row.agency_id);
  const within = agency ? sees(staff, agency) : staff.agency === null;
  if (!row || !within) throw new ProblemError('not_found');
  return row;
}

/** @throws {ProblemError} `not_found`, `validation_failed` */
export async function changeWebhook(deps: WebhookDeps, store: Nouns, staff: Staff, id: string, change: WebhookChange): Promise<Webhook> {
  const row = await openWebhook(store, staff, id);
  checkUrl(deps, change.url);
  const changes: Partial<WebhookEndpointRow> = { ...settingsOf(change), ...disabling(deps, row, change.disabled === true) };
  await store.webhooks.update(id, changes);
  const after = { ...row, ...changes };
  // Where it leads is something somebody wrote: that it was changed is remembered, not to what.
  const details = { urlChanged: after.url !== row.url, eventTypes: change.eventTypes ?? [], disabled: after.disabled_at !== null };
  await remember(deps, store, staff, 'webhook.changed', row, details);
  return toWebhook(deps, store, after);
}

/** @throws {ProblemError} `not_found` */
export async function rotateWebhook(deps: WebhookDeps, store: Nouns, staff: Staff, id: string, { immediately }: WebhookRotation): Promise<EndpointAndVersion> {
  const row = await openWebhook(store, staff, id);
  const until = new Date(deps.now().getTime() + ROTATION_HOURS * 60 * 60 * 1000).toISOString();
  const changes = { secret_version: row.secret_version + 1, previous_until: immediately === true ? null : until };
  await store.webhooks.update(id, changes);
  await remember(deps, store, staff, 'webhook.rotated', row, { previousUntil: changes.previous_until });
  return { webhook: await toWebhook(deps, store, { ...row, ...changes }), version: changes.secret_version };
}

/** @throws {ProblemError} `not_found` */
export async function removeWebhook(deps: Pick<AppDeps, 'now'>, store: Nouns, staff: Staff, id: string): Promise<null> {
  const row = await openWebhook(store, staff, id);
  await store.outbox.removeAllOf(id);
  await store.webhooks.remove(id);
  await remember(deps, store, staff, 'webhook.removed', row);
  return null;
}

/** @throws {ProblemError} `not_found`, `not_allowed` */
export async function pingWebhook(deps: WebhookDeps, store: Nouns, staff: Staff, id: string): Promise<{ messages: number }> {
  await openEnabled(store, staff, id);
  await enqueueWebhook(deps, store, { endpointId: id, message: { type: 'ping', timestamp: deps.now().toISOString(), data: null } });
  return { messages: 1 };
}

/** @throws {ProblemError} `not_found`, `not_allowed` */
export async function replayWebhook(deps: WebhookDeps, store: Nouns, staff: Staff, id: string, replay: WebhookReplay): Promise<{ messages: number }> {
  const row = await openEnabled(store, staff, id);
  const which = 'messageId' in replay ? { id: replay.messageId } : { since: new Date(replay.since).toISOString() };
  const messages = await store.outbox.replay(id, which, deps.now().toISOString());
  if ('id' in which && messages === 0) throw invalid('/messageId', 'not_applicable');
  await remember(deps, store, staff, 'webhook.replayed', row, { messages });
  return { messages };
}

/** What the API says of an endpoint. */
export async function toWebhook(deps: Pick<AppDeps, 'now'>, store: Nouns, row: WebhookEndpointRow): Promise<Webhook> {
  const agency = row.agency_id === null ? undefined : await store.agencies.find(row.agency_id);
  const overlaps = row.previous_until !== null && row.previous_until > deps.now().toISOString();
  return {
    id: row.id,
    agency: agency ? toAgencyReference(agency) : null,
    url: row.url,
    description: row.description,
    eventTypes: JSON.parse(row.event_types) as WebhookType[],
    disabled: row.disabled_at !== null,
    disabledBy: row.disabled_by,
    disabledAt: row.disabled_at,
    failingSince: row.failing_since,
    previousSecretUntil: overlaps ? row.previous_until : null,
    createdAt: row.created_at,
  };
}

/** What the API says of one try. */
export function toWebhookAttempt(row: WebhookAttemptRow): WebhookAttempt {
  const { id, at, attempt, outcome, status, milliseconds, code } = row;
  return { id, messageId: row.message_id, type: row.event_type as WebhookAttempt['type'], at, attempt, outcome, status, milliseconds, code };
}

async function openEnabled(store: Nouns, staff: Staff, id: string): Promise<WebhookEndpointRow> {
  const row = await openWebhook(store, staff, id);
  if (row.disabled_at !== null) throw new ProblemError('not_allowed');
  return row;
}

async function remember(
  deps: Pick<AppDeps, 'now'>,
  store: Nouns,
  staff: Staff,
  action: `webhook.${'created' | 'changed' | 'rotated' | 'removed' | 'replayed'}`,
  { id, agency_id: agencyId }: WebhookEndpointRow,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordAct(deps, store, staff, { action, target: { kind: 'webhook', id }, agencyId, details });
}

function settingsOf({ url, description, eventTypes }: Pick<WebhookChange, 'url' | 'description' | 'eventTypes'>) {
  return { url: new URL(url).href, description: description ?? '', event_types: JSON.stringify(eventTypes ?? []) };
}

function disabling(deps: WebhookDeps, row: WebhookEndpointRow, disabled: boolean): Partial<WebhookEndpointRow> {
  if (disabled === (row.disabled_at !== null)) return {};
  return disabled
    ? { disabled_at: deps.now().toISOString(), disabled_by: 'staff' }
    : { disabled_at: null, disabled_by: null, failing_since: null };
}

function checkUrl({ settings }: Pick<AppDeps, 'settings'>, url: string): void {
  if (!isAcceptableUrl(url, settings.webhooks)) throw invalid('/url', 'not_applicable');
}
