import type { Journey } from './journey.js';

/** Whether something would be lost if the form were taken away now: answers or a receipt this browser does not keep. */
export function unsaved({ state, draft, host }: Journey): boolean {
  if (state.kind === 'sent') return !state.sent.kept;
  if (state.kind === 'sending' || host.mode === 'counter') return true;
  return draft.keeping === 'off' || draft.keeping === 'blocked' || draft.keeping === 'full' || draft.photos.busy;
}
