import type { FigureDimensions } from './tables/figures.js';

/** The spans sums are kept for. */
export type Grain = 'day' | 'month' | 'year';

interface Shape {
  /** By what its sums are told apart, besides the class and whether the public sees it. */
  readonly by: readonly (keyof FigureDimensions)[];
  readonly grains: readonly Grain[];
}

/**
 * The sums that are kept, small ones first: over all agencies together, for those who look at everything, and by agency. A
 * question that needs other dimensions is answered from the reports one by one.
 */
export const CUBES = {
  national: { by: [], grains: ['day', 'month', 'year'] },
  national_channel: { by: ['channel', 'assisted'], grains: ['day', 'month', 'year'] },
  national_subject: { by: ['category_id'], grains: ['day', 'month', 'year'] },
  national_place: { by: ['region_code'], grains: ['month', 'year'] },
  agency: { by: ['agency_id'], grains: ['month', 'year'] },
  subject: { by: ['agency_id', 'category_id'], grains: ['month', 'year'] },
  place: { by: ['agency_id', 'region_code'], grains: ['month', 'year'] },
  channel: { by: ['agency_id', 'channel', 'assisted'], grains: ['month', 'year'] },
} as const satisfies Record<string, Shape>;
export type Cube = keyof typeof CUBES;

/** Every kind of sum, by name. */
export const SHAPES = Object.entries(CUBES) as readonly (readonly [Cube, Shape])[];
