import type { DraftDesk } from './desk/draft-desk.js';
import type { Journey } from './journey.js';

/** The way to what few need: several drafts, tabs that share one, reports that wait for the network. Fetched the first time. */
export class DeskDoor {
  readonly #journey: Journey;
  #desk: DraftDesk | undefined;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  get news(): unknown {
    return this.#desk?.news();
  }

  readonly open = async (act: (desk: DraftDesk) => unknown): Promise<void> => {
    try {
      const { openDesk } = await import('./desk/draft-desk.js');
      this.#desk ??= await openDesk(this.#journey);
      await act(this.#desk);
    } catch {
      console.warn('lapor: the list of drafts could not be loaded');
    }
    this.#journey.host.requestUpdate();
  };
}
