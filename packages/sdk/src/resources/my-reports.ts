import { myReportPageSchema, reporterSessionSchema, reportSchema } from '../contract/index.js';
import type { MyReport, OpenSession, Page, Report, ReporterSession, RequestLink } from '../contract/index.js';
import { accessParts } from '../internal/access.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { PageQuery, RequestOptions, WriteOptions } from '../options.js';

/**
 * All reports of one e-mail address, opened by a link sent there. What needs a session throws `unauthenticated` once it has
 * ended. A session also stands in for the access code in `client.reports`.
 */
export class MyReportsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Asks for a link by e-mail. The answer is the same whether or not anything was ever reported from there. @throws `rate_limited` */
  async requestLink(to: RequestLink, options?: WriteOptions): Promise<void> {
    return this.#http.send('POST', path`/v1/my-reports/links`, { json: to }, options);
  }

  /** Opens a session with what the link carried after its `#`. A link opens one session. @throws `not_found` `rate_limited` */
  async openSession(link: OpenSession, options?: WriteOptions): Promise<ReporterSession> {
    return this.#http.request('POST', path`/v1/my-reports/sessions`, reporterSessionSchema, { json: link }, options);
  }

  /** Ends a session, on a device that others use. */
  async closeSession(session: ReporterSession, options?: WriteOptions): Promise<void> {
    return this.#http.send('DELETE', path`/v1/my-reports/sessions`, accessParts(session), options);
  }

  /** One page of the reports, the newest first. @throws `validation_failed` */
  async list(session: ReporterSession, query: PageQuery = {}, options?: RequestOptions): Promise<Page<MyReport>> {
    return this.#http.request('GET', path`/v1/my-reports`, myReportPageSchema, { query, ...accessParts(session) }, options);
  }

  /** The reports, page after page. */
  listAll(session: ReporterSession, query: PageQuery = {}, options?: RequestOptions): Items<MyReport> {
    return new Items((cursor) => this.list(session, { ...query, cursor: cursor ?? query.cursor }, options));
  }

  /** One of the reports. @throws `not_found` */
  async get(session: ReporterSession, number: string, options?: RequestOptions): Promise<Report> {
    return this.#http.request('GET', path`/v1/my-reports/${number}`, reportSchema, accessParts(session), options);
  }
}
