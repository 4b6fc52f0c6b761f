import { attachmentSchema } from '../contract/index.js';
import type { Attachment } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { WriteOptions } from '../options.js';

/** What an upload takes beside the file. */
export interface UploadOptions extends WriteOptions {
  /** Default: what the blob says. The service goes by the content, not by this. */
  mediaType?: string | undefined;
}

/** Files on their way into a report or an answer. Their names are never sent. */
export class AttachmentsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Uploads one file. Name its id in a report or an answer within 24 hours, or it is deleted.
   * @throws `attachment_empty` `attachment_too_large` `attachment_type_refused` `attachment_heic_refused` `attachment_unreadable`
   *   `closed` `idempotency_conflict`
   */
  async upload(content: Blob | ArrayBuffer | ArrayBufferView, options: UploadOptions = {}): Promise<Attachment> {
    const mediaType = options.mediaType || (content instanceof Blob && content.type) || 'application/octet-stream';
    // Read first: a file that changes on the device between two tries would break the second.
    const bytes = await new Blob([content as BlobPart]).arrayBuffer();
    return this.#http.request('POST', path`/v1/attachments`, attachmentSchema, { file: { bytes, mediaType }, slow: true }, options);
  }

  /**
   * Deletes a file that no report names yet.
   * @throws `not_found`
   */
  async remove(id: string, options?: WriteOptions): Promise<void> {
    return this.#http.send('DELETE', path`/v1/attachments/${id}`, {}, options);
  }
}
