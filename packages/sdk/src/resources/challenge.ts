import { challengeAnswerSchema } from '../contract/index.js';
import type { ChallengeAnswer } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../options.js';

/** Work that pages without a key do before they send a report. Programs with a key need none. */
export class ChallengeResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** What to work on: what `proofOf` makes of it and of the number found is the `proof` of `client.reports.create`. */
  async get(options?: RequestOptions): Promise<ChallengeAnswer> {
    return this.#http.request('GET', path`/v1/challenge`, challengeAnswerSchema, {}, options);
  }
}
