import { servicePageSchema, serviceSchema } from '../contract/index.js';
import type { NewService, Page, Service, ServiceQuery, ServiceSummary } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/** Public services and their standards (SIPP). A report may point at one with `serviceId`. */
export class ServicesResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** One page of services, by name. @throws `validation_failed` */
  async list(query: ServiceQuery = {}, options?: RequestOptions): Promise<Page<ServiceSummary>> {
    return this.#http.request('GET', path`/v1/services`, servicePageSchema, { query }, options);
  }

  /** Services, page after page. */
  listAll(query: ServiceQuery = {}, options?: RequestOptions): Items<ServiceSummary> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /** One service with its standard. @throws `not_found` */
  async get(id: string, options?: RequestOptions): Promise<Service> {
    return this.#http.request('GET', path`/v1/services/${id}`, serviceSchema, {}, options);
  }

  /**
   * Publishes a service, or puts its standard in the place of an older one. Needs `apiKey`, with `directory:manage`.
   * @throws `unauthenticated` `forbidden` `not_found` (out of reach) `validation_failed`
   */
  async put(id: string, service: NewService, options?: WriteOptions): Promise<Service> {
    return this.#http.request('PUT', path`/v1/staff/services/${id}`, serviceSchema, { json: service, staff: true }, options);
  }

  /**
   * Takes a service out of the catalogue. Reports that name it keep it. Needs `apiKey`, with `directory:manage`.
   * @throws `unauthenticated` `forbidden` `not_found`
   */
  async retire(id: string, options?: WriteOptions): Promise<void> {
    return this.#http.send('DELETE', path`/v1/staff/services/${id}`, { staff: true }, options);
  }
}
