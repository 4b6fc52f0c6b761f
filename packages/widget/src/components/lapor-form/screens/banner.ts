import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../journey.js';

/** Says on every screen that nothing sent here reaches anybody: because the page asks for it, or because the agencies are made up. */
export function banner({ host, messages, draft }: Journey): TemplateResult | typeof nothing {
  const { config } = draft.directory;
  const madeUp = config.kind === 'ready' && config.value.sandbox;
  if (!host.sandbox && !madeUp) return nothing;
  const stuck = !madeUp && config.kind === 'ready' && draft.directory.agency !== '';
  return html`<p class="sandbox">${stuck ? messages.sandboxMissing : messages.sandboxBanner}</p>`;
}
