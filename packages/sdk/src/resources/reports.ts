import { reportSchema } from '../contract/index.js';
import type { ChangeVisibility, Confirm, Contest, Rate, Reply, Report, RequestErasure, Withdraw } from '../contract/index.js';
import { accessParts, reportPath } from '../internal/access.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { ReportAccess, RequestOptions, WriteOptions } from '../options.js';
import { NewReportsResource } from './new-reports.js';

/**
 * Reports, from the reporter's side. A report is opened by its number and `access`: the code on the receipt, or a session of
 * `client.myReports`. All throw `not_found` for a wrong number and a wrong code alike, `rate_limited` after many of them, and
 * `unauthenticated` for a session that has ended; steps also `not_allowed`, `validation_failed` and `idempotency_conflict`.
 */
export class ReportsResource extends NewReportsResource {
  readonly #http: Http;

  constructor(http: Http) {
    super(http);
    this.#http = http;
  }

  /** Follows a report. Number and code may be typed with or without spaces and dashes. */
  async track(number: string, access: ReportAccess, options?: RequestOptions): Promise<Report> {
    return this.#http.request('GET', reportPath(number), reportSchema, accessParts(access), options);
  }
  /** The content of one file of a report. */
  async attachment(number: string, access: ReportAccess, id: string, options?: RequestOptions): Promise<Blob> {
    return this.#http.content(reportPath(number) + path`/attachments/${id}`, accessParts(access), options);
  }
  /** Adds something, or answers what was asked. */
  async reply(number: string, access: ReportAccess, said: Reply, options?: WriteOptions): Promise<Report> {
    return this.#move(number, access, 'reply', said, options);
  }
  /** Reminds the agency; from the day of the right `remind` on. */
  async remind(number: string, access: ReportAccess, options?: WriteOptions): Promise<Report> {
    return this.#move(number, access, 'remind', {}, options);
  }
  /** Agrees that the matter is settled. */
  async confirm(number: string, access: ReportAccess, said: Confirm = {}, options?: WriteOptions): Promise<Report> {
    return this.#move(number, access, 'confirm', said, options);
  }
  /** Disagrees with an answer, a closure or a rejection, and so opens the report again. */
  async contest(number: string, access: ReportAccess, said: Contest, options?: WriteOptions): Promise<Report> {
    return this.#move(number, access, 'contest', said, options);
  }
  /** Rates how it was handled; rated again, the new rating counts. */
  async rate(number: string, access: ReportAccess, rating: Rate, options?: WriteOptions): Promise<Report> {
    return this.#move(number, access, 'rate', rating, options);
  }
  /** Gives the report up. */
  async withdraw(number: string, access: ReportAccess, said: Withdraw = {}, options?: WriteOptions): Promise<Report> {
    return this.#move(number, access, 'withdraw', said, options);
  }
  /** Changes who may see it. What closes it takes effect at once; what opens it asks for `confirmed`. */
  async changeVisibility(number: string, access: ReportAccess, change: ChangeVisibility, options?: WriteOptions): Promise<Report> {
    return this.#move(number, access, 'visibility', change, options);
  }
  /** Asks for what the report says to be deleted. An admin decides. */
  async requestErasure(number: string, access: ReportAccess, said: RequestErasure = {}, options?: WriteOptions): Promise<Report> {
    return this.#move(number, access, 'request-erasure', said, options);
  }

  #move(number: string, access: ReportAccess, move: string, json: object, options?: WriteOptions): Promise<Report> {
    return this.#http.request('POST', `${reportPath(number)}/${move}`, reportSchema, { json, ...accessParts(access) }, options);
  }
}
