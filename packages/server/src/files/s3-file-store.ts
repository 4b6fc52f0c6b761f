import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { XMLParser } from 'fast-xml-parser';
import type { FileStore, StoredFile } from './file-store.js';

/** A bucket of a store that speaks S3. */
export interface S3Place {
  /** Where it is, such as `https://s3.example.go.id`; buckets follow as the first part of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The encryption the store is asked for; `null` leaves it to the bucket. */
  readonly encryption: string | null;
  /** Milliseconds one attempt may take; the waits between attempts grow from the second. */
  readonly patience?: { readonly attempt: number; readonly pause: number };
  /** How many files one page of a listing holds. */
  readonly pageSize?: number;
}

/** The store of files did not do what it was asked. The code says `S3_` and the status, or that nobody answered. */
export class S3Failure extends Error {
  override readonly name = 'S3Failure';

  constructor(readonly code: string, options?: ErrorOptions) {
    super(`The store of files failed: ${code}`, options);
  }
}

const ID = /^[0-9a-f]{32}$/;
const FOLDER = 'attachments/';
const ATTEMPTS = 4;
const PATIENCE = { attempt: 20_000, pause: 150 };

/** Files in a bucket, as `attachments/<id>`. */
export function openS3FileStore(place: S3Place): FileStore {
  return new S3FileStore(place);
}

class S3FileStore implements FileStore {
  readonly #place: S3Place;
  readonly #client: AwsClient;

  constructor(place: S3Place) {
    const { accessKeyId, secretAccessKey, region } = place;
    this.#place = place;
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  }

  async put(id: string, bytes: Uint8Array): Promise<void> {
    await this.#write(keyOf(id), bytes);
  }

  async get(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const answer = await this.#send('GET', keyOf(id));
    return answer.status === 404 ? null : answer.bytes;
  }

  async remove(id: string): Promise<void> {
    await this.#send('DELETE', keyOf(id));
  }

  async *list(): AsyncGenerator<StoredFile> {
    const { pageSize = 1000 } = this.#place;
    let token: string | undefined;
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix: FOLDER, 'max-keys': String(pageSize), ...(token !== undefined && { 'continuation-token': token }) });
      const page = readPage((await this.#send('GET', `?${query.toString()}`)).bytes);
      yield* page.files;
      token = page.next;
    } while (token !== undefined);
  }

  async check(): Promise<void> {
    await this.#write(`${FOLDER}probe`, Buffer.from('probe'));
  }

  async #write(key: string, bytes: Uint8Array): Promise<void> {
    const { encryption } = this.#place;
    await this.#send('PUT', key, bytes, encryption === null ? {} : { 'x-amz-server-side-encryption': encryption });
  }

  /** Sends one request until it is answered with sense: each of these may be repeated without harm. */
  async #send(method: string, path: string, body?: Uint8Array, headers: Record<string, string> = {}): Promise<{ status: number; bytes: Uint8Array<ArrayBuffer> }> {
    const { patience = PATIENCE } = this.#place;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#try(method, path, body, headers, patience.attempt).catch((error: unknown) => error as Error);
      const failure = answer instanceof Error ? new S3Failure('S3_UNREACHABLE', { cause: answer }) : failureOf(method, answer.status);
      if (failure === null) return answer as Exclude<typeof answer, Error>;
      const passing = failure.code === 'S3_UNREACHABLE' || failure.code === 'S3_429' || failure.code.startsWith('S3_5');
      if (!passing || attempt === ATTEMPTS) throw failure;
      await new Promise((resolve) => setTimeout(resolve, patience.pause * 2 ** (attempt - 1)));
    }
  }

  async #try(method: string, path: string, body: Uint8Array | undefined, headers: Record<string, string>, milliseconds: number) {
    const { endpoint, bucket } = this.#place;
    const content = body && new Uint8Array(body);
    const request = await this.#client.sign(`${endpoint.replace(/\/+$/, '')}/${bucket}/${path}`, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': createHash('sha256').update(content ?? '').digest('hex') },
      ...(content && { body: content }),
    });
    const response = await fetch(request, { signal: AbortSignal.timeout(milliseconds), redirect: 'manual' });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
}

// What is not there is an answer to reading and deleting, not to writing and listing.
function failureOf(method: string, status: number): S3Failure | null {
  const fine = (status >= 200 && status < 300) || (status === 404 && (method === 'GET' || method === 'DELETE'));
  return fine ? null : new S3Failure(`S3_${String(status)}`);
}

function keyOf(id: string): string {
  // Ids are made here; anything else could name another object.
  if (!ID.test(id)) throw new RangeError('not an id of a file');
  return FOLDER + id;
}

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' });

function readPage(bytes: Uint8Array): { files: StoredFile[]; next: string | undefined } {
  const document = parser.parse(Buffer.from(bytes).toString('utf8')) as {
    ListBucketResult?: { Contents?: { Key: string; LastModified: string }[]; IsTruncated?: string; NextContinuationToken?: string };
  };
  const result = document.ListBucketResult;
  // A bucket that is gone answers with another document.
  if (result === undefined) throw new S3Failure('S3_404');
  const files = (result.Contents ?? []).flatMap(({ Key, LastModified }) => {
    const id = Key.slice(FOLDER.length);
    return Key.startsWith(FOLDER) && ID.test(id) ? [{ id, writtenAt: new Date(LastModified) }] : [];
  });
  return { files, next: result.IsTruncated === 'true' ? result.NextContinuationToken : undefined };
}
