import type { Config } from '@lapor/sdk/contract';
import { adoptStyles, supportsAdoptingStyleSheets, type LitElement, type TemplateResult } from 'lit';
import type { Language } from '../internal/language.js';
import { announcementsOf, operatorStyles } from '../internal/operator-words.js';
import type { MessageOverrides } from '../locales/overrides.js';
import { announcementTexts } from '../locales/rare-texts.js';
import { PartTexts } from './part-texts.js';

export { paragraphs } from '../internal/operator-words.js';

/** An element that may show what whoever runs the service has to say. */
export type OperatorHost = LitElement & { readonly messages?: MessageOverrides | null | undefined };

/** Fetches the words around announcements, and gives an element their look. Rejects when the network fails. */
export async function openAnnouncements(host: OperatorHost, language: () => Language): Promise<(announcements: Config['announcements']) => TemplateResult[]> {
  const texts = new PartTexts(host, announcementTexts, language);
  await texts.load();
  const root = host.renderRoot as ShadowRoot;
  adoptStyles(root, supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets, operatorStyles] : [operatorStyles]);
  return (announcements) => announcementsOf(announcements, texts.messages);
}
