import type { AttachmentStore } from './attachment-store.js';
import type { PhotoLimits } from './reasons.js';

/** What the control is made from. */
export interface PhotosSettings {
  /** The id of its file input, unique in the host's root; those of its parts begin with it. */
  id: string;
  /** Asked for when the first file is ready, so that the client may be loaded then. */
  store: () => Promise<AttachmentStore>;
  limits: () => PhotoLimits;
  /** Called when the files are others than before, or more of them accepted: the moment to save a draft. */
  changed?: () => void;
  /** The key of the draft whose files this browser may keep; `null` where nothing is to be kept. */
  keptWith?: () => string | null;
}
