import type { Language } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import type { Entries } from './entries.js';
import type { Piece } from './page.js';
import { FLOOR_TEXTS } from './texts.js';

/** The files the service has received, each of which may be left out, and which it has no more. `name` tells apart several forms of a page. */
export function keptFiles(entries: Entries, language: Language, name = ''): Piece {
  const { kept } = entries;
  const list = kept.map(({ id, name: file }, index) => {
    const box = `${name}drop-${String(index)}`;
    return html`<div class="choice"><input type="checkbox" id="${box}" name="drop" value="${id}" /><label for="${box}">${file} <span class="meaning">${FLOOR_TEXTS.fileRemove[language]}</span></label></div>`;
  });
  return html`${entries.all('gone').map((id) => html`<input type="hidden" name="gone" value="${id}" />`)}${kept.map(({ id, name: file }) => html`<input type="hidden" name="kept" value="${id} ${file}" />`)}
${kept.length > 0 ? html`<fieldset class="field"><legend>${FLOOR_TEXTS.filesKept[language]}</legend>${list}</fieldset>` : ''}`;
}
