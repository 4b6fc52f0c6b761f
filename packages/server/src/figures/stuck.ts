import { STUCK_REASONS, type Language, type StuckReport } from '@lapor/sdk/contract';
import { toAgencyReference } from '../store/agencies.js';
import { categoryName } from '../store/categories.js';
import type { StuckRow } from '../store/oversight.js';
import type { Nouns } from '../store/store.js';

/** Stuck reports as overseers see them: by number, without a name and without a word anybody wrote. */
export async function readStuck(store: Nouns, rows: readonly StuckRow[], language: Language): Promise<StuckReport[]> {
  const agencies = await store.agencies.findMany([...new Set(rows.map(({ agency_id }) => agency_id))]);
  const categories = new Map((await store.categories.all()).map((category) => [category.id, category]));
  return rows.map((row) => {
    const agency = agencies.get(row.agency_id);
    if (!agency) throw new Error('A report points at an agency that is not there');
    const category = categories.get(row.category_id);
    return {
      number: row.number,
      classification: row.classification,
      agency: toAgencyReference(agency),
      category: category ? { id: category.id, name: categoryName(category, language) } : null,
      status: row.status,
      since: row.status_day,
      receivedOn: row.received_day,
      dueDate: row.due_date,
      reasons: STUCK_REASONS.filter((reason) => row[reason] === 1),
    };
  });
}
