/** A place on the earth. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A place on the square that Web Mercator makes of the earth, from 0 to 1 in both directions, north up. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One square of a map, in the pixels of the page. */
export const TILE = 256;
const EARTH = 40_075_016.686;
/** The latitude at which the square ends. */
const EDGE = 85.051128;

export function spotOf({ latitude, longitude }: Place): Spot {
  const sine = Math.sin((Math.max(-EDGE, Math.min(EDGE, latitude)) * Math.PI) / 180);
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

export function placeOf({ x, y }: Spot): Place {
  return { latitude: (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI, longitude: (x - 0.5) * 360 };
}

/** How many metres a pixel of the page stands for. */
export function metresPerPixel({ latitude }: Place, zoom: number): number {
  return (EARTH * Math.cos((latitude * Math.PI) / 180)) / (TILE * 2 ** zoom);
}

/** How many metres one place is from another. */
export function distance(from: Place, to: Place): number {
  const radians = Math.PI / 180;
  const height = Math.sin(((to.latitude - from.latitude) * radians) / 2) ** 2;
  const width = Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * Math.sin(((to.longitude - from.longitude) * radians) / 2) ** 2;
  return (EARTH / Math.PI) * Math.asin(Math.sqrt(height + width));
}

/** In which of eight directions one place lies from another: 0 is north, 2 east, and so on around. */
export function direction(from: Place, to: Place): number {
  const [a, b] = [spotOf(from), spotOf(to)];
  return Math.round((Math.atan2(b.x - a.x, a.y - b.y) / Math.PI) * 4 + 8) % 8;
}
