import type { Config } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './draft.js';
import type { PlaceMap } from './map/place-map.js';
import type { StepContext } from './step.js';

const doors = new WeakMap<Draft, MapDoor>();

/** The door of a form. */
export function mapDoor(draft: Draft): MapDoor {
  const door = doors.get(draft) ?? new MapDoor();
  doors.set(draft, door);
  return door;
}

/** The way to the map, which is fetched when somebody asks for it: one more way to say where, never the only one. */
class MapDoor {
  #map: PlaceMap | undefined;
  #missing = false;
  #asked = 0;
  /** The report it was opened for; another one begins without it. */
  #of = '';

  /** What the service says of its map; `null` where it offers none. */
  settings({ draft }: StepContext): Config['map'] {
    const { config } = draft.directory;
    return config.kind === 'ready' ? config.value.map : null;
  }

  button(context: StepContext): TemplateResult {
    const { messages, host } = context;
    return html`<button
      type="button"
      class="button quiet small"
      id="map-show"
      aria-expanded=${this.#map ? 'true' : 'false'}
      aria-describedby="map-from"
      @click=${async () => {
        if (this.#map) this.close();
        else await this.#open(context);
        host.requestUpdate();
      }}
    >
      ${messages.mapShow}
    </button>`;
  }

  /** The map while it is open; else whose it would be. */
  render(context: StepContext): unknown {
    if (this.#of !== context.draft.content.key) this.close();
    if (this.#map) return this.#map.render(context);
    const { messages: m, host } = context;
    if (this.#missing) return html`<p class="hint" role="status">${m.mapMissing}</p>`;
    const tiles = this.settings(context)?.tiles ?? '/';
    return tiles.startsWith('/') ? nothing : html`<p class="hint" id="map-from">${m.mapFrom(new URL(tiles, host.baseURI).host)}</p>`;
  }

  /** Puts the map away. */
  close(): void {
    this.#asked += 1;
    this.#map?.close();
    this.#map = undefined;
    this.#missing = false;
  }

  async #open(context: StepContext): Promise<void> {
    const asked = (this.#asked += 1);
    this.#of = context.draft.content.key;
    try {
      const { openPlaceMap } = await import('./map/place-map.js');
      const map = await openPlaceMap(context, () => this.close());
      if (asked !== this.#asked) {
        map.close();
        return;
      }
      this.#map = map;
      map.focus();
    } catch {
      this.#missing = asked === this.#asked;
    }
  }
}
