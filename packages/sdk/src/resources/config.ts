import { configSchema } from '../contract/index.js';
import type { Config, ConfigQuery } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../options.js';

/** What a form needs to know before it asks. */
export class ConfigResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * The limits, notice and languages in force, in general or for one agency, and whether reports are taken now.
   * @throws `validation_failed` when there is no such agency.
   */
  async get(query: ConfigQuery = {}, options?: RequestOptions): Promise<Config> {
    return this.#http.request('GET', path`/v1/config`, configSchema, { query }, options);
  }
}
