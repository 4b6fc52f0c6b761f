import { principalSchema, sessionConfigSchema } from '../contract/index.js';
import type { Principal, SessionConfig } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/** How staff sign in. */
export class SessionResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** What a page needs to let staff sign in. Needs no key. */
  async config(options?: RequestOptions): Promise<SessionConfig> {
    return this.#http.request('GET', path`/v1/session/config`, sessionConfigSchema, {}, options);
  }

  /**
   * Takes up an invitation; `apiKey` is then the token of the sign-in it is to belong to.
   * @throws `not_found` for an invitation that is unknown, used or expired; `not_allowed` when the sign-in has an account
   */
  async accept(invitation: string, options?: WriteOptions): Promise<Principal> {
    return this.#http.request('POST', path`/v1/session/invitation`, principalSchema, { json: { invitation }, staff: true }, options);
  }
}
