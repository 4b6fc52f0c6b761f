import type { AppDeps } from '../deps.js';
import { describeFailure } from '../log.js';
import type { ReportRow } from '../store/tables.js';
import type { RemovalRow } from '../store/tables/afterwards.js';

const BATCH = 100;

/** Notes that the database file is not to remember what was deleted of a report or a letter. */
export function tracesOf({ now }: Pick<AppDeps, 'now'>, report: Pick<ReportRow, 'id'>): RemovalRow {
  return { kind: 'traces', id: report.id, since: now().toISOString() };
}

/**
 * Makes vanish what was deleted: files, and what the journal of the database still holds. It comes after the transaction that
 * deleted the rows, and again until it succeeds, whatever happens in between.
 * @throws what the disk or the database throws
 */
export async function removeForGood({ store, files }: Pick<AppDeps, 'store' | 'files'>): Promise<void> {
  for (;;) {
    const waiting = await store.removals.waiting(BATCH);
    if (waiting.length === 0) return;
    for (const removal of waiting) if (removal.kind === 'file') await files.remove(removal.id);
    const vanished = await store.removals.forgetTraces();
    for (const removal of waiting) if (vanished || removal.kind === 'file') await store.removals.done(removal);
    if (!vanished) return;
  }
}

/** Does the same at once after a request; should it fail, the job tries again, and the request has succeeded all the same. */
export async function removeNow(deps: Pick<AppDeps, 'store' | 'files' | 'log'>): Promise<void> {
  try {
    await removeForGood(deps);
  } catch (error) {
    deps.log.error('failure', { job: 'removal', ...describeFailure(error) });
  }
}
