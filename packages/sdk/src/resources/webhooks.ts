import { webhookAttemptPageSchema, webhookPageSchema, webhookQueuedSchema, webhookSchema, webhookWithSecretSchema } from '../contract/index.js';
import type { NewWebhook, Page, Webhook, WebhookAttempt, WebhookChange, WebhookQuery, WebhookQueued, WebhookReplay, WebhookRotation, WebhookWithSecret } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/**
 * Where messages about reports are sent (Standard Webhooks). Needs `apiKey` with `webhooks:manage`; throws `unauthenticated`,
 * `forbidden`, and `not_found` for an endpoint that is not there or not the key's to manage. Receivers verify with `@lapor/sdk/webhooks`.
 */
export class WebhooksResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** One page of the endpoints, the newest first. @throws `validation_failed` */
  async list(query: WebhookQuery = {}, options?: RequestOptions): Promise<Page<Webhook>> {
    return this.#http.request('GET', path`/v1/staff/webhooks`, webhookPageSchema, { query, staff: true }, options);
  }

  /** The endpoints, page after page. */
  listAll(query: WebhookQuery = {}, options?: RequestOptions): Items<Webhook> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /** One endpoint. */
  async get(id: string, options?: RequestOptions): Promise<Webhook> {
    return this.#http.request('GET', path`/v1/staff/webhooks/${id}`, webhookSchema, { staff: true }, options);
  }

  /** Sets up an endpoint. Its secret is told here, and by `rotate`. @throws `validation_failed` `idempotency_conflict` */
  async create(webhook: NewWebhook, options?: WriteOptions): Promise<WebhookWithSecret> {
    return this.#http.request('POST', path`/v1/staff/webhooks`, webhookWithSecretSchema, { json: webhook, staff: true }, options);
  }

  /** Changes an endpoint to what is given, stops it or lets it go on. @throws `validation_failed` `idempotency_conflict` */
  async change(id: string, change: WebhookChange, options?: WriteOptions): Promise<Webhook> {
    return this.#http.request('PUT', path`/v1/staff/webhooks/${id}`, webhookSchema, { json: change, staff: true }, options);
  }

  /** Removes an endpoint with its log and the messages that wait for it. */
  async remove(id: string, options?: WriteOptions): Promise<void> {
    return this.#http.send('DELETE', path`/v1/staff/webhooks/${id}`, { staff: true }, options);
  }

  /** Gives it a new secret. The old one signs for a day more, unless told otherwise. @throws `idempotency_conflict` */
  async rotate(id: string, rotation: WebhookRotation = {}, options?: WriteOptions): Promise<WebhookWithSecret> {
    return this.#http.request('POST', path`/v1/staff/webhooks/${id}/rotate`, webhookWithSecretSchema, { json: rotation, staff: true }, options);
  }

  /** Sends a test message, `ping`. @throws `not_allowed` when the endpoint is disabled */
  async ping(id: string, options?: WriteOptions): Promise<WebhookQueued> {
    return this.#http.request('POST', path`/v1/staff/webhooks/${id}/ping`, webhookQueuedSchema, { json: {}, staff: true }, options);
  }

  /** Sends one message again, or all given up since an instant, under their ids. @throws `not_allowed` when it is disabled */
  async replay(id: string, replay: WebhookReplay, options?: WriteOptions): Promise<WebhookQueued> {
    return this.#http.request('POST', path`/v1/staff/webhooks/${id}/replay`, webhookQueuedSchema, { json: replay, staff: true }, options);
  }

  /** One page of the log of an endpoint, the latest try first. @throws `validation_failed` */
  async attempts(id: string, query: WebhookQuery = {}, options?: RequestOptions): Promise<Page<WebhookAttempt>> {
    return this.#http.request('GET', path`/v1/staff/webhooks/${id}/attempts`, webhookAttemptPageSchema, { query, staff: true }, options);
  }

  /** The log, page after page. */
  attemptsAll(id: string, query: WebhookQuery = {}, options?: RequestOptions): Items<WebhookAttempt> {
    return new Items((cursor) => this.attempts(id, { ...query, cursor: cursor ?? query.cursor }, options));
  }
}
