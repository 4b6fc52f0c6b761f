import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PhotosMessages } from '../../locales/id/photos.js';
import { formatBytes } from '../format.js';
import type { Language } from '../language.js';
import type { PhotoItem, PhotosView } from './item.js';
import { reasonText, type PhotoLimits } from './reasons.js';
import { rows } from './rows.js';
import { withTools } from './tools.js';

/** The words around the control. */
export interface PhotosFieldOptions {
  messages: PhotosMessages;
  language: Language;
  /** What is wrong, in the words of the error summary. */
  error?: string | undefined;
  /** Spoken before an error: “Galat:”. */
  errorPrefix?: string | undefined;
}

/** Buttons that open camera, gallery or files; a place to drop them; and the list of what became of each. */
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
      <span class="camera">
        <input
          class="file visually-hidden"
          id="${id}-camera"
          type="file"
          accept="image/*"
          capture="environment"
          aria-describedby=${describedBy}
          @change=${(event: Event) => picked(view, event.target as HTMLInputElement)}
        />
        <label class="button quiet" for="${id}-camera">${cameraMark} ${messages.photosCamera}</label>
      </span>
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
      <label class="button quiet" for=${id}>${pictureMark} ${items.length > 0 ? messages.photosAddMore : messages.photosAdd}</label>
      <span class="drop-hint" aria-hidden="true">${messages.photosDrop}</span>
    </div>
    ${items.length > 0
      ? html`<ol class="files" aria-label=${messages.photosList} ${rows(items, (item) => row(view, item, options))}></ol>`
      : nothing}
    <span class="visually-hidden" role="status">${view.announcement}</span>
  </div>`;
}

const cameraMark = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 8h3.2l1.6-2.5h6.4L16.8 8H20v11H4z" /><circle cx="12" cy="13" r="3.4" />
</svg>`;
const pictureMark = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 5h16v14H4zM4 16l4.5-4.5 3.5 3.5 3-3 5 5" /><circle cx="15.5" cy="9" r="1.2" />
</svg>`;
const fileMark = html`<svg class="icon" viewBox="0 0 24 24"><path d="M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5" /></svg>`;

function row(view: PhotosView, item: PhotoItem, options: PhotosFieldOptions): TemplateResult {
  const { messages } = options;
  const name = nameOf(item, messages);
  const { state } = item;
  return html`${item.previewUrl
    ? html`<button
        type="button"
        class="thumbnail"
        aria-label=${messages.photoEnlarge(name)}
        @click=${(event: Event) => withTools(event, ({ enlarge }, at) => enlarge(at, item, name, messages))}
      >
        <img src=${item.previewUrl} alt="" />
      </button>`
    : html`<span class="thumbnail" aria-hidden="true">${item.kind === 'document' ? 'PDF' : fileMark}</span>`}
  <div class="file-text">
    <span class="file-name">${name}</span>
    ${item.bytesBefore > 0 ? html`<span class="file-size">${sizeOf(item, options)}</span>` : nothing}
    <span class="file-state" role="status"
      ><span class="visually-hidden">${name}: </span>${stateOf(item, view.limits, options)}</span
    >
    ${(state.name === 'uploading' || state.name === 'paused') && state.share !== null
      ? html`<progress class="file-share" max="100" .value=${Math.round(state.share * 100)} aria-label=${messages.photoShare(name)}></progress>`
      : nothing}
    ${item.kind === 'document' && state.name !== 'refused' ? html`<span class="file-note">${messages.documentNote}</span>` : nothing}
    ${item.still ? html`<span class="file-note">${messages.photoStill}</span>` : nothing}
  </div>
  <div class="file-actions">${actions(view, item, name, options)}</div>`;
}

function actions(view: PhotosView, item: PhotoItem, name: string, { messages, language }: PhotosFieldOptions): (TemplateResult | typeof nothing)[] {
  const { state } = item;
  const act = (label: string, kind: string, press: (event: Event) => void) =>
    html`<button type="button" class="link ${kind}" @click=${press}>${label}<span class="visually-hidden"> ${name}</span></button>`;
  return [
    state.name === 'refused' && state.retryable ? act(messages.photoRetry, '', (event) => pressed(() => view.retry(item), event)) : nothing,
    state.name === 'paused' ? act(messages.photoContinue, '', (event) => pressed(() => view.retry(item), event)) : nothing,
    state.name === 'uploading' && state.share !== null ? act(messages.photoPause, '', (event) => pressed(() => view.pause(item), event)) : nothing,
    item.kind === 'photo' && item.blob && state.name !== 'refused'
      ? act(messages.photoBlur, 'blur', (event) => withTools(event, ({ blur }, at) => void blur(at, view, item, language)))
      : nothing,
    act(messages.photoRemove, 'remove', (event) => removed(view, item, event)),
    view.items.length > 1 ? order(view, item, name, messages) : nothing,
  ];
}

/** Two buttons, and a handle to drag by, which takes the arrow keys too. */
function order(view: PhotosView, item: PhotoItem, name: string, messages: PhotosMessages): TemplateResult {
  const said = (place: number) => messages.photoMoved(name, place, view.items.length);
  const place = view.items.indexOf(item);
  const step = (by: number, label: string, path: TemplateResult) =>
    html`<button
      type="button"
      class="step"
      aria-label=${label}
      aria-disabled=${place + by < 0 || place + by >= view.items.length ? 'true' : nothing}
      @click=${() => view.move(item, by, said)}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${path}</svg>
    </button>`;
  return html`<span class="order">
    ${step(-1, messages.photoEarlier(name), upMark)} ${step(1, messages.photoLater(name), downMark)}
    <button
      type="button"
      class="step handle"
      aria-label=${messages.photoDrag(name)}
      @keydown=${(event: KeyboardEvent) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        view.move(item, by, said);
      }}
      @pointerdown=${(event: PointerEvent) => withTools(event, ({ drag }, at) => drag(at, event, view, item, said))}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01" /></svg>
    </button>
  </span>`;
}

const upMark = svg`<path d="M12 19V5M6 11l6-6 6 6" />`;
const downMark = svg`<path d="M12 5v14M6 13l6 6 6-6" />`;

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
    case 'paused':
      return messages.photoPaused;
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
function pressed(act: () => void, event: Event): void {
  const row = (event.currentTarget as Element).closest('li');
  act();
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
