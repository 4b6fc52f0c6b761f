import { hashApiKey, newKeyRow } from '../auth/api-key.js';
import type { Store } from '../store/store.js';
import { NATIONAL } from '../workflow/calendar.js';
import { SAMPLE_ROOT, sampleAgencies } from './agencies.js';
import { sampleCategories } from './categories.js';
import { sampleServices } from './services.js';
import { SAMPLE_OFFICER, sampleKeys, type SampleKey } from './keys.js';

/** What whoever starts a server with sample data wants to know. */
export interface SampleAccess {
  readonly keys: readonly SampleKey[];
  /** An agency admin of the coordinator, who may verify, forward, answer and close. */
  readonly officer: SampleKey;
}

/**
 * Brings the sample directory into a database: agencies, categories with questions, keys. What is there already stays as it
 * is, so a second start changes nothing. Call it with one data directory for each database: another one brings other keys.
 */
export async function seedSample(deps: { readonly store: Store; readonly dataDirectory: string; readonly now: () => Date }): Promise<SampleAccess> {
  const keys = await sampleKeys(deps.dataDirectory);
  const officer = keys.find(({ id }) => id === SAMPLE_OFFICER);
  if (!officer) throw new Error('The sample keys have no officer.');
  const createdAt = deps.now().toISOString();
  await deps.store.transaction(async (store) => {
    // Its days are those of Bali; set once, so that whoever changes them keeps the change.
    if ((await store.agencies.addMissing(sampleAgencies())) > 0) {
      await store.agencyClocks.put(SAMPLE_ROOT, { calendars: JSON.stringify([NATIONAL, 'bali']) });
    }
    await store.categories.addMissing(sampleCategories());
    await store.services.addMissing(sampleServices(createdAt));
    for (const { id, role, agencyId, label, key, scopes, channel } of keys) {
      const hash = hashApiKey(key);
      if (hash === null) throw new Error('A sample key was made that would not be accepted.');
      await store.apiKeys.replace(newKeyRow({ id, hash, role, agency_id: agencyId, label, created_at: createdAt, scopes: scopes ? JSON.stringify(scopes) : null, ...(channel && { channel }) }));
    }
  });
  return { keys, officer };
}
