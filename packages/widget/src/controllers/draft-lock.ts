import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lets go of what is held. */
export type Release = () => void;

/**
 * Holds a name in this tab, if no other holds it; `steal` holds it all the same, and the other is told through its `lost`.
 * A tab that ends or crashes holds nothing any more.
 */
export type Hold = (name: string, options: { steal: boolean; lost: () => void }) => Promise<Release | null>;

/** Sees to it that of all tabs one at a time writes a draft. */
export class DraftLock implements ReactiveController {
  readonly #lost: () => void;
  #slot = '';
  #release: Release | undefined;
  /** Out of the page, nothing is held that arrives late. */
  #away = false;
  /** Each asking counts for nothing once there is a later one. */
  #turn = 0;
  #asked: Promise<unknown> = Promise.resolve();

  /** `lost` is called when another tab has taken the draft over. */
  constructor(host: ReactiveControllerHost, lost: () => void) {
    this.#lost = lost;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#hidden);
    window.addEventListener('pageshow', this.#shown);
    this.#shown({ persisted: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#hidden);
    window.removeEventListener('pageshow', this.#shown);
    this.#hidden();
  }

  /** Makes the draft at this place the one this tab writes; false when another tab has it. */
  async take(slot: string, { steal = false } = {}): Promise<boolean> {
    if (this.#release && this.#slot === slot) return true;
    this.letGo();
    this.#slot = slot;
    const turn = this.#turn;
    // One after the other: what an earlier asking still brings looks like another tab's.
    const taken = this.#asked.then(() => this.#ask(slot, { steal, turn }));
    this.#asked = taken;
    return taken;
  }

  letGo(): void {
    this.#free();
    this.#slot = '';
    this.#turn += 1;
  }

  async #ask(slot: string, { steal, turn }: { steal: boolean; turn: number }): Promise<boolean> {
    const lost = () => {
      if (this.#turn !== turn) return;
      this.#release = undefined;
      this.#slot = '';
      this.#lost();
    };
    // What asks the other tabs may not arrive without a network: nobody is held up by that.
    const release = await hold(slot, { steal, lost }).catch(() => () => undefined);
    const current = this.#turn === turn;
    if (current && !this.#away) this.#release = release ?? undefined;
    else release?.();
    if (!release && current) this.#slot = '';
    return release !== null;
  }

  #free(): void {
    this.#release?.();
    this.#release = undefined;
  }

  /** A page kept for the way back must not keep others waiting. */
  readonly #hidden = (): void => {
    this.#away = true;
    this.#free();
  };

  readonly #shown = ({ persisted }: Pick<PageTransitionEvent, 'persisted'>): void => {
    this.#away = false;
    const slot = this.#slot;
    if (!persisted || !slot || this.#release) return;
    const taking = this.take(slot);
    const turn = this.#turn;
    void taking.then((taken) => taken || this.#turn !== turn || this.#lost());
  };
}

/** What this page is letting go of: until the browser has done so, it looks like another tab's. */
const leaving = new Map<string, Promise<void>>();

/** Web Locks exist only on secure pages; elsewhere the tabs ask each other. */
export const hold: Hold = async (name, options) => {
  // Typed as always there, which it is not on plain HTTP.
  const { locks } = navigator as { locks?: LockManager };
  await leaving.get(name);
  if (locks) return holdByLock(locks, name, options);
  const { holdByAsking } = await import('../internal/hold-by-asking.js');
  return holdByAsking(name, options);
};

function holdByLock(locks: LockManager, name: string, { steal, lost }: Parameters<Hold>[1]): Promise<Release | null> {
  return new Promise((resolve) => {
    let holds = false;
    const held: Promise<void> = locks.request(`lapor ${name}`, steal ? { steal } : { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return;
      }
      holds = true;
      return new Promise<void>((release) => {
        resolve(() => {
          holds = false;
          leaving.set(name, gone);
          release();
        });
      });
    });
    const gone = held.catch(() => {
      // Where locks are refused, as in a sandboxed frame, nothing is coordinated; a draft is one report all the same.
      resolve(() => undefined);
      if (holds) lost();
    });
    void gone.then(() => leaving.get(name) === gone && leaving.delete(name));
  });
}
