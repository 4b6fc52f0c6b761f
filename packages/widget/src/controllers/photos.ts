import type { LitElement, ReactiveController } from 'lit';
import type { PhotoItem, PhotosView, SentFile } from '../internal/photo/item.js';
import { acceptedEntry, counts, eitherOf, isGone, keptEntry, moved, newEntry, previewOf, releasePreview, randomKey, type Entry } from '../internal/photo/entry.js';
import type { AttachmentStore } from '../internal/photo/attachment-store.js';
import { forgetFiles, keepFile, keptFiles } from '../internal/photo/kept-files.js';
import { prepareAside } from '../internal/photo/prepare-aside.js';
import { isUploadGone, uploadFailure, type PhotoLimits } from '../internal/photo/reasons.js';

export type { PhotoItem, SentFile } from '../internal/photo/item.js';
export type { PhotoLimits } from '../internal/photo/reasons.js';

/** What the control is made from. */
export interface PhotosSettings {
  /** The id of its file input, unique in the host's root; those of its parts begin with it. */
  id: string;
  /** Asked for when the first file is ready, so that the client may be loaded then. */
  store: () => Promise<AttachmentStore>;
  limits: () => PhotoLimits;
  /** Called when the accepted files are others than before: the moment to save a draft. */
  changed?: () => void;
  /** The key of the draft whose files this browser may keep until they are uploaded; `null` where nothing is to be kept. */
  keptWith?: () => string | null;
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
  #announcement = '';
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
  get announcement(): string {
    return this.#announcement;
  }
  /** Whether a file is still being cleaned or uploaded. */
  get busy(): boolean {
    return this.#entries.some(({ state }) => state.name === 'preparing' || state.name === 'uploading');
  }
  /** Whether an upload broke off or was paused, and waits to be tried again or removed. */
  get failed(): boolean {
    return this.#entries.some(({ state }) => state.name === 'paused' || (state.name === 'refused' && state.reason === 'upload_failed'));
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

  /** Uploads again what broke off or was paused, under the same idempotency key: it goes on where it was. */
  retry(item: PhotoItem): void {
    const entry = this.#find(item);
    if (entry?.blob) this.#queueUpload(entry, entry.blob);
  }

  /** Holds an upload back until it is told to go on. */
  pause(item: PhotoItem): void {
    const entry = this.#find(item);
    if (entry?.state.name !== 'uploading') return;
    this.#set(entry, { name: 'paused', share: entry.state.share ?? 0 });
    entry.holding.abort();
  }

  move(item: PhotoItem, by: number, said: (place: number) => string): void {
    const from = this.#entries.findIndex(({ key }) => key === item.key);
    const to = Math.min(this.#entries.length - 1, Math.max(0, from + by));
    const entry = this.#entries[from];
    if (!entry || to === from) return;
    this.#entries = moved(this.#entries, entry, to);
    this.#announcement = said(to + 1);
    this.#host.requestUpdate();
    this.#settings.changed?.();
  }

  /** Sends another picture in a file's place, under a key of its own. The former one is deleted, wherever it had got to. */
  replace(item: PhotoItem, blob: Blob): void {
    const entry = this.#find(item);
    if (!entry) return;
    const { state, idempotencyKey: former } = entry;
    entry.holding.abort();
    this.#forget([former]);
    entry.idempotencyKey = randomKey();
    if (state.name === 'accepted') void this.#removeFromStore(state.attachment.id);
    releasePreview(entry);
    this.#ready(entry, blob);
    if (state.name === 'accepted') this.#settings.changed?.();
  }

  /** Takes a file out of the list, and from the service. */
  remove(item: PhotoItem): void {
    const entry = this.#find(item);
    if (!entry) return;
    entry.ending.abort();
    this.#forget([entry.idempotencyKey]);
    releasePreview(entry);
    this.#entries = this.#entries.filter((other) => other !== entry);
    if (this.#entries.length === 0) this.#position = 0;
    this.#host.requestUpdate();
    if (entry.state.name !== 'accepted') return;
    this.#settings.changed?.();
    void this.#removeFromStore(entry.state.attachment.id);
  }

  /** Puts the accepted files of a draft back, and goes on with those that were on their way. */
  restore(attachments: readonly SentFile[]): void {
    this.clear();
    this.#entries = attachments.map((attachment) => acceptedEntry(this.#newEntry(attachment.bytes), attachment));
    this.#host.requestUpdate();
    void this.#goOn();
  }

  /** Forgets what this browser keeps of files on their way, unless it may keep them. */
  keepingChanged(owner: string): void {
    if (this.#settings.keptWith?.() !== owner) forgetFiles(owner).catch(() => undefined);
  }

  /** Marks accepted files the service no longer knows: they were kept for more than a day. */
  expire(attachmentIds: readonly string[]): void {
    for (const entry of this.#entries) {
      if (entry.state.name !== 'accepted' || !attachmentIds.includes(entry.state.attachment.id)) continue;
      this.#set(entry, { name: 'refused', reason: 'expired', retryable: false });
    }
    this.#settings.changed?.();
  }

  /** Forgets everything here; what the service has stays, for the report that was sent names it; with `keep` this browser's files too. */
  clear({ keep = false } = {}): void {
    if (!keep) this.#forget(this.#entries.flatMap(({ blob, idempotencyKey }) => (blob ? [idempotencyKey] : [])));
    for (const entry of this.#entries) {
      entry.ending.abort();
      releasePreview(entry);
    }
    this.#entries = [];
    this.#announcement = '';
    this.#serial = 0;
    this.#position = 0;
    this.#host.requestUpdate();
  }

  #newEntry(bytesBefore: number): Entry {
    this.#serial += 1;
    this.#position += 1;
    return newEntry(`${this.id}-${this.#serial}`, this.#position, bytesBefore);
  }

  /** Listed first and refused after, so that the refusal is a change that is spoken. */
  async #turnAway(entry: Entry): Promise<void> {
    await this.#host.updateComplete;
    this.#set(entry, { name: 'refused', reason: 'too_many', retryable: false });
  }

  async #prepare(entry: Entry, file: Blob): Promise<void> {
    if (isGone(entry)) return;
    const prepared = await prepareAside(file, { maxBytes: this.limits.bytes });
    if (isGone(entry)) return;
    if (!prepared.ok) {
      this.#set(entry, { name: 'refused', reason: prepared.reason, retryable: false });
      return;
    }
    entry.kind = prepared.kind;
    entry.still = prepared.still ?? false;
    this.#ready(entry, prepared.blob);
  }

  /** A file is fit to be sent: it is shown, kept and uploaded. */
  #ready(entry: Entry, blob: Blob): void {
    entry.blob = blob;
    entry.bytesAfter = blob.size;
    entry.previewUrl = this.#host.isConnected ? previewOf(entry) : null;
    const { idempotencyKey: key, kind, bytesBefore, still } = entry;
    const owner = this.#settings.keptWith?.();
    if (owner && kind) keepFile({ owner, key, kind, bytesBefore, still, at: Date.now(), blob }).catch(() => undefined);
    this.#queueUpload(entry, blob);
  }

  /** Goes on with the files of a draft that a reload cut short. */
  async #goOn(): Promise<void> {
    const owner = this.#settings.keptWith?.();
    const kept = owner ? await keptFiles(owner).catch(() => []) : [];
    for (const file of kept) {
      if (this.#settings.keptWith?.() !== owner || this.#entries.some(({ idempotencyKey }) => idempotencyKey === file.key)) continue;
      const entry = keptEntry(this.#newEntry(file.bytesBefore), file);
      this.#entries = [...this.#entries, entry];
      if (file.blob) this.#ready(entry, file.blob);
      else this.#set(entry, { name: 'refused', reason: 'lost', retryable: false });
    }
  }

  #queueUpload(entry: Entry, blob: Blob): void {
    entry.holding = new AbortController();
    const { signal } = entry.holding;
    this.#set(entry, { name: 'uploading', share: null });
    this.#uploading = this.#uploading.then(() => this.#upload(entry, blob, signal));
  }

  async #upload(entry: Entry, blob: Blob, held: AbortSignal): Promise<void> {
    const isOver = () => isGone(entry) || held.aborted;
    if (isOver()) return;
    const signal = eitherOf(entry.ending.signal, held);
    const onProgress = ({ sent, total }: { sent: number; total: number }) => {
      if (!isOver()) this.#set(entry, { name: 'uploading', share: sent / total });
    };
    try {
      const store = await this.#settings.store();
      const attachment = await store.upload(blob, { idempotencyKey: entry.idempotencyKey, signal, onProgress });
      if (isOver()) {
        await this.#removeFromStore(attachment.id);
        return;
      }
      entry.bytesAfter = attachment.bytes;
      this.#forget([entry.idempotencyKey]);
      this.#set(entry, { name: 'accepted', attachment });
      this.#settings.changed?.();
    } catch (error) {
      if (isOver()) return;
      // What had arrived was deleted meanwhile: the next try begins anew.
      if (isUploadGone(error)) entry.idempotencyKey = randomKey();
      const reason = uploadFailure(error);
      this.#set(entry, { name: 'refused', reason, retryable: reason === 'upload_failed' });
    }
  }

  #find({ key }: PhotoItem): Entry | undefined {
    return this.#entries.find((entry) => entry.key === key);
  }

  #forget(keys: readonly string[]): void {
    const owner = this.#settings.keptWith?.();
    if (owner !== undefined && keys.length > 0) forgetFiles(owner ?? '', keys).catch(() => undefined);
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
