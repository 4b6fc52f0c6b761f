import { agencySettingsSchema } from '../contract/index.js';
import type { AgencySettings, AgencySettingsChange } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/**
 * What an agency decides for itself and those below it. Everything here needs `apiKey` with `directory:manage` and throws
 * `unauthenticated` or `forbidden` without.
 */
export class AgencySettingsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** What an agency within reach set for itself, and what counts in the end. @throws `not_found` */
  async get(agencyId: string, options?: RequestOptions): Promise<AgencySettings> {
    return this.#http.request('GET', path`/v1/staff/agencies/${agencyId}/settings`, agencySettingsSchema, { staff: true }, options);
  }

  /**
   * Changes some of it: what is left out stays as it is, `null` leaves it to the agencies above.
   * @throws `not_found` (out of reach) `validation_failed` (beyond what an agency may decide, or a calendar nobody knows)
   */
  async change(agencyId: string, change: AgencySettingsChange, options?: WriteOptions): Promise<AgencySettings> {
    return this.#http.request('PUT', path`/v1/staff/agencies/${agencyId}/settings`, agencySettingsSchema, { json: change, staff: true }, options);
  }
}
