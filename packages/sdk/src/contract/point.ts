import { z } from './zod.js';
import type { Visibility } from './visibility.js';

/** A place on earth in degrees (WGS 84). */
export const pointSchema = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
});
export type Point = z.infer<typeof pointSchema>;

/**
 * The point as a report of this visibility keeps it: to about a metre where its reporter is named in public, to about a
 * kilometre (two decimals) everywhere else, since an exact place can be somebody's home.
 */
export function keptPoint({ latitude, longitude }: Point, visibility: Visibility): Point {
  const decimals = visibility === 'public' ? 5 : 2;
  return { latitude: Number(latitude.toFixed(decimals)), longitude: Number(longitude.toFixed(decimals)) };
}
