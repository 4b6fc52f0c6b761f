import type { AppDeps } from '../deps.js';
import { Cells, isNothing } from './cells.js';

const BATCH = 500;

/**
 * Puts what changed since the last time into the sums, a batch a transaction, until nothing is left, and says how many changes
 * that were. Of two servers that do so at once, one waits for the other: each change is counted once.
 */
export async function sumUp(deps: Pick<AppDeps, 'store' | 'now'>): Promise<number> {
  let done = 0;
  for (;;) {
    const count = await deps.store.transaction(async (store) => {
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
    done += count;
    if (count < BATCH) return done;
  }
}
