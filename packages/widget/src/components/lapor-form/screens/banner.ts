import { css, html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../journey.js';
import { STEP_IDS } from '../step.js';

/** What is said of the service as a whole: that nothing reaches anybody, and what its operator has to say. */
export function notices(journey: Journey): unknown {
  return [banner(journey), announcements(journey)];
}

/** What the service has to say: where a form begins, where its answers are read once more, and where nothing goes on. */
function announcements({ state, draft, operator }: Journey): unknown {
  const { config } = draft.directory;
  const here = state.kind === 'failed' || (state.kind === 'asking' && (state.step < 2 || STEP_IDS[state.step] === 'check'));
  return here && config.kind === 'ready' ? operator.announcements(config.value) : nothing;
}

/** Says on every screen that nothing sent here reaches anybody: because the page asks for it, or because the agencies are made up. */
export function banner({ host, messages, draft }: Journey): TemplateResult | typeof nothing {
  const { config } = draft.directory;
  const madeUp = config.kind === 'ready' && config.value.sandbox;
  if (!host.sandbox && !madeUp) return nothing;
  const stuck = !madeUp && config.kind === 'ready' && draft.directory.agency !== '';
  return html`<p class="sandbox">${stuck ? messages.sandboxMissing : messages.sandboxBanner}</p>`;
}

/** How it looks, and where it stands below the first question. */
export const bannerStyles = css`
  .sandbox {
    margin: 0 0 1.25em;
    padding: 0.6em 1em;
    background: var(--_tint);
    border: 1px dashed var(--_accent);
    border-radius: var(--_radius);
    font-size: 0.94em;
    font-weight: 560;
  }
  form ~ :is(.sandbox, .announcement) {
    margin: 1.75em 0 0;
  }
`;
