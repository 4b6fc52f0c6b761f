/** What {@link FileStore.list} tells of one file. */
export interface StoredFile {
  readonly id: string;
  readonly writtenAt: Date;
}

/** Where the content of attachments lies, outside any web root, under random ids. */
export interface FileStore {
  /** Keeps the bytes under an id. They survive a power cut once this resolves. An id is written once. */
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or `null` when there are none under this id. */
  get(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Forgets the bytes. Doing it twice is not an error. */
  remove(id: string): Promise<void>;
  /** Every file there is, half-written ones left by a crash included. */
  list(): AsyncIterable<StoredFile>;
  /** Resolves when files can be written now, rejects otherwise. */
  check(): Promise<void>;
}
