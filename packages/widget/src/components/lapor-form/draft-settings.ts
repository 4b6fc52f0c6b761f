import type { StoredDraft } from '../../controllers/draft-keeper.js';
import type { Language } from '../../internal/language.js';
import type { Draft } from './draft.js';

/** What this browser does with a draft. */
export type Keeping = 'empty' | 'kept' | 'restored' | 'blocked' | 'full' | 'off';

/** What a draft is made from. */
export interface DraftSettings {
  /** Names the form: drafts of others are not its own. */
  name: () => string;
  language: () => Language;
  /** Completes what is kept: the step, or the receipt instead of the answers. */
  stored: (draft: Draft) => StoredDraft | undefined;
  /** Another tab has taken the draft over. */
  lost: () => void;
}
