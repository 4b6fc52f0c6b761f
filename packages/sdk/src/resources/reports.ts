import { normaliseAccessCode, normaliseReportNumber, receiptSchema, reportSchema } from '../contract/index.js';
import type { NewReport, Receipt, Report } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/** Reports, from the reporter's side. */
export class ReportsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Files a report. Keep `accessCode` of the receipt: with the number it opens the report, and it is not given again.
   * Give your own `idempotencyKey` if you may send the same report again later.
   * @throws `validation_failed` `closed` `idempotency_conflict`
   */
  async create(report: NewReport, options?: WriteOptions): Promise<Receipt> {
    return this.#http.request('POST', path`/v1/reports`, receiptSchema, { json: report }, options);
  }

  /**
   * Follows a report by its number and code, typed with or without spaces and dashes.
   * @throws `not_found` for a wrong number and a wrong code alike; `rate_limited` after many of them.
   */
  async track(number: string, accessCode: string, options?: RequestOptions): Promise<Report> {
    const code = normaliseAccessCode(accessCode);
    return this.#http.request('GET', path`/v1/reports/${normaliseReportNumber(number)}`, reportSchema, { accessCode: code }, options);
  }

  /**
   * The content of one file of a report.
   * @throws `not_found` `rate_limited`
   */
  async attachment(number: string, accessCode: string, id: string, options?: RequestOptions): Promise<Blob> {
    const code = normaliseAccessCode(accessCode);
    return this.#http.content(path`/v1/reports/${normaliseReportNumber(number)}/attachments/${id}`, { accessCode: code }, options);
  }
}
