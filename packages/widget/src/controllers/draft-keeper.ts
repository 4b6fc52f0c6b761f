import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readDraft, removeDraft, writeDraft, type StoredDraft } from '../internal/draft-store.js';

export type { StoredDraft } from '../internal/draft-store.js';

const PAUSE = 400;
/** How long a sent report's number and code stay on the device for a reload to show again. */
const SENT_KEPT = 24 * 60 * 60 * 1000;

/** Keeps the draft of a form in this browser, soon after each change and at once when the page is left. */
export class DraftKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #name: () => string;
  readonly #current: () => StoredDraft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #blocked = false;
  /** Writes and deletions happen in the order they were asked for. */
  #queue: Promise<void> = Promise.resolve();

  /** `current` gives the draft to keep, or `undefined` when none must be. */
  constructor(host: ReactiveControllerHost, name: () => string, current: () => StoredDraft | undefined) {
    this.#host = host;
    this.#name = name;
    this.#current = current;
    host.addController(this);
  }

  get blocked(): boolean {
    return this.#blocked;
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

  /** The draft kept for this form. A sent one is forgotten after a day. */
  async read(): Promise<StoredDraft | undefined> {
    await this.#queue;
    let draft: StoredDraft | undefined;
    await this.#try(async () => (draft = await readDraft(this.#name())));
    if (!draft?.sent || Date.now() - Date.parse(draft.sent.at) < SENT_KEPT) return draft;
    await this.remove();
    return undefined;
  }

  /** Writes the draft after a pause. */
  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Writes the draft now, when there is something new. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return this.#queue;
    return this.write();
  }

  /** Writes the draft now. */
  async write(): Promise<void> {
    this.#stop();
    const draft = this.#current();
    const name = this.#name();
    return this.#then(() => (draft ? writeDraft(name, draft) : removeDraft(name)));
  }

  async remove(): Promise<void> {
    this.#stop();
    const name = this.#name();
    return this.#then(() => removeDraft(name));
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #then(act: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(() => this.#try(act));
    return this.#queue;
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      if (this.#blocked) this.#setBlocked(false);
    } catch {
      // Private windows, full disks and strict settings: the form works on without, and says so.
      if (!this.#blocked) this.#setBlocked(true);
    }
  }

  #setBlocked(blocked: boolean): void {
    this.#blocked = blocked;
    this.#host.requestUpdate();
  }

  readonly #leave = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') void this.flush();
  };
}
