import type { LitElement, ReactiveController } from 'lit';

/** Before that long nobody is hurried; a short wait is warned of at its half. */
const WARNING = 30;

/**
 * Watches whether anybody uses a form, counts down when nobody does, and says when the time is over. The time is taken from
 * the clock, so that a device that slept through it wipes as soon as it wakes.
 */
export class IdleWatch implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: { readonly minutes: () => number; readonly counts: (seconds: number | null) => void; readonly over: () => void };
  #last = 0;
  #watching = false;
  #timer: ReturnType<typeof setInterval> | undefined;
  #left: number | null = null;

  /** `counts` is called with every second of the countdown, and with `null` when somebody is there again; `over` at its end. */
  constructor(host: LitElement, options: { minutes: () => number; counts: (seconds: number | null) => void; over: () => void }) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The seconds left, while they are counted down; otherwise `null`. */
  get left(): number | null {
    return this.#left;
  }

  start(): void {
    this.stop();
    this.#last = Date.now();
    this.#watching = true;
    this.#watch();
  }

  stop(): void {
    this.#watching = false;
    this.#rest();
  }

  /** Moved within the page, or put back into it, what was typed is there still; the time out of it counts. */
  hostConnected(): void {
    if (this.#watching) this.#watch();
  }

  hostDisconnected(): void {
    this.#rest();
  }

  #watch(): void {
    this.#timer = setInterval(this.#tick, 250);
    for (const type of USES) this.#host.addEventListener(type, this.#used, { capture: true, passive: true });
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#left = null;
    for (const type of USES) this.#host.removeEventListener(type, this.#used, { capture: true });
  }

  readonly #used = (): void => {
    this.#last = Date.now();
    if (this.#left === null) return;
    this.#left = null;
    this.#options.counts(null);
    this.#host.requestUpdate();
  };

  readonly #tick = (): void => {
    const whole = this.#options.minutes() * 60;
    const left = Math.ceil(whole - (Date.now() - this.#last) / 1000);
    if (left <= 0) {
      this.stop();
      this.#options.over();
    } else if (left <= Math.min(WARNING, whole / 2) && left !== this.#left) {
      this.#left = left;
      this.#options.counts(left);
      this.#host.requestUpdate();
    }
  };
}

const USES = ['keydown', 'pointerdown', 'pointermove', 'input', 'wheel'] as const;
