import type { AppDeps } from '../deps.js';
import { NEVER } from '../store/retention.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow } from '../store/tables.js';

/** For how many days reports are kept, counted from the day they ended; `null` for ever. */
export interface Retention {
  /** Until who reported them is forgotten. */
  readonly anonymiseAfterDays: number | null;
  /** Until what they said is erased. */
  readonly eraseAfterDays: number | null;
}

/** How long an agency keeps reports: each number its own, else that of the nearest above it, else the deployment's. One may keep for ever what another above it deletes. */
export async function retentionOf({ settings }: Pick<AppDeps, 'settings'>, store: Pick<Nouns, 'retention'>, agency: Pick<AgencyRow, 'path'>): Promise<Retention> {
  return (await store.retention.above(agency)).reduce<Retention>(
    (farther, own) => ({
      anonymiseAfterDays: nearest(own.anonymise_after_days, farther.anonymiseAfterDays),
      eraseAfterDays: nearest(own.erase_after_days, farther.eraseAfterDays),
    }),
    settings.retention,
  );
}

function nearest(own: number | null, farther: number | null): number | null {
  return own === NEVER ? null : (own ?? farther);
}
