import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Mark {
  form: string;
  step: number;
  /** How many entries of ours lie before this one. */
  depth: number;
}

/** Milliseconds a busy device may take to go back. */
const REWINDING = 2000;

/**
 * Makes the browser's Back and Forward go through the steps. The address never changes and whatever the page keeps in
 * `history.state` stays there beside our mark; where it keeps something we cannot add to, we leave the history alone.
 */
export class StepHistory implements ReactiveController {
  readonly #form: () => string;
  readonly #moved: (step: number) => void;
  #rewinding: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, form: () => string, moved: (step: number) => void) {
    this.#form = form;
    this.#moved = moved;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#popped);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#popped);
  }

  /** Says which step the current entry of the history shows. */
  mark(step: number): void {
    this.#write('replaceState', step, this.#mark()?.depth ?? 0);
  }

  /** Takes back what the current entry says of an earlier form, when nothing of that form was kept. */
  forget(): void {
    if (this.#mark()) this.mark(0);
  }

  /** Adds an entry for the step gone to. */
  push(from: number, to: number): void {
    if (!this.#mark()) this.mark(from);
    this.#write('pushState', to, (this.#mark()?.depth ?? 0) + 1);
  }

  /** Goes back to the entry of the first step, and resolves once there. Asked again on the way, it goes no further: that would leave the page. */
  rewind(): Promise<void> {
    this.#rewinding ??= this.#rewind().finally(() => (this.#rewinding = undefined));
    return this.#rewinding;
  }

  async #rewind(): Promise<void> {
    const depth = this.#mark()?.depth ?? 0;
    if (depth === 0) return;
    await new Promise<unknown>((resolve) => {
      window.addEventListener('popstate', resolve, { once: true });
      // A browser that does not go there says nothing.
      setTimeout(resolve, goBack(depth) ? REWINDING : 0);
    });
  }

  /** Goes one step back through the history, when the entry before is ours; otherwise answers false. */
  back(): boolean {
    return Boolean(this.#mark()?.depth) && goBack(1);
  }

  #mark(state: unknown = history.state): Mark | undefined {
    const mark = (state as { lapor?: Mark } | null)?.lapor;
    return mark?.form === this.#form() ? mark : undefined;
  }

  #write(method: 'pushState' | 'replaceState', step: number, depth: number): void {
    const state: unknown = history.state;
    if (state !== null && Object.prototype.toString.call(state) !== '[object Object]') return;
    const mark: Mark = { form: this.#form(), step, depth };
    try {
      history[method]({ ...(state as object | null), lapor: mark }, '');
    } catch {
      // Sandboxed frames and pages that write too often are refused. The form's own Back still works.
    }
  }

  readonly #popped = (event: PopStateEvent): void => {
    const mark = this.#mark(event.state);
    if (mark) this.#moved(mark.step);
  };
}

/**
 * Goes so many entries back, or as many of them as belong to this page, and says whether it tries to. A tab keeps fifty; where
 * Chromium drops some of ours in favour of earlier pages, as many steps back as we have made would leave the page. It goes to
 * an entry by its name, and nowhere when that was dropped meanwhile. Browsers that have no names for them drop the oldest first.
 */
function goBack(steps: number): boolean {
  const { navigation } = window as { navigation?: Navigation };
  const now = navigation?.currentEntry;
  if (!navigation || !now) {
    history.go(-steps);
    return true;
  }
  const entry = navigation.entries().find(({ index, sameDocument }) => sameDocument && index >= now.index - steps && index < now.index);
  if (!entry) return false;
  const { committed, finished } = navigation.traverseTo(entry.key);
  for (const promise of [committed, finished]) promise?.catch(() => undefined);
  return true;
}
