import { apiKeyPageSchema, apiKeySchema, madeKeySchema } from '../contract/index.js';
import type { ApiKey, MadeKey, NewKey, Page, RightsQuery, RotateKey } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/** Keys of staff and integrators, for those who may manage them: within their agency, role and scopes. */
export class KeysResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** One page of keys, the newest first; never a key itself. @throws `forbidden`, `validation_failed` */
  async list(query: RightsQuery = {}, options?: RequestOptions): Promise<Page<ApiKey>> {
    return this.#http.request('GET', path`/v1/staff/keys`, apiKeyPageSchema, { query, staff: true }, options);
  }

  /** All keys within reach, page after page. */
  listAll(query: RightsQuery = {}, options?: RequestOptions): Items<ApiKey> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /** Makes a key. `key` is told here and never again. @throws `forbidden`, `validation_failed`, `idempotency_conflict` */
  async create(key: NewKey, options?: WriteOptions): Promise<MadeKey> {
    return this.#http.request('POST', path`/v1/staff/keys`, madeKeySchema, { json: key, staff: true }, options);
  }

  /** Gives a key another secret; the old one ends at once or after some hours. @throws `not_found`, `forbidden`, `not_allowed` */
  async rotate(id: string, rotation: RotateKey = {}, options?: WriteOptions): Promise<MadeKey> {
    return this.#http.request('POST', path`/v1/staff/keys/${id}/rotate`, madeKeySchema, { json: rotation, staff: true }, options);
  }

  /** Ends a key at once. @throws `not_found`, `forbidden`, `not_allowed` */
  async revoke(id: string, options?: WriteOptions): Promise<ApiKey> {
    return this.#http.request('DELETE', path`/v1/staff/keys/${id}`, apiKeySchema, { staff: true }, options);
  }
}
