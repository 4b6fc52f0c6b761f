import type { AppDeps } from '../deps.js';
import type { Job } from '../jobs/runner.js';
import { Cells, isNothing } from './cells.js';
import { completeSums } from './rebuild.js';

const BATCH = 500;

/** Keeps the sums up to date. Figures are exact without it too; it keeps them fast. */
export const sumUpJob: Job = {
  name: 'figures',
  everySeconds: 30,
  async batch(deps) {
    await completeSums(deps);
    const figures = await sumUpBatch(deps);
    const statuses = await foldBatch(deps);
    return figures === BATCH || statuses === BATCH;
  },
};

/** Puts all that changed since the last time into the counts of status. */
export async function foldStatuses(deps: Pick<AppDeps, 'store' | 'now'>): Promise<void> {
  while ((await foldBatch(deps)) === BATCH);
}

async function foldBatch({ store, now }: Pick<AppDeps, 'store' | 'now'>): Promise<number> {
  return store.transaction(({ statusCounts }) => statusCounts.fold(now().toISOString(), BATCH));
}

/** Puts all that changed since the last time into the sums. */
export async function sumUp(deps: Pick<AppDeps, 'store' | 'now'>): Promise<void> {
  await completeSums(deps);
  while ((await sumUpBatch(deps)) === BATCH);
}

/**
 * Puts some of what changed into the sums, and says how many changes. Of two servers that do so at once, one waits for the
 * other, and each change is counted once.
 */
async function sumUpBatch(deps: Pick<AppDeps, 'store' | 'now'>): Promise<number> {
  return deps.store.transaction(async (store) => {
    await store.facts.lockSums(deps.now().toISOString());
    const deltas = await store.facts.deltas(BATCH);
    if (deltas.length === 0) return 0;
    const cells = new Cells();
    for (const { id: _, ...delta } of deltas) cells.add(delta);
    for (const cell of await store.facts.cells(cells.ids)) cells.put(cell);
    const empty = cells.rows.filter(isNothing);
    await store.facts.removeCells(empty.map(({ id }) => id));
    await store.facts.putCells(cells.rows.filter((cell) => !isNothing(cell)));
    await store.facts.forgetDeltas(deltas.map(({ id }) => id));
    return deltas.length;
  });
}
