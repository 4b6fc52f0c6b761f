import { html, nothing, type TemplateResult } from 'lit';
import { PartTexts } from '../../../controllers/part-texts.js';
import { formatNumber } from '../../../internal/format.js';
import type { Language } from '../../../internal/language.js';
import { direction, distance, metresPerPixel, type Place } from '../../../internal/map/mercator.js';
import { SlippyMap } from '../../../internal/map/slippy-map.js';
import type { MapPageMessages } from '../../../locales/id/map-page.js';
import { mapTexts } from '../../../locales/rare-texts.js';
import { addStyles } from '../coach/add-styles.js';
import type { StepContext } from '../step.js';
import { mapStyles } from './map.styles.js';

/** What is told of a move is told once the hand rests. */
const REST = 500;
/** How far a finger or an eye is off, in pixels. */
const OFF = 8;
/** A map on which a point is farther off than this, in metres, shows no streets. */
const ROUGH = 500;
/** Where a place that is known already is shown. */
const STREETS = 17;

/** The map of the step that asks where. */
export class PlaceMap {
  readonly #map: SlippyMap;
  readonly #texts: PartTexts<MapPageMessages>;
  readonly #shut: () => void;
  #context: StepContext;
  #told: Place;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #state = '';

  constructor(context: StepContext, texts: PartTexts<MapPageMessages>, shut: () => void) {
    this.#context = context;
    this.#texts = texts;
    this.#shut = shut;
    const { start, maxZoom, tiles } = configOf(context);
    const { point } = context.draft.answers;
    this.#told = point ?? start;
    this.#map = new SlippyMap({
      place: this.#told,
      zoom: point ? Math.min(STREETS, maxZoom) : start.zoom,
      maxZoom,
      tiles: (zoom, x, y) => new URL(tiles.replace('{z}', String(zoom)).replace('{x}', String(x)).replace('{y}', String(y)), new URL(context.host.api || '/', document.baseURI)).href,
      changed: (what) => this.#changed(what),
    });
    const { view } = this.#map;
    view.id = 'map-view';
    view.tabIndex = 0;
    view.dir = 'ltr';
    // A screen reader then leaves the arrow keys to the map.
    view.setAttribute('role', 'application');
    view.setAttribute('aria-describedby', 'map-help');
  }

  get language(): Language {
    return this.#context.language;
  }

  render(context: StepContext): TemplateResult {
    this.#context = context;
    const { messages: m } = this.#texts;
    const { attribution, attributionUrl } = configOf(context);
    const map = this.#map;
    // What becomes of a point stands above already where the device can be asked for one.
    const said = Boolean(context.draft.answers.point) || context.draft.location.possible;
    map.view.setAttribute('aria-label', m.mapName);
    return html`<div class="map-panel" id="map">
      <p class="hint" id="map-help">${m.mapHelp}</p>
      <div class="map-frame">
        ${map.view}
        <svg class="map-pin" viewBox="0 0 32 44" aria-hidden="true"><path d="M16 1.5A14.5 14.5 0 0 0 1.5 16C1.5 26 16 42.5 16 42.5S30.5 26 30.5 16A14.5 14.5 0 0 0 16 1.5Z" /><circle cx="16" cy="16" r="5.5" /></svg>
        <div class="map-zoom">
          <button type="button" id="map-nearer" aria-label=${m.mapNearer} aria-disabled=${map.nearest ? 'true' : 'false'} @click=${() => map.zoomBy(1)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M12 5v14" /></svg>
          </button>
          <button type="button" id="map-farther" aria-label=${m.mapFarther} aria-disabled=${map.farthest ? 'true' : 'false'} @click=${() => map.zoomBy(-1)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
          </button>
        </div>
        <p class="map-source">
          ${attributionUrl ? html`<a href=${attributionUrl} target="_blank" rel="noopener noreferrer">${attribution}</a>` : attribution}
        </p>
      </div>
      <p class="search-state" role="status" id="map-state">${map.broken ? m.mapBroken : this.#state}</p>
      ${said ? nothing : html`<p class="hint" id="map-sent">${m.mapSent}</p>`}
      <div class="quick">
        <button type="button" class="button small" id="map-take" aria-describedby=${said ? 'location-hint' : 'map-sent'} @click=${() => this.#take()}>${m.mapTake}</button>
        ${map.broken ? html`<button type="button" class="button quiet small" id="map-retry" @click=${() => map.retry()}>${m.mapRetry}</button>` : nothing}
        <button type="button" class="button quiet small" id="map-close" @click=${() => this.#leave()}>${m.mapClose}</button>
      </div>
    </div>`;
  }

  close(): void {
    clearTimeout(this.#telling);
    this.#map.close();
  }

  #changed(what: 'moved' | 'zoomed' | 'tiles'): void {
    if (what !== 'tiles') {
      clearTimeout(this.#telling);
      this.#telling = setTimeout(() => this.#tell(what), REST);
    }
    this.#context.host.requestUpdate();
  }

  #tell(what: 'moved' | 'zoomed'): void {
    const { messages: m } = this.#texts;
    const { place } = this.#map;
    if (what === 'zoomed') {
      const wide = this.#length(metresPerPixel(place, this.#map.zoom) * this.#map.width);
      this.#state = this.#off > ROUGH ? m.mapRough(wide) : m.mapWide(wide);
    } else {
      const degrees = [place.latitude, place.longitude].map((value) => formatNumber(value, this.#context.language, 5)).join('; ');
      const far = distance(this.#told, place);
      this.#state = far < 0.5 ? m.mapAt(degrees) : m.mapMoved(this.#length(far), directionIn(m, direction(this.#told, place)), degrees);
      this.#told = place;
    }
    this.#context.host.requestUpdate();
  }

  /** How many metres what somebody points at may be off. */
  get #off(): number {
    return Math.max(1, Math.round(metresPerPixel(this.#map.place, this.#map.zoom) * OFF));
  }

  #length(metres: number): string {
    const { language } = this.#context;
    const { messages: m } = this.#texts;
    return metres < 1000 ? m.mapMetres(formatNumber(metres, language, 0)) : m.mapKilometres(formatNumber(metres / 1000, language, metres < 10_000 ? 1 : 0));
  }

  #take(): void {
    const { latitude, longitude } = this.#map.place;
    this.#context.draft.location.forget();
    this.#context.draft.update({ point: { latitude, longitude, accuracy: this.#off } });
    this.#leave();
  }

  #leave(): void {
    const { host } = this.#context;
    this.#shut();
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('#map-show')?.focus());
  }

  /** Moves the focus to the map, once it is on the page. */
  focus(): void {
    const { host } = this.#context;
    host.requestUpdate();
    void host.updateComplete.then(() => this.#map.view.focus());
  }
}

/**
 * Fetches the words and the looks, and opens the map.
 *
 * @public fetched when somebody asks for it
 */
export async function openPlaceMap(context: StepContext, shut: () => void): Promise<PlaceMap> {
  const opened: { map?: PlaceMap } = {};
  const texts = new PartTexts(context.host, mapTexts, () => opened.map?.language ?? context.language);
  await texts.load();
  addStyles(context.host, mapStyles);
  opened.map = new PlaceMap(context, texts, shut);
  return opened.map;
}

function configOf({ draft }: StepContext) {
  const { config } = draft.directory;
  const map = config.kind === 'ready' ? config.value.map : null;
  if (!map) throw new Error('a map is opened only where one is offered');
  return map;
}

function directionIn(m: MapPageMessages, place: number): string {
  return [m.mapNorth, m.mapNorthEast, m.mapEast, m.mapSouthEast, m.mapSouth, m.mapSouthWest, m.mapWest, m.mapNorthWest][place] ?? '';
}
