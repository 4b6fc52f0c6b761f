import type { Attachment } from '@lapor/sdk';
import type { LitElement, ReactiveController } from 'lit';
import type { PhotoItem, PhotosView, SentFile } from '../internal/photo/field.js';
import { preparePhoto } from '../internal/photo/prepare.js';
import { uploadFailure, type PhotoLimits } from '../internal/photo/reasons.js';

export type { PhotoItem, SentFile } from '../internal/photo/field.js';
export type { PhotoLimits } from '../internal/photo/reasons.js';

/** Where files go: `client.attachments` of the SDK. */
export interface AttachmentStore {
  upload(content: Blob, options: { idempotencyKey: string; signal: AbortSignal }): Promise<Attachment>;
  remove(id: string): Promise<void>;
}

/** What the control is made from. */
export interface PhotosSettings {
  /** The id of its file input, unique in the host's root; those of its parts begin with it. */
  id: string;
  /** Asked for when the first file is ready, so that the client may be loaded then. */
  store: () => Promise<AttachmentStore>;
  limits: () => PhotoLimits;
  /** Called when the accepted files are others than before: the moment to save a draft. */
  changed?: () => void;
}

/** A file on its way, with what only this module may know of it. */
interface Entry extends PhotoItem {
  readonly idempotencyKey: string;
  blob: Blob | null;
  readonly ending: AbortController;
}

/** Asked anew after every wait: it may have been removed meanwhile. */
function isGone(entry: Entry): boolean {
  return entry.ending.signal.aborted;
}

/**
 * The files of a report: chosen, dropped or pasted, cleaned on the device one after another, uploaded one after another,
 * each ending accepted or refused with its reason. Drawn in the host's own root by `photosField`.
 */
export class PhotosController implements ReactiveController, PhotosView {
  readonly id: string;
  readonly #host: LitElement;
  readonly #settings: PhotosSettings;
  #entries: Entry[] = [];
  #serial = 0;
  /** What the last file was counted as. */
  #position = 0;
  #preparing: Promise<void> = Promise.resolve();
  #uploading: Promise<void> = Promise.resolve();

  constructor(host: LitElement, settings: PhotosSettings) {
    this.#host = host;
    this.#settings = settings;
    this.id = settings.id;
    host.addController(this);
  }

  get items(): readonly PhotoItem[] {
    return this.#entries;
  }
  get limits(): PhotoLimits {
    return this.#settings.limits();
  }
  /** Whether a file is still being cleaned or uploaded. */
  get busy(): boolean {
    return this.#entries.some(({ state }) => state.name === 'preparing' || state.name === 'uploading');
  }
  /** Whether an upload broke off and waits to be tried again or removed. */
  get failed(): boolean {
    return this.#entries.some(({ state }) => state.name === 'refused' && state.reason === 'upload_failed');
  }
  /** The accepted files, in the order they were added: what a report names and a draft keeps. */
  get attachments(): SentFile[] {
    return this.#entries.flatMap(({ state }) => (state.name === 'accepted' ? [state.attachment] : []));
  }

  hostConnected(): void {
    this.#host.addEventListener('paste', this.#pasted);
    for (const entry of this.#entries) entry.previewUrl ??= previewOf(entry);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('paste', this.#pasted);
    for (const entry of this.#entries) releasePreview(entry);
  }

  /** Takes files in. Those beyond the limit are listed as refused. */
  add(files: Iterable<Blob>): void {
    let room = this.limits.count - this.#entries.filter(({ state }) => counts(state)).length;
    for (const file of files) {
      const entry = this.#newEntry(file.size);
      this.#entries = [...this.#entries, entry];
      if (room > 0) this.#preparing = this.#preparing.then(() => this.#prepare(entry, file));
      else void this.#turnAway(entry);
      room -= 1;
    }
    this.#host.requestUpdate();
  }

  /** Uploads again what broke off, under the same idempotency key: an upload that did arrive is not made twice. */
  retry(item: PhotoItem): void {
    const entry = this.#entries.find(({ key }) => key === item.key);
    if (entry?.blob) this.#queueUpload(entry, entry.blob);
  }

  /** Takes a file out of the list, and from the service. */
  remove(item: PhotoItem): void {
    const entry = this.#entries.find(({ key }) => key === item.key);
    if (!entry) return;
    entry.ending.abort();
    releasePreview(entry);
    this.#entries = this.#entries.filter((other) => other !== entry);
    if (this.#entries.length === 0) this.#position = 0;
    this.#host.requestUpdate();
    if (entry.state.name !== 'accepted') return;
    this.#settings.changed?.();
    void this.#removeFromStore(entry.state.attachment.id);
  }

  /** Puts the accepted files of a draft back. */
  restore(attachments: readonly SentFile[]): void {
    this.clear();
    this.#entries = attachments.map((attachment) => ({
      ...this.#newEntry(attachment.bytes),
      kind: attachment.kind === 'document' ? 'document' : 'photo',
      bytesAfter: attachment.bytes,
      state: { name: 'accepted', attachment },
    }));
    this.#host.requestUpdate();
  }

