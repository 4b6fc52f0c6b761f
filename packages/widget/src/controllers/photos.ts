import type { LitElement, ReactiveController } from 'lit';
import type { PhotoItem, PhotosView, SentFile } from '../internal/photo/item.js';
import { acceptedEntry, counts, endEntry, isGone, isStale, moved, newEntry, previewOf, summaryOf, releasePreview, randomKey, waits, withKept, type Entry, type FilesSummary } from '../internal/photo/entry.js';
import { forgetFiles, keepFile, keptFiles } from '../internal/photo/kept-files.js';
import { takePastes } from '../internal/photo/pastes.js';
import { prepareAside } from '../internal/photo/prepare-aside.js';
import type { PhotoLimits } from '../internal/photo/reasons.js';
import type { PhotosSettings } from '../internal/photo/settings.js';
import { removeFrom, uploadEntry } from '../internal/photo/upload.js';

export type { PhotoItem, SentFile } from '../internal/photo/item.js';
export type { PhotoLimits } from '../internal/photo/reasons.js';

/**
 * The files of a report: chosen, dropped or pasted, cleaned on the device one after another, uploaded one after another,
 * each ending accepted or refused with its reason. Drawn in the host's own root by `photosField`.
 */
export class PhotosController implements ReactiveController, PhotosView {
  readonly id: string;
  announcement = '';
  /** Why the last upload broke off; nothing where what it needs has not arrived. */
  failure: unknown;
  readonly #host: LitElement;
  readonly #settings: PhotosSettings;
  #entries: Entry[] = [];
  #serial = 0;
  /** What the last file was counted as. */
  #position = 0;
  #preparing: Promise<void> = Promise.resolve();
  #uploading: Promise<void> = Promise.resolve();
  /** What this browser keeps is being read back, or forgotten. */
  #keeping: Promise<void> = Promise.resolve();

