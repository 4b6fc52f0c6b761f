import { forgetLanguages } from './language-choice.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const WITHIN = 5000;

/** Leaves the page at once: by a button, or by pressing Shift three times. */
export class QuickExit implements ReactiveController {
  readonly #armed: () => boolean;
  readonly #leave: () => void;
  #presses: number[] = [];

  /** Shift counts only while `armed` says so. */
  constructor(host: ReactiveControllerHost, armed: () => boolean, leave: () => void) {
    this.#armed = armed;
    this.#leave = leave;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#pressed);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    // Any other key between means that somebody is writing capitals.
    if (event.key !== 'Shift' || !this.#armed()) {
      this.#presses = [];
      return;
    }
    if (event.repeat) return;
    this.#presses = [...this.#presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
    if (this.#presses.length < 3) return;
    this.#presses = [];
    this.#leave();
  };
}

/** Puts another page in this one's place; a blank one when the address is not one of the web. */
export function leaveFor(address: string): void {
  // A language kept on the device would tell that a report was written here.
  forgetLanguages();
  let target = 'about:blank';
  try {
    const url = new URL(address, document.baseURI);
    if (address && /^https?:$/.test(url.protocol)) target = url.href;
  } catch {
    // Not an address: a blank page is always there.
  }
  location.replace(target);
}