  /** Marks accepted files the service no longer knows: they were kept for more than a day. */
  expire(attachmentIds: readonly string[]): void {
    for (const entry of this.#entries) {
      if (entry.state.name !== 'accepted' || !attachmentIds.includes(entry.state.attachment.id)) continue;
      this.#set(entry, { name: 'refused', reason: 'expired', retryable: false });
    }
    this.#settings.changed?.();
  }

  /** Forgets everything here; what the service has stays, for the report that was sent names it. */
  clear(): void {
    for (const entry of this.#entries) {
      entry.ending.abort();
      releasePreview(entry);
    }
    this.#entries = [];
    this.#serial = 0;
    this.#position = 0;
    this.#host.requestUpdate();
  }

  #newEntry(bytesBefore: number): Entry {
    this.#serial += 1;
    this.#position += 1;
    return {
      key: `${this.id}-${this.#serial}`,
      position: this.#position,
      kind: null,
      bytesBefore,
      bytesAfter: null,
      previewUrl: null,
      state: { name: 'preparing' },
      idempotencyKey: randomKey(),
      blob: null,
      ending: new AbortController(),
    };
  }

  /** Listed first and refused after, so that the refusal is a change that is spoken. */
  async #turnAway(entry: Entry): Promise<void> {
    await this.#host.updateComplete;
    this.#set(entry, { name: 'refused', reason: 'too_many', retryable: false });
  }

  async #prepare(entry: Entry, file: Blob): Promise<void> {
    if (isGone(entry)) return;
    const prepared = await preparePhoto(file, { maxBytes: this.limits.bytes });
    if (isGone(entry)) return;
    if (!prepared.ok) {
      this.#set(entry, { name: 'refused', reason: prepared.reason, retryable: false });
      return;
    }
    entry.kind = prepared.kind;
    entry.blob = prepared.blob;
    entry.bytesAfter = prepared.blob.size;
    entry.previewUrl = this.#host.isConnected ? previewOf(entry) : null;
    this.#queueUpload(entry, prepared.blob);
  }

  #queueUpload(entry: Entry, blob: Blob): void {
    this.#set(entry, { name: 'uploading' });
    this.#uploading = this.#uploading.then(() => this.#upload(entry, blob));
  }

  async #upload(entry: Entry, blob: Blob): Promise<void> {
    if (isGone(entry)) return;
    try {
      const store = await this.#settings.store();
      const attachment = await store.upload(blob, { idempotencyKey: entry.idempotencyKey, signal: entry.ending.signal });
      if (isGone(entry)) {
        await this.#removeFromStore(attachment.id);
        return;
      }
      entry.bytesAfter = attachment.bytes;
      this.#set(entry, { name: 'accepted', attachment });
      this.#settings.changed?.();
    } catch (error) {
      if (isGone(entry)) return;
      const reason = uploadFailure(error);
      this.#set(entry, { name: 'refused', reason, retryable: reason === 'upload_failed' });
    }
  }

  async #removeFromStore(id: string): Promise<void> {
    try {
      const store = await this.#settings.store();
      await store.remove(id);
    } catch {
      // The service deletes what no report names within a day; nothing is asked of the person.
    }
  }

  #set(entry: Entry, state: Entry['state']): void {
    entry.state = state;
    this.#host.requestUpdate();
  }

  readonly #pasted = (event: ClipboardEvent): void => {
    const files = Array.from(event.clipboardData?.files ?? []);
    // Only while the control is on screen: elsewhere a paste belongs to the text being written.
    if (files.length === 0 || !this.#host.renderRoot.querySelector(`#${this.id}`)) return;
    event.preventDefault();
    this.add(files);
  };
}

function counts(state: PhotoItem['state']): boolean {
  return state.name !== 'refused' || state.reason === 'upload_failed';
}

function previewOf({ kind, blob }: Entry): string | null {
  return kind === 'photo' && blob ? URL.createObjectURL(blob) : null;
}

function releasePreview(entry: Entry): void {
  if (entry.previewUrl) URL.revokeObjectURL(entry.previewUrl);
  entry.previewUrl = null;
}

/** 32 random hexadecimal digits. `crypto.randomUUID` is missing on pages served over plain HTTP. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
