import { auditPageSchema } from '../contract/index.js';
import type { AuditEntry, AuditQuery, Page } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions } from '../options.js';

/** The trail of administrative acts, for those who may read it. */
export class AuditResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** One page of it, the latest first. @throws `forbidden`, `validation_failed` */
  async list(query: AuditQuery = {}, options?: RequestOptions): Promise<Page<AuditEntry>> {
    return this.#http.request('GET', path`/v1/staff/audit`, auditPageSchema, { query, staff: true }, options);
  }

  /** All of it, page after page. */
  listAll(query: AuditQuery = {}, options?: RequestOptions): Items<AuditEntry> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }
}
