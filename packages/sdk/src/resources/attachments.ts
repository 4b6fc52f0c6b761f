import { attachmentSchema } from '../contract/index.js';
import type { Attachment } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { UploadProgress, WriteOptions } from '../options.js';

/** Files larger than this go in pieces, so that what has arrived is not sent again when the network breaks off. */
const WHOLE = 256 * 1024;

/** What an upload takes beside the file. */
export interface UploadOptions extends WriteOptions {
  /** Default: what the blob says. The service goes by the content, not by this. */
  mediaType?: string | undefined;
  /** Called as the service takes the file in, for a file that goes in pieces; at least at the beginning and at the end. */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** Files on their way into a report or an answer. Their names are never sent. */
export class AttachmentsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Uploads one file. Name its id in a report or an answer within 24 hours, or it is deleted. A large file goes in pieces: a
   * call that broke off or was ended goes on where it was when it is made again with the same `idempotencyKey`.
   * @throws `attachment_empty` `attachment_too_large` `attachment_type_refused` `attachment_heic_refused` `attachment_unreadable`
   *   `closed` `idempotency_conflict`; in pieces also `not_found`, when what had arrived was deleted meanwhile: begin again with another key
   */
  async upload(content: Blob | ArrayBuffer | ArrayBufferView, { mediaType: given, onProgress, ...options }: UploadOptions = {}): Promise<Attachment> {
    const mediaType = given || (content instanceof Blob && content.type) || 'application/octet-stream';
    // Read first: a file that changes on the device between two tries would break the second.
    const bytes = await new Blob([content as BlobPart]).arrayBuffer();
    if (bytes.byteLength > WHOLE) {
      const { uploadInPieces } = await import('../internal/upload-in-pieces.js');
      return uploadInPieces(this.#http, bytes, { ...options, onProgress });
    }
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
