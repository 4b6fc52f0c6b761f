import { filledTemplateSchema, templatePageSchema, templateSchema } from '../contract/index.js';
import type { FilledTemplate, NewTemplate, Page, Template, TemplateQuery } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/** Texts officers begin an answer from. Everything here needs `apiKey` and throws `unauthenticated` without a good one. */
export class TemplatesResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** One page of the templates that serve an agency: its own and those of the agencies above it. @throws `validation_failed` */
  async list(query: TemplateQuery = {}, options?: RequestOptions): Promise<Page<Template>> {
    return this.#http.request('GET', path`/v1/staff/templates`, templatePageSchema, { query, staff: true }, options);
  }

  /** Those templates, page after page. */
  listAll(query: TemplateQuery = {}, options?: RequestOptions): Items<Template> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /** One template. @throws `not_found` */
  async get(id: string, options?: RequestOptions): Promise<Template> {
    return this.#http.request('GET', path`/v1/staff/templates/${id}`, templateSchema, { staff: true }, options);
  }

  /**
   * Writes a template, or puts it in the place of an older one. Needs `templates:manage`.
   * @throws `forbidden` `not_found` (out of reach) `validation_failed` (a placeholder nobody knows)
   */
  async put(id: string, template: NewTemplate, options?: WriteOptions): Promise<Template> {
    return this.#http.request('PUT', path`/v1/staff/templates/${id}`, templateSchema, { json: template, staff: true }, options);
  }

  /** Throws a template away. Needs `templates:manage`. @throws `forbidden` `not_found` */
  async remove(id: string, options?: WriteOptions): Promise<void> {
    return this.#http.send('DELETE', path`/v1/staff/templates/${id}`, { staff: true }, options);
  }

  /** Fills a template in for a report, in the language of its reporter. @throws `not_found` */
  async fill(number: string, id: string, options?: RequestOptions): Promise<FilledTemplate> {
    return this.#http.request('GET', path`/v1/staff/reports/${number}/templates/${id}`, filledTemplateSchema, { staff: true }, options);
  }
}
