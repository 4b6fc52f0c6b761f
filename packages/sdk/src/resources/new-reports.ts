import { receiptSchema } from '../contract/index.js';
import type { NewReport, Receipt } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { CreateOptions } from '../options.js';

/** Filing reports, for pages that do nothing else with them and shall stay light; {@link ReportsResource} has it all. */
export class NewReportsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Files a report. Keep `accessCode` of the receipt: with the number it opens the report, and it is not given again.
   * One that is `assisted` is filed with the client's `apiKey`. Give your own `idempotencyKey` if you may send the same report again later.
   * @throws `validation_failed` `closed` `idempotency_conflict`
   */
  async create(report: NewReport, options?: CreateOptions): Promise<Receipt> {
    return this.#http.request('POST', path`/v1/reports`, receiptSchema, { json: report, staff: report.assisted === true, proof: options?.proof }, options);
  }
}