  constructor(host: LitElement, settings: PhotosSettings) {
    this.#host = host;
    this.#settings = settings;
    this.id = settings.id;
    host.addController(this);
    takePastes(host, settings.id, (files) => this.add(files));
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
  /** Whether an upload broke off or was paused, and waits to be tried again or removed. */
  get failed(): boolean {
    return this.#entries.some(({ state }) => state.name === 'paused' || (state.name === 'refused' && state.reason === 'upload_failed'));
  }
  /** What a draft has to know of the files as a whole. */
  get summary(): FilesSummary {
    return summaryOf(this.#entries);
  }
  /** The accepted files in their order: what a report names and a draft keeps. */
  get attachments(): SentFile[] {
    return this.#entries.flatMap(({ state }) => (state.name === 'accepted' ? [state.attachment] : []));
  }

  hostConnected(): void {
    for (const entry of this.#entries) entry.previewUrl ??= previewOf(entry);
  }

  hostDisconnected(): void {
    for (const entry of this.#entries) releasePreview(entry);
  }

  /** Takes files in. Those beyond the limit are listed as refused. */
  add(files: Iterable<Blob>): void {
    let room = this.limits.count - this.#entries.filter(({ state }) => counts(state)).length;
    for (const file of files) {
      const entry = this.#newEntry(file.size);
      this.#entries = [...this.#entries, entry];
      if (room > 0) this.#queuePreparation(entry, file);
      // Listed first and refused after, so that the refusal is a change that is spoken.
      else void this.#host.updateComplete.then(() => this.#set(entry, { name: 'refused', reason: 'too_many', retryable: false }));
      room -= 1;
    }
    this.#host.requestUpdate();
    this.#settings.changed?.();
  }

  /** Uploads what has not arrived, and resolves when nothing is under way: whether all is there, or a file refused for good. */
  async settle(): Promise<'arrived' | 'waiting' | 'refused'> {
    await Promise.all([this.#keeping, this.#preparing]);
    this.refresh();
    const waiting = this.#entries.filter(waits);
    for (const entry of waiting) if (entry.state.name !== 'uploading') this.retry(entry);
    for (let uploading; uploading !== this.#uploading; ) {
      uploading = this.#uploading;
      await this.#preparing;
      await uploading;
    }
    const { lost, waiting: left } = this.summary;
    if (lost || waiting.some((entry) => !isGone(entry) && entry.state.name === 'refused' && !waits(entry))) return 'refused';
    return left > 0 ? 'waiting' : 'arrived';
  }

  /** Uploads again what the service has deleted by now; where this browser has no copy, it has to be chosen again. */
  refresh(): void {
    for (const entry of this.#entries) if (isStale(entry)) this.#again(entry);
  }

  /** Uploads again what broke off or was paused, under the same idempotency key: it goes on where it was. */
  retry(item: PhotoItem): void {
    const entry = this.#find(item);
    if (entry?.blob) this.#queueUpload(entry, entry.blob);
    else if (entry?.source) this.#queuePreparation(entry, entry.source);
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
    this.announcement = said(to + 1);
    this.#host.requestUpdate();
    this.#settings.changed?.();
  }

  /** Sends another picture in a file's place, under a key of its own. The former one is deleted, wherever it had got to. */
  replace(item: PhotoItem, blob: Blob): void {
    const entry = this.#find(item);
    if (!entry) return;
    const { state, name: former } = entry;
    entry.holding.abort();
    this.#forget([former]);
    entry.name = entry.idempotencyKey = randomKey();
    if (state.name === 'accepted') void removeFrom(this.#settings.store, state.attachment.id);
    releasePreview(entry);
    this.#ready(entry, blob);
    this.#settings.changed?.();
  }

  /** Takes a file out of the list, and from the service. */
  remove(item: PhotoItem): void {
    const entry = this.#find(item);
    if (!entry) return;
    endEntry(entry);
    this.#forget([entry.name]);
    entry.name = '';
    this.#entries = this.#entries.filter((other) => other !== entry);
    if (this.#entries.length === 0) this.#position = 0;
    this.#host.requestUpdate();
    this.#settings.changed?.();
    if (entry.state.name === 'accepted') void removeFrom(this.#settings.store, entry.state.attachment.id);
  }

  /** Puts the files of a draft back as `names` has them, and goes on with those that were on their way. */
  restore(attachments: readonly SentFile[], names: readonly string[] = []): void {
    this.clear({ keep: true });
    this.#entries = attachments.map((attachment) => acceptedEntry(this.#newEntry(attachment.bytes), attachment));
    this.#host.requestUpdate();
    this.#keeping = this.#goOn(names);
  }

  /** Keeps the files of a draft, or forgets what this browser keeps of them where it must not; `moved` from another draft to this one. */
  keepingChanged(owner: string, { moved = false } = {}): void {
    const kept = this.#settings.keptWith?.() === owner;
    for (const entry of this.#entries) entry.kept &&= kept && !moved;
    // Not before what was forgotten is gone, or it would go with it.
    if (kept) void this.#keeping.then(() => this.#entries.forEach((entry) => entry.kept || void this.#keep(entry)));
    else this.#keeping = forgetFiles(owner).catch(() => undefined);
  }

  /** Takes up accepted files the service no longer knows: it uploads them again where it can, and says which have to be chosen again. */
  expire(attachmentIds: readonly string[]): void {
    for (const entry of this.#entries) if (entry.state.name === 'accepted' && attachmentIds.includes(entry.state.attachment.id)) this.#again(entry);
  }

  /** Forgets everything here; what the service has stays, for the report that was sent names it; with `keep` this browser's files too. */
  clear({ keep = false } = {}): void {
    this.#entries.forEach(endEntry);
    if (!keep) {
      this.#forget(this.#entries.map(({ name }) => name));
      // A copy that is being written just now is forgotten too.
      for (const entry of this.#entries) entry.name = '';
    }
    this.#entries = [];
    this.announcement = '';
    this.#serial = 0;
    this.#position = 0;
    this.#host.requestUpdate();
  }

  #newEntry(bytesBefore: number): Entry {
    this.#serial += 1;
    this.#position += 1;
    return newEntry(`${this.id}-${this.#serial}`, this.#position, bytesBefore);
  }

  #queuePreparation(entry: Entry, file: Blob): void {
    this.#set(entry, { name: 'preparing' });
    this.#preparing = this.#preparing.then(() => this.#prepare(entry, file));
  }

  async #prepare(entry: Entry, file: Blob): Promise<void> {
    if (isGone(entry)) return;
    const prepared = await prepareAside(file, { maxBytes: this.limits.bytes }).catch(() => null);
    if (isGone(entry)) return;
    // What cleans it has not arrived: uncleaned it goes nowhere, and is tried again with the upload.
    entry.source = prepared ? undefined : file;
    this.failure = undefined;
    if (!prepared?.ok) {
      this.#set(entry, { name: 'refused', reason: prepared?.reason ?? 'upload_failed', retryable: !prepared });
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
    entry.kept = false;
    void this.#keep(entry);
    this.#queueUpload(entry, blob);
  }

  async #keep(entry: Entry): Promise<void> {
    const { name: key, kind, bytesBefore, still, blob } = entry;
    const owner = this.#settings.keptWith?.();
    if (!owner || !kind || !blob) return;
    const kept = await keepFile({ owner, key, kind, bytesBefore, still, at: Date.now(), blob }).catch(() => false);
    // It was taken out, or must not be kept any more, while this was under way.
    if (entry.name !== key || this.#settings.keptWith?.() === null) this.#forget([key]);
    else entry.kept = kept;
    this.#host.requestUpdate();
  }

  /** Uploads an accepted file once more, as another than before. */
  #again(entry: Entry): void {
    entry.idempotencyKey = randomKey();
    if (entry.blob) this.#queueUpload(entry, entry.blob);
    else this.#set(entry, { name: 'refused', reason: 'expired', retryable: false });
  }

  /** Goes on with the files of a draft that a reload cut short. */
  async #goOn(names: readonly string[]): Promise<void> {
    const owner = this.#settings.keptWith?.();
    const kept = owner ? await keptFiles(owner).catch(() => []) : [];
    if (this.#settings.keptWith?.() !== owner) return;
    this.#entries = withKept(this.#entries, { kept, names, entry: (bytes) => this.#newEntry(bytes) });
    this.#position = this.#entries.length;
    for (const entry of this.#entries) {
      if (this.#host.isConnected) entry.previewUrl ??= previewOf(entry);
      if (entry.state.name !== 'preparing') continue;
      if (entry.blob) this.#queueUpload(entry, entry.blob);
      else if (entry.lost) this.#set(entry, { name: 'refused', reason: 'lost', retryable: false });
    }
    this.refresh();
    this.#host.requestUpdate();
  }

  #queueUpload(entry: Entry, blob: Blob): void {
    entry.holding = new AbortController();
    const { signal } = entry.holding;
    this.#set(entry, { name: 'uploading', share: null });
    this.#uploading = this.#uploading.then(async () => {
      const failure = await uploadEntry(entry, blob, { held: signal, store: this.#settings.store, set: (state) => this.#set(entry, state) });
      this.failure = failure ?? this.failure;
    });
  }

  #find({ key }: PhotoItem): Entry | undefined {
    return this.#entries.find((entry) => entry.key === key);
  }

  #forget(keys: readonly string[]): void {
    if (this.#settings.keptWith && keys.length > 0) forgetFiles('', keys).catch(() => undefined);
  }

  #set(entry: Entry, state: Entry['state']): void {
    const other = entry.state.name !== state.name;
    entry.state = state;
    this.#host.requestUpdate();
    if (other) this.#settings.changed?.();
  }
}
