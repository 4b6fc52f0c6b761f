import type { Attachment } from '@lapor/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PhotosMessages } from '../../locales/id/photos.js';
import { formatBytes } from '../format.js';
import type { Language } from '../language.js';
import { reasonText, type PhotoLimits, type PhotoReason } from './reasons.js';

/** A file the service has taken, as far as a draft needs to know it. */
export type SentFile = Pick<Attachment, 'id' | 'kind' | 'bytes'>;

/** One file on its way. */
export interface PhotoItem {
  /** Unique in the host's root. */
  readonly key: string;
  /** What it is counted as, from 1; kept when others are removed. */
  readonly position: number;
  /** `null` until its content is read. */
  kind: 'photo' | 'document' | null;
  bytesBefore: number;
  /** `null` until it is cleaned. */
  bytesAfter: number | null;
  /** An object URL of exactly what is sent; `null` for documents and files of a restored draft. */
  previewUrl: string | null;
  state:
    | { name: 'preparing' }
    | { name: 'uploading' }
    | { name: 'accepted'; attachment: SentFile }
    | { name: 'refused'; reason: PhotoReason; retryable: boolean };
}

/** What the field shows and tells: a `PhotosController` is one. */
export interface PhotosView {
  readonly id: string;
  readonly items: readonly PhotoItem[];
  readonly limits: PhotoLimits;
  add(files: Iterable<Blob>): void;
  retry(item: PhotoItem): void;
  remove(item: PhotoItem): void;
}

/** The words around the control. */
export interface PhotosFieldOptions {
  messages: PhotosMessages;
  language: Language;
  /** What is wrong, in the words of the error summary. */
  error?: string | undefined;
  /** Spoken before an error: “Galat:”. */
  errorPrefix?: string | undefined;
}

/** A button that opens camera, gallery or files; a place to drop them; and the list of what became of each. */
export function photosField(view: PhotosView, options: PhotosFieldOptions): TemplateResult {
  const { messages, language, error, errorPrefix } = options;
  const { id, limits, items } = view;
  const size = limitSize(limits, language);
  const describedBy = `${id}-hint${error ? ` ${id}-error` : ''}`;
  return html`<div
    class="field photos ${error ? 'wrong' : ''}"
    @dragover=${draggedOver}
    @dragleave=${draggedAway}
    @drop=${(event: DragEvent) => dropped(view, event)}
  >
    <div class="hint" id="${id}-hint">
      <p>${messages.photosLimit(limits.count, size)}</p>
      <p>${messages.photosPrivacy}</p>
    </div>
    ${error
      ? html`<p class="error" id="${id}-error"><span class="visually-hidden">${errorPrefix} </span>${error}</p>`
      : nothing}
    <div class="drop">
      <input
        class="file visually-hidden"
        id=${id}
        type="file"
        multiple
        accept="image/*,application/pdf"
        aria-describedby=${describedBy}
        aria-invalid=${error ? 'true' : nothing}
        @change=${(event: Event) => picked(view, event.target as HTMLInputElement)}
      />
      <label class="button quiet" for=${id}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 8h3.2l1.6-2.5h6.4L16.8 8H20v11H4z" /><circle cx="12" cy="13" r="3.4" />
        </svg>
        ${items.length > 0 ? messages.photosAddMore : messages.photosAdd}
      </label>
      <span class="drop-hint" aria-hidden="true">${messages.photosDrop}</span>
    </div>
    ${items.length > 0
      ? html`<ul class="files" aria-label=${messages.photosList}>
          ${repeat(
            items,
            ({ key }) => key,
            (item) => row(view, item, options),
          )}
        </ul>`
      : nothing}
  </div>`;
}

const fileMark = html`<svg class="icon" viewBox="0 0 24 24"><path d="M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5" /></svg>`;

