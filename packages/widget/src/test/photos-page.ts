import { fixture, html } from '@open-wc/testing';
import { isLaporApiError } from '@lapor/sdk';
import { LitElement } from 'lit';
import { PhotosController } from '../controllers/photos.js';
import { photosField } from '../internal/photo/field.js';
import { photoStyles } from '../internal/photo/styles.js';
import { photos as id, type PhotosMessages } from '../locales/id/photos.js';
import { baseStyles } from '../styles/base.js';
import { buttonStyles } from '../styles/button.js';
import { fieldStyles } from '../styles/field.js';
import { problemStyles } from '../styles/problem.js';
import { tokenStyles } from '../styles/tokens.js';
import { geotaggedJpeg } from './sample-photos.js';
import { citizen } from './service.js';
import { waitUntil } from './wait-until.js';

class PhotosPage extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, fieldStyles, problemStyles, photoStyles];
  static override properties = { texts: { attribute: false } };
  texts: PhotosMessages = id;
  saved = 0;
  keys: string[] = [];
  owner: string | null = null;
  readonly client = citizen();
  readonly photos: PhotosController = new PhotosController(this, {
    id: 'files',
    store: () =>
      Promise.resolve({
        upload: (content, options) => {
          this.keys.push(options.idempotencyKey);
          return this.client.attachments.upload(content, options);
        },
        remove: (id) => this.client.attachments.remove(id),
      }),
    limits: () => ({ count: 3, bytes: 2 * 1024 * 1024 }),
    changed: () => (this.saved += 1),
    keptWith: () => this.owner,
  });
  override render() {
    return photosField(this.photos, { messages: this.texts, language: this.texts === id ? 'id' : 'en' });
  }
}
customElements.define('photos-page', PhotosPage);

/** The control on a page of its own, against the real service. */
export async function openPhotos(messages: PhotosMessages = id) {
  const page = await fixture<PhotosPage>(html`<photos-page .texts=${messages}></photos-page>`);
  const { photos } = page;
  const rows = () => Array.from(page.renderRoot.querySelectorAll<HTMLElement>('li'));
  const text = (row: Element | undefined) => row?.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ').trim();
  const button = (name: string) =>
    Array.from(page.renderRoot.querySelectorAll('button')).find((each) => each.textContent.trim().startsWith(name))!;
  const settled = async () => {
    await waitUntil(() => !photos.busy, 'files still on their way', { timeout: 10_000 });
    await page.updateComplete;
  };
  const input = page.renderRoot.querySelector<HTMLInputElement>('#files')!;
  const choose = (...files: File[]) => {
    input.files = transferOf(files).files;
    input.dispatchEvent(new Event('change'));
  };
  return { page, photos, rows, text, button, settled, input, choose };
}

/** Files as a drop or a paste carries them. */
export function transferOf(files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const each of files) transfer.items.add(each);
  return transfer;
}

/** A photo that tells where it was taken. */
export const photo = async (name = 'rumah-saya.jpg') => new File([await geotaggedJpeg(400, 300)], name, { type: 'image/jpeg' });

/** Whether the service no longer knows what it was asked for. */
export function isGone(error: unknown): boolean {
  return isLaporApiError(error) && error.code === 'not_found';
}
