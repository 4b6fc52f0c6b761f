import type { Journey } from './journey.js';

/** Whether something would be lost if the form were taken away now: answers or a receipt this browser does not keep. */
export function unsaved(journey: Journey): boolean {
  const { state, draft, host } = journey;
  if (keptNowhere(journey)) return true;
  return state.kind !== 'sent' && (state.kind === 'sending' || host.mode === 'counter' || draft.photos.summary.preparing || draft.photos.summary.unkept);
}

/** Whether what is on screen is in no place it could be opened from again. */
export function keptNowhere({ state, draft: { keeping } }: Journey): boolean {
  if (state.kind === 'sent') return !state.sent.kept;
  return keeping === 'off' || keeping === 'blocked' || keeping === 'full';
}
