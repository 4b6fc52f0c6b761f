import { placeOf, spotOf, TILE, type Place, type Spot } from './mercator.js';
import { TileLayer, type TileAddress } from './tile-layer.js';

/** What a map is made from. */
export interface MapSettings {
  readonly tiles: TileAddress;
  readonly maxZoom: number;
  readonly place: Place;
  readonly zoom: number;
  /** Called when the map was moved, by hand or by key, and when pictures of it came or failed. */
  readonly changed: (what: 'moved' | 'zoomed' | 'tiles') => void;
}

/** What a press of an arrow moves by, in pixels. */
const STEP = 16;
/** A finger that moved less was meant to tap. */
const STILL = 6;
const TWICE = 350;
const SETTLE = 150;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * A map to point at a place with: the place is what lies in its middle. It is moved below a pin that stands still, so that no
 * finger covers what it points at, and zooming never loses it. Everything is set on elements: pages forbid style attributes.
 */
export class SlippyMap {
  /** Where it is drawn. Whoever shows it names it, and lays the pin over it. */
  readonly view = document.createElement('div');
  readonly #settings: MapSettings;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  readonly #observer = new ResizeObserver(() => this.#draw());
  #middle: Spot;
  #zoom: number;
  #layer: TileLayer;
  /** What was seen before the zoom changed, until the new pictures are there. */
  #former: TileLayer | undefined;
  #travelled = 0;
  #tapped = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: MapSettings) {
    this.#settings = settings;
    this.#middle = spotOf(settings.place);
    this.#zoom = settings.zoom;
    this.#layer = this.#newLayer();
    const { view } = this;
    view.className = 'map-view';
    view.addEventListener('keydown', (event) => this.#pressed(event));
    view.addEventListener('wheel', (event) => this.#wheeled(event), { passive: false });
    view.addEventListener('pointerdown', (event) => this.#down(event));
    view.addEventListener('pointermove', (event) => this.#dragged(event));
    for (const end of ['pointerup', 'pointercancel'] as const) view.addEventListener(end, (event) => this.#up(event));
    this.#observer.observe(view);
  }

  get place(): Place {
    return placeOf(this.#middle);
  }
  get zoom(): number {
    return Math.round(this.#zoom);
  }
  get nearest(): boolean {
    return this.zoom >= this.#settings.maxZoom;
  }
  get farthest(): boolean {
    return this.zoom <= 0;
  }
  /** Whether no picture of what is in sight could be had. */
  get broken(): boolean {
    return this.#layer.broken;
  }
  get width(): number {
    return this.view.clientWidth;
  }

  zoomBy(levels: number): void {
    this.#zoomTo(this.zoom + levels);
  }

  /** Asks again for the pictures that failed. */
  retry(): void {
    this.#layer.retry();
    this.#draw();
  }

  /** Lets go of everything. */
  close(): void {
    clearTimeout(this.#settling);
    this.#observer.disconnect();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = ARROWS[event.key];
    if (step) this.#shift(...step);
    else if (event.key === '+' || event.key === '=') this.zoomBy(1);
    else if (event.key === '-' || event.key === '_') this.zoomBy(-1);
    else return;
    event.preventDefault();
  }

  /** Only with Ctrl, which is also how browsers tell of two fingers on a pad: the page goes on scrolling otherwise. */
  #wheeled(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#stretch(this.#zoom - event.deltaY / (event.deltaMode === 0 ? 100 : 3));
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#zoomTo(this.zoom), SETTLE);
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) this.#travelled = 0;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    // A finger that leaves the map is still moving it. Browsers refuse this of pointers they do not know.
    try {
      this.view.setPointerCapture(event.pointerId);
    } catch {
      // It then moves the map only while it is above it.
    }
  }

  #dragged(event: PointerEvent): void {
    const finger = this.#pointers.get(event.pointerId);
    if (!finger) return;
    const before = this.#spread();
    const [dx, dy] = [event.clientX - finger.x, event.clientY - finger.y];
    finger.x = event.clientX;
    finger.y = event.clientY;
    this.#travelled += Math.hypot(dx, dy);
    const count = this.#pointers.size;
    if (count > 1 && before > 0) this.#stretch(this.#zoom + Math.log2(Math.max(1, this.#spread()) / before));
    if (this.#travelled > STILL) this.#shift(-dx / count, -dy / count);
  }

  #up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size > 0) return;
    if (this.#zoom !== this.zoom) this.#zoomTo(this.zoom);
    if (event.type !== 'pointerup' || this.#travelled > STILL) return;
    const again = event.timeStamp - this.#tapped < TWICE;
    this.#tapped = again ? 0 : event.timeStamp;
    if (again) {
      this.zoomBy(1);
      return;
    }
    const { left, top, width, height } = this.view.getBoundingClientRect();
    this.#shift(event.clientX - left - width / 2, event.clientY - top - height / 2);
  }

  /** How far two fingers are apart; 0 without two. */
  #spread(): number {
    const [one, other] = this.#pointers.values();
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  }

  #shift(x: number, y: number): void {
    const size = TILE * 2 ** this.#zoom;
    const within = (value: number) => Math.max(0, Math.min(1, value));
    this.#middle = { x: within(this.#middle.x + x / size), y: within(this.#middle.y + y / size) };
    this.#draw();
    this.#settings.changed('moved');
  }

  /** Shows what there is larger or smaller, until the fingers rest. */
  #stretch(zoom: number): void {
    this.#zoom = Math.max(0, Math.min(this.#settings.maxZoom, zoom));
    this.#draw();
  }

  #zoomTo(zoom: number): void {
    this.#stretch(zoom);
    if (this.#layer.zoom !== this.zoom) {
      this.#former?.element.remove();
      this.#former = this.#layer;
      this.#layer = this.#newLayer();
      this.#draw();
    }
    this.#settings.changed('zoomed');
  }

  #newLayer(): TileLayer {
    const layer = new TileLayer(this.#settings.tiles, this.zoom, this.#middle, () => {
      if (layer !== this.#layer) return;
      if (layer.settled) {
        this.#former?.element.remove();
        this.#former = undefined;
      }
      this.#settings.changed('tiles');
    });
    this.view.append(layer.element);
    return layer;
  }

  #draw(): void {
    const { clientWidth: width, clientHeight: height } = this.view;
    if (width === 0) return;
    for (const layer of [this.#former, this.#layer]) layer?.place(this.#middle, this.#zoom, width, height);
    this.#layer.fill(this.#middle, width, height);
  }
}
