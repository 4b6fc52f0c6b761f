import { TILE, type Spot } from './mercator.js';

/** Where the picture of a square is. */
export type TileAddress = (zoom: number, x: number, y: number) => string;

/** The squares of a map at one zoom. */
export class TileLayer {
  readonly element = document.createElement('div');
  readonly zoom: number;
  readonly #address: TileAddress;
  readonly #changed: () => void;
  /** The square the others are counted from: the pictures stand a few hundred pixels away, not millions. */
  readonly #origin: { readonly x: number; readonly y: number };
  readonly #tiles = new Map<string, HTMLImageElement>();
  readonly #failed = new Set<string>();
  #loaded = 0;
  #waiting = 0;

  constructor(address: TileAddress, zoom: number, middle: Spot, changed: () => void) {
    this.#address = address;
    this.#changed = changed;
    this.zoom = zoom;
    this.#origin = { x: Math.floor(middle.x * 2 ** zoom), y: Math.floor(middle.y * 2 ** zoom) };
    this.element.className = 'map-layer';
  }

  /** Whether everything asked for has come or failed. */
  get settled(): boolean {
    return this.#waiting === 0;
  }
  get broken(): boolean {
    return this.settled && this.#loaded === 0 && this.#failed.size > 0;
  }

  /** Forgets what failed, so that it is asked for again. */
  retry(): void {
    for (const key of this.#failed) {
      this.#tiles.get(key)?.remove();
      this.#tiles.delete(key);
    }
    this.#failed.clear();
  }

  /** Moves it below the middle of a view, larger or smaller than it is. */
  place(middle: Spot, zoom: number, width: number, height: number): void {
    const size = TILE * 2 ** zoom;
    const count = 2 ** this.zoom;
    const left = width / 2 - (middle.x - this.#origin.x / count) * size;
    const top = height / 2 - (middle.y - this.#origin.y / count) * size;
    this.element.style.transform = `translate(${left}px, ${top}px) scale(${2 ** (zoom - this.zoom)})`;
  }

  /** Asks for the pictures a view shows, and drops those far out of it. */
  fill(middle: Spot, width: number, height: number): void {
    const count = 2 ** this.zoom;
    const [acrossX, acrossY] = [width / 2 / TILE, height / 2 / TILE];
    const [column, row] = [middle.x * count, middle.y * count];
    const last = count - 1;
    const [fromX, toX] = [Math.max(0, Math.floor(column - acrossX)), Math.min(last, Math.floor(column + acrossX))];
    const [fromY, toY] = [Math.max(0, Math.floor(row - acrossY)), Math.min(last, Math.floor(row + acrossY))];
    for (let y = fromY; y <= toY; y += 1) for (let x = fromX; x <= toX; x += 1) this.#want(x, y);
    for (const [key, tile] of this.#tiles) {
      const [x = 0, y = 0] = key.split('/').map(Number);
      if (x >= fromX - 2 && x <= toX + 2 && y >= fromY - 2 && y <= toY + 2) continue;
      tile.remove();
      this.#tiles.delete(key);
      this.#failed.delete(key);
    }
  }

  #want(x: number, y: number): void {
    const key = `${x}/${y}`;
    if (this.#tiles.has(key)) return;
    const tile = new Image(TILE, TILE);
    tile.className = 'map-tile';
    tile.alt = '';
    tile.draggable = false;
    tile.decoding = 'async';
    // Whoever runs the map learns neither the page nor who somebody is to them.
    tile.referrerPolicy = 'no-referrer';
    tile.crossOrigin = 'anonymous';
    tile.style.transform = `translate(${(x - this.#origin.x) * TILE}px, ${(y - this.#origin.y) * TILE}px)`;
    this.#waiting += 1;
    const done = (loaded: boolean) => {
      this.#waiting -= 1;
      if (loaded) this.#loaded += 1;
      else if (this.#tiles.get(key) === tile) this.#failed.add(key);
      tile.classList.toggle('there', loaded);
      this.#changed();
    };
    tile.onload = () => done(true);
    tile.onerror = () => done(false);
    this.#tiles.set(key, tile);
    tile.src = this.#address(this.zoom, x, y);
    this.element.append(tile);
  }
}
