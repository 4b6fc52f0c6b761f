import { staffReportSchema } from '../contract/index.js';
import type * as moves from '../contract/index.js';
import type { StaffReport } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { WriteOptions } from '../options.js';

/** What the agencies do with a report. Each move answers with the report as it stands then. Part of `StaffResource`. */
export class StaffMovesResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Verifies: the report is in order, the agency takes it on. */
  async verify(number: string, move: moves.Verify = {}, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/verify`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Asks the reporter; the clocks stand still until the reply. */
  async ask(number: string, move: moves.Ask, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/ask`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Forwards (disposisi) to the agency better placed, and to others that assist it. */
  async forward(number: string, move: moves.Forward, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/forward`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Returns it (bukan wewenang) to whoever forwarded it, or to the nearest agency above. */
  async return(number: string, move: moves.Return, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/return`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Asks another agency to assist. */
  async involve(number: string, move: moves.Involve, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/involve`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Lets an agency go that assisted, or steps back. */
  async release(number: string, move: moves.Release, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/release`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Begins the work, or goes on with it. */
  async start(number: string, move: moves.Start = {}, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/start`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Tells the reporter news while the work goes on. */
  async inform(number: string, move: moves.Inform, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/inform`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Answers the reporter (tanggapan). */
  async answer(number: string, move: moves.AnswerReport, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/answer`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Takes more time, with a reason. */
  async extend(number: string, move: moves.Extend, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/extend`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Closes: the agency holds the matter to be settled. The reporter may see it otherwise. */
  async close(number: string, move: moves.Close, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/close`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Rejects, with a reason the reporter may contest. */
  async reject(number: string, move: moves.Reject, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/reject`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Opens again what was rejected, closed or settled. */
  async reopen(number: string, move: moves.Reopen, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/reopen`, staffReportSchema, { json: move, staff: true }, options);
  }
}
