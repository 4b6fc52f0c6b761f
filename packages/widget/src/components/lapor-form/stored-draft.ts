import type { StoredDraft } from '../../controllers/draft-keeper.js';
import { sentDraft } from './draft-content.js';
import type { Journey } from './journey.js';
import { STEP_IDS } from './step.js';

/** What this browser is to keep of a journey now; `undefined` for nothing. */
export function storedDraft({ draft: { content, keeping }, mode, state }: Journey): StoredDraft | undefined {
  if (mode) return undefined;
  if (state.kind === 'sent') return state.sent.kept ? sentDraft(state.sent) : undefined;
  if (keeping === 'off' || keeping === 'empty') return undefined;
  return { version: 1, ...content, step: (state.kind === 'asking' && STEP_IDS[state.step]) || 'check', sent: null };
}
