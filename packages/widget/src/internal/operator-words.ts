import { textPieces, type Config } from '@lapor/sdk/contract';
import { css, html, type TemplateResult } from 'lit';
import type { AnnouncementMessages } from '../locales/id/announcement.js';

/** Calm, so that it is read and stands in nobody's way. */
export const operatorStyles = css`
  .announcement {
    margin-block-end: 1.5em;
    padding: 0.9em 1.15em;
    background: var(--_tint);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .announcement.warning {
    background: var(--_danger-tint);
    border-color: var(--_danger);
  }
  .announcement p {
    margin: 0.35em 0 0;
  }
  .announcement .kind {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 620;
  }
  .announcement a,
  .operator a {
    color: var(--_accent);
  }
`;

/** What whoever runs the service has written, as plain paragraphs in which addresses and phone numbers are links. */
export function paragraphs(text: string, language: string): TemplateResult[] {
  const pieces = textPieces(text);
  // The language stands at each: what marks borrowed words looks at elements one by one.
  return pieces.map((line) => html`<p class="operator" lang=${language}>${line.map((piece) => (piece.href ? html`<a href=${piece.href} rel="noreferrer">${piece.text}</a>` : piece.text))}</p>`);
}

/** What stands above a form. How weighty it is, is said in words too. */
export function announcementsOf(announcements: Config['announcements'], messages: AnnouncementMessages): TemplateResult[] {
  return announcements.map(({ level, text, language }) => {
    const warning = level === 'warning';
    return html`<div class="announcement ${warning ? 'warning' : ''}">
      <p class="kind">${warning ? messages.announcementWarning : messages.announcementInfo}</p>
      ${paragraphs(text, language)}
    </div>`;
  });
}
