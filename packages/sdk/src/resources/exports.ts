import { exportedReportSchema, openDataSchema } from '../contract/index.js';
import type { ExportedReport, ExportQuery, OpenDataGroup, OpenDataQuery } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { linesOf } from '../internal/lines.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../options.js';

/** Many reports at a time. What comes as a stream ends when nobody reads on: leave the loop, or cancel the stream. */
export class ExportsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Reports one by one, in the order they were filed. @throws `unauthenticated`, `forbidden`, `validation_failed` */
  async reports(query: ExportQuery = {}, options?: RequestOptions): Promise<AsyncIterable<ExportedReport>> {
    return linesOf(await this.#http.stream(path`/v1/staff/exports/reports.ndjson`, { query, staff: true }, options), exportedReportSchema);
  }

  /** The same as CSV, in bytes as they come. @throws `unauthenticated`, `forbidden`, `validation_failed` */
  async reportsCsv(query: ExportQuery = {}, options?: RequestOptions): Promise<ReadableStream<Uint8Array>> {
    return this.#http.stream(path`/v1/staff/exports/reports.csv`, { query, staff: true }, options);
  }

  /** Open data, in groups none of which is small. @throws `validation_failed` */
  async openData(query: OpenDataQuery = {}, options?: RequestOptions): Promise<OpenDataGroup[]> {
    return this.#http.request('GET', path`/v1/open-data.json`, openDataSchema, { query, slow: true }, options);
  }

  /** The same as CSV, in bytes as they come. @throws `validation_failed` */
  async openDataCsv(query: OpenDataQuery = {}, options?: RequestOptions): Promise<ReadableStream<Uint8Array>> {
    return this.#http.stream(path`/v1/open-data.csv`, { query }, options);
  }
}
