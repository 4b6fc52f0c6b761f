import type { TemplateResult } from 'lit';
import { LIMITS } from '@lapor/sdk/contract';
import { PartTexts } from '../../controllers/part-texts.js';
import { PhotosController } from '../../controllers/photos.js';
import { photosField } from '../../internal/photo/field.js';
import { photoStyles } from '../../internal/photo/styles.js';
import type { LitElement } from 'lit';
import type { FormClient } from '../../citizen-client.js';
import type { Language } from '../../internal/language.js';
import { photoTexts } from '../../locales/rare-texts.js';
import type { MessageOverrides } from '../../locales/overrides.js';
import type { StepFiles } from './own-step.js';

/** The files of a reply or of what is contested, taken and cleaned as in the form. */
export async function stepFiles(host: LitElement & { readonly messages?: MessageOverrides | null | undefined }, client: () => Promise<FormClient>, language: Language): Promise<StepFiles> {
  const texts = new PartTexts(host, photoTexts, () => language);
  const [limits] = await Promise.all([limitsOf(client), texts.load()]);
  const sheet = photoStyles.styleSheet;
  const root = host.renderRoot;
  if (sheet && root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const photos = new PhotosController(host, {
    id: 'step-field-attachments',
    store: async () => (await client()).attachments,
    limits: () => limits,
  });
  const files: StepFiles = {
    render: (error, errorPrefix): TemplateResult => photosField(photos, { messages: texts.messages, language, error, errorPrefix }),
    get pending() {
      return photos.busy || photos.failed;
    },
    get ids() {
      return photos.attachments.map(({ id }) => id);
    },
    expire: (places) => photos.expire(places.flatMap((place) => photos.attachments[place]?.id ?? [])),
    drop(ids) {
      for (const item of [...photos.items]) if (item.state.name === 'accepted' && ids.has(item.state.attachment.id)) photos.remove(item);
    },
    close() {
      host.removeController(photos);
      photos.hostDisconnected();
      photos.clear();
    },
    discard() {
      for (const item of [...photos.items]) photos.remove(item);
      files.close();
    },
  };
  return files;
}

/** Those of the service; the widest there can be while it does not say, for it has the last word. */
async function limitsOf(client: () => Promise<FormClient>): Promise<{ count: number; bytes: number }> {
  try {
    return (await (await client()).config.get()).limits.attachments;
  } catch {
    return LIMITS.attachments;
  }
}
