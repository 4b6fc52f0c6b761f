import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listDrafts, putDraft, readDraft, removeDraft, writeDraft, type KeptDraft, type StoredDraft } from '../internal/draft-store.js';

export { slotOf, type KeptDraft, type QueuedDraft, type StoredDraft } from '../internal/draft-store.js';

/** `full`: the device has no room left. `blocked`: the browser allows nothing, or does not answer. */
type Trouble = 'full' | 'blocked';

const PAUSE = 400;
/** How long a sent report's number and code stay on the device for a reload to show again. */
const SENT_KEPT = 24 * 60 * 60 * 1000;

/** Keeps the draft of a form in this browser, soon after each change and at once when the page is left. */
export class DraftKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #slot: () => string;
  readonly #current: () => StoredDraft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #trouble: Trouble | null = null;
  #paused = false;
  /** Over when everything asked for so far is done. */
  #asked: Promise<void> = Promise.resolve();
  #landed = false;
  /** How much of it is not done yet. */
  #open = 0;

  /** `slot` says where; `current` gives the draft to keep there, or `undefined` when none must be. */
  constructor(host: ReactiveControllerHost, slot: () => string, current: () => StoredDraft | undefined) {
    this.#host = host;
    this.#slot = slot;
    this.#current = current;
    host.addController(this);
  }

  /** Why nothing is kept, if nothing is. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Whether what was last to be kept is kept, whatever could be read since. */
  get landed(): boolean {
    return this.#landed;
  }

  /** While paused nothing is written or deleted: another tab has the draft. */
  set paused(paused: boolean) {
    this.#stop();
    this.#paused = paused;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#leave);
    window.addEventListener('pagehide', this.#leave);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#leave);
    window.removeEventListener('pagehide', this.#leave);
    void this.flush();
  }

  /** Everything kept of the form of this name, the newest first. Receipts are forgotten after a day, unless they still wait to be seen. */
  async list(name: string): Promise<KeptDraft[]> {
    await this.#asked;
    let kept: readonly KeptDraft[] = [];
    await this.#try(async () => (kept = await listDrafts(name)));
    const isOld = ({ sent }: StoredDraft) => sent && !sent.unseen && Date.now() - Date.parse(sent.at) >= SENT_KEPT;
    for (const { slot, draft } of kept) if (isOld(draft)) void this.#ask(() => removeDraft(slot));
    return kept.filter(({ draft }) => !isOld(draft));
  }

  /** The draft kept here. */
  async read(): Promise<StoredDraft | undefined> {
    await this.#asked;
    let draft: StoredDraft | undefined;
    await this.#try(async () => (draft = await readDraft(this.#slot())));
    return draft;
  }

  /** Writes the draft after a pause. */
  touch(): void {
    if (this.#paused) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Writes the draft now, when there is something new. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return this.#asked;
    return this.write();
  }

  /** Writes the draft now. */
  async write(keep = writeDraft): Promise<void> {
    if (this.#paused) return;
    this.#stop();
    const draft = this.#current();
    const slot = this.#slot();
    return this.#ask(async () => {
      try {
        await (draft ? keep(slot, { ...draft, at: new Date().toISOString() }) : removeDraft(slot));
        this.#landed = true;
      } catch (error) {
        this.#landed = false;
        throw error;
      }
    });
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The browser does what it is asked in that order. A page that is left may not live to see one done and ask for the next. */
  #ask(act: () => Promise<void>): Promise<void> {
    this.#open += 1;
    const done = this.#try(act).then(() => void (this.#open -= 1));
    this.#asked = this.#asked.then(() => done);
    return this.#asked;
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      if (this.#trouble) this.#setTrouble(null);
    } catch (error) {
      // Private windows, full disks and strict settings: the form works on without, and says so.
      const trouble = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
      if (this.#trouble !== trouble) this.#setTrouble(trouble);
    }
  }

  #setTrouble(trouble: Trouble | null): void {
    this.#trouble = trouble;
    this.#host.requestUpdate();
  }

  readonly #leave = (event: Event): void => {
    const leaves = event.type === 'pagehide' || document.visibilityState === 'hidden';
    // What is still being done, the browser may undo with the page.
    if (leaves && (this.#timer !== undefined || this.#open > 0)) void this.write(putDraft);
  };
}
