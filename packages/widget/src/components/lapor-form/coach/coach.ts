import type { ReactiveController } from 'lit';
import type { Journey } from '../journey.js';
import type { Advisor, Place } from './advisor.js';
import type { Similar } from './similar.js';

/** Somebody who types is not spoken to; milliseconds without a key. */
const PAUSE = 900;

/**
 * Looks at what is being written, after a pause, and gives hints; it never stops anybody. What knows how is fetched when
 * there is something to look at, and nothing happens while it is not there.
 */
export class Coach implements ReactiveController {
  readonly #journey: Journey;
  readonly #advisor: Part<Advisor>;
  readonly #similar: Part<Similar>;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #written = '';

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#advisor = new Part(async () => (await import('./advisor.js')).Advisor.arrive(journey));
    this.#similar = new Part(async () => (await import('./similar.js')).Similar.arrive(journey));
    journey.host.addController(this);
  }

  hostUpdate(): void {
    const { title, body, place, visibility } = this.#journey.draft.answers;
    const written = [title, body, place].join('\n');
    if (written !== this.#written) {
      this.#written = written;
      clearTimeout(this.#pause);
      if (written.trim() === '') this.#advisor.here?.forget();
      else this.#pause = setTimeout(() => void this.#advisor.with((advisor) => advisor.look()), PAUSE);
    }
    // Before the check nobody has said who may see it, and of a secret report nothing is ever asked.
    if (this.#journey.shown[0]?.id === 'check' && (visibility === 'public' || visibility === 'anonymous')) void this.#similar.with((similar) => similar.find());
  }

  /** Put back into the page, what is written is looked at again. */
  hostConnected(): void {
    this.#journey.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
    this.#written = '';
  }

  /** What there is to say at a place of the form. */
  render(place: Place | 'check'): unknown {
    return place === 'check' ? this.#similar.here?.render() : this.#advisor.here?.render(place);
  }
}

/** Something that is fetched when it is needed first. Without it one writes all the same; the next time tries again. */
class Part<T> {
  readonly #fetch: () => Promise<T>;
  #arriving: Promise<T> | undefined;
  here: T | undefined;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  async with(act: (part: T) => unknown): Promise<void> {
    this.#arriving ??= this.#fetch();
    try {
      this.here = await this.#arriving;
    } catch {
      this.#arriving = undefined;
      return;
    }
    act(this.here);
  }
}
