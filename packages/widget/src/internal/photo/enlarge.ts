import { html } from 'lit';
import type { PhotosMessages } from '../../locales/id/photos.js';
import { openDialog } from './dialog.js';
import { dialogStyles } from './dialog-styles.js';
import type { PhotoItem } from './item.js';

/** Shows exactly what is sent, as large as the screen lets it. */
export function enlarge(at: HTMLElement, item: PhotoItem, name: string, messages: PhotosMessages): void {
  if (!item.previewUrl) return;
  const dialog = openDialog(at, name, dialogStyles);
  dialog.show(html`<img class="large-photo" src=${item.previewUrl} alt=${name} />
    <div class="dialog-actions"><button type="button" class="button" @click=${() => dialog.close()}>${messages.photoClose}</button></div>`);
  dialog.element.querySelector('button')?.focus();
}
