import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../journey.js';
import { STEP_IDS } from '../step.js';

/** What the service has to say: where a form begins, where its answers are read once more, and where nothing goes on. */
export function announcements({ state, draft, operator, messages }: Journey): unknown {
  const { config } = draft.directory;
  const here = state.kind === 'failed' || (state.kind === 'asking' && (state.step === 0 || STEP_IDS[state.step] === 'check'));
  return here && config.kind === 'ready' ? operator.announcements(config.value, messages) : nothing;
}

/** Says on every screen that nothing sent here reaches anybody: because the page asks for it, or because the agencies are made up. */
export function banner({ host, messages, draft }: Journey): TemplateResult | typeof nothing {
  const { config } = draft.directory;
  const madeUp = config.kind === 'ready' && config.value.sandbox;
  if (!host.sandbox && !madeUp) return nothing;
  const stuck = !madeUp && config.kind === 'ready' && draft.directory.agency !== '';
  return html`<p class="sandbox">${stuck ? messages.sandboxMissing : messages.sandboxBanner}</p>`;
}
