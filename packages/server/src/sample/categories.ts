import type { CategoryRow } from '../store/tables.js';
import { SAMPLE_ROOT } from './agencies.js';
import { civilRegistry, health, other } from './categories-people.js';
import { roads, waste, water } from './categories-works.js';
import type { SampleCategory } from './questions.js';

const OFFERED: readonly (readonly [agencyId: string, category: SampleCategory])[] = [
  [`${SAMPLE_ROOT}-pupr`, roads],
  [`${SAMPLE_ROOT}-pdam`, water],
  [`${SAMPLE_ROOT}-dlh`, waste],
  [`${SAMPLE_ROOT}-dinkes`, health],
  [`${SAMPLE_ROOT}-disdukcapil`, civilRegistry],
  [SAMPLE_ROOT, other],
];

/** Every sample category in the order to show it; those above before those below. */
export function sampleCategories(): CategoryRow[] {
  const rows: CategoryRow[] = [];
  const add = (agencyId: string, category: SampleCategory, parentId: string | null) => {
    rows.push({
      id: category.id,
      parent_id: parentId,
      agency_id: agencyId,
      position: rows.length,
      name: JSON.stringify(category.name),
      description: JSON.stringify(category.description),
      questions: JSON.stringify(category.questions ?? []),
      supervisory: 0,
      keywords: JSON.stringify(category.keywords ?? []),
      advice: JSON.stringify(category.advice ?? []),
    });
    for (const child of category.children ?? []) add(agencyId, child, category.id);
  };
  for (const [agencyId, category] of OFFERED) add(agencyId, category, null);
  return rows;
}