function row(view: PhotosView, item: PhotoItem, options: PhotosFieldOptions): TemplateResult {
  const { messages } = options;
  const name = nameOf(item, messages);
  const refused = item.state.name === 'refused';
  return html`<li class="file-row ${item.state.name}" id=${item.key} tabindex="-1">
    ${item.previewUrl
      ? html`<img class="thumbnail" src=${item.previewUrl} alt="" />`
      : html`<span class="thumbnail" aria-hidden="true">${item.kind === 'document' ? 'PDF' : fileMark}</span>`}
    <div class="file-text">
      <span class="file-name">${name}</span>
      ${item.bytesBefore > 0 ? html`<span class="file-size">${sizeOf(item, options)}</span>` : nothing}
      <span class="file-state" role="status"
        ><span class="visually-hidden">${name}: </span>${stateOf(item, view.limits, options)}</span
      >
      ${item.kind === 'document' && !refused ? html`<span class="file-note">${messages.documentNote}</span>` : nothing}
    </div>
    <div class="file-actions">
      ${item.state.name === 'refused' && item.state.retryable
        ? html`<button type="button" class="link" @click=${(event: Event) => retried(view, item, event)}>
            ${messages.photoRetry}<span class="visually-hidden"> ${name}</span>
          </button>`
        : nothing}
      <button type="button" class="link remove" @click=${(event: Event) => removed(view, item, event)}>
        ${messages.photoRemove}<span class="visually-hidden"> ${name}</span>
      </button>
    </div>
  </li>`;
}

function nameOf({ kind, position }: PhotoItem, messages: PhotosMessages): string {
  if (kind === null) return messages.fileName(position);
  return kind === 'photo' ? messages.photoName(position) : messages.documentName(position);
}

function sizeOf({ bytesBefore, bytesAfter, kind }: PhotoItem, { messages, language }: PhotosFieldOptions): string {
  const before = formatBytes(bytesBefore, language);
  if (bytesAfter === null) return before;
  const after = formatBytes(bytesAfter, language);
  return kind === 'photo' && bytesAfter < bytesBefore && after !== before ? messages.photoShrunk(before, after) : after;
}

function stateOf({ state }: PhotoItem, limits: PhotoLimits, { messages, language }: PhotosFieldOptions): string | TemplateResult {
  switch (state.name) {
    case 'preparing':
      return messages.photoPreparing;
    case 'uploading':
      return messages.photoUploading;
    case 'accepted':
      return messages.photoAccepted;
    case 'refused':
      return html`<strong>${messages.photoRefused}.</strong> ${reasonText(state.reason, limits, limitSize(limits, language), messages)}`;
  }
}

/** The limit as a round figure that is never above it: 2 MiB as “2 MB”. */
function limitSize({ bytes }: PhotoLimits, language: Language): string {
  return formatBytes(bytes >= 1_000_000 ? Math.floor(bytes / 1_000_000) * 1_000_000 : bytes, language);
}

function picked(view: PhotosView, input: HTMLInputElement): void {
  const files = Array.from(input.files ?? []);
  input.value = ''; // so that the same file may be chosen again
  if (files.length > 0) view.add(files);
}

/** The button goes; the focus stays with its file, whose state is spoken. */
function retried(view: PhotosView, item: PhotoItem, event: Event): void {
  const row = (event.currentTarget as Element).closest('li');
  view.retry(item);
  row?.focus({ preventScroll: true });
}

/** The focus goes to the next file's button, or back to the input when the list is empty. */
function removed(view: PhotosView, item: PhotoItem, event: Event): void {
  const row = (event.currentTarget as Element).closest('li');
  const root = row?.getRootNode() as ShadowRoot | undefined;
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = neighbour?.querySelector<HTMLElement>('.remove') ?? root?.querySelector<HTMLElement>(`#${view.id}`);
  view.remove(item);
  next?.focus();
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function draggedOver(event: DragEvent): void {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  (event.currentTarget as Element).classList.add('dragged-over');
}

function draggedAway(event: DragEvent): void {
  (event.currentTarget as Element).classList.remove('dragged-over');
}

function dropped(view: PhotosView, event: DragEvent): void {
  draggedAway(event);
  if (!carriesFiles(event)) return;
  event.preventDefault();
  view.add(Array.from(event.dataTransfer?.files ?? []));
}
