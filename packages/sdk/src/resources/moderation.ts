import { publicationSchema } from '../contract/index.js';
import type { Hide, Publication, Redact, Show } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/**
 * What admins keep from the public, and why. Everything here needs `apiKey`, and the reporter sees each move.
 * Moves throw `not_found`, `forbidden`, `not_allowed`, `validation_failed` and `idempotency_conflict`.
 */
export class ModerationResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** How a report stands towards the public. @throws `not_found` `forbidden` */
  async get(number: string, options?: RequestOptions): Promise<Publication> {
    return this.#http.request('GET', path`/v1/staff/reports/${number}/publication`, publicationSchema, { staff: true }, options);
  }

  /** Hides a report from the public. */
  async hide(number: string, move: Hide, options?: WriteOptions): Promise<Publication> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/hide`, publicationSchema, { json: move, staff: true }, options);
  }

  /** Shows a hidden report again. */
  async show(number: string, move: Show = {}, options?: WriteOptions): Promise<Publication> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/show`, publicationSchema, { json: move, staff: true }, options);
  }

  /** Covers parts of a report where the public reads it; whatever is not named is seen again. */
  async redact(number: string, move: Redact, options?: WriteOptions): Promise<Publication> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/redact`, publicationSchema, { json: move, staff: true }, options);
  }
}
