import type { FigureDimensions } from './tables/figures.js';

/**
 * The sums that are kept: each over the agency, the class and whether the public sees it, and over these dimensions too. A
 * question that needs others is answered from the reports one by one.
 */
export const CUBES = {
  agency: [],
  subject: ['category_id'],
  place: ['region_code'],
  channel: ['channel', 'assisted'],
} as const satisfies Record<string, readonly (keyof FigureDimensions)[]>;
export type Cube = keyof typeof CUBES;

/** The spans sums are kept for. */
export type Grain = 'month' | 'year';
