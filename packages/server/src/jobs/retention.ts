import type { AppDeps } from '../deps.js';
import { removeNow } from '../workflow/removal.js';
import { expiredReports, retire, type Expired, type RetentionMove } from '../workflow/retention.js';
import { forEachSafely, type Job } from './runner.js';

const NAME = 'retention';
const BATCH = 50;
const DAY_SECONDS = 86_400;

/** How many reports it was, and how many could not be done. */
export type RetentionCounts = Record<RetentionMove | 'failed', number>;

/**
 * Once a day, forgets who reported and erases what was said where the agency's time is over. A run that is interrupted is
 * begun anew by the next, which finds what is left; what fails is tried again the day after.
 */
export function retentionJob(): Job {
  let run: { readonly day: string; readonly batches: AsyncGenerator<Expired[], void, undefined> } | null = null;
  return {
    name: NAME,
    everySeconds: DAY_SECONDS,
    async batch(deps) {
      const day = deps.now().toISOString().slice(0, 10);
      // What is left of a run that another server took over is of no use the day after.
      if (run?.day !== day) run = { day, batches: expiredReports(deps, BATCH) };
      const { value: batch } = await run.batches.next();
      if (batch) await retireBatch(deps, batch);
      else run = null;
      return batch !== undefined;
    },
  };
}

/** Does all of it now, or only counts what there is to do. */
export async function runRetention(deps: AppDeps, { dryRun }: { readonly dryRun: boolean }): Promise<RetentionCounts> {
  const counts: RetentionCounts = { erase: 0, anonymise: 0, failed: 0 };
  const add = (more: Partial<RetentionCounts>) => {
    for (const [name, count] of Object.entries(more) as [keyof RetentionCounts, number][]) counts[name] += count;
  };
  for await (const batch of expiredReports(deps, BATCH)) {
    if (dryRun) for (const { move } of batch) add({ [move]: 1 });
    else add(await retireBatch(deps, batch));
  }
  return counts;
}

async function retireBatch(deps: AppDeps, batch: readonly Expired[]): Promise<RetentionCounts> {
  const counts: RetentionCounts = { erase: 0, anonymise: 0, failed: 0 };
  await forEachSafely(
    deps,
    NAME,
    batch,
    async (expired) => {
      if (await retire(deps, expired)) counts[expired.move] += 1;
    },
    () => {
      counts.failed += 1;
      return Promise.resolve();
    },
  );
  await removeNow(deps);
  return counts;
}
