import type { AppDeps } from '../deps.js';
import { dayAt } from '../workflow/working-days.js';
import type { Watched } from './metrics.js';

// The day turns here in the middle of the country; for a gauge the hour either way does not matter.
const ZONE = 'Asia/Makassar';

/** Looks up how outbox, clocks and connections stand. */
export async function watch({ store, now }: Pick<AppDeps, 'store' | 'now'>): Promise<Watched> {
  const at = now();
  const messages = await store.watch.outbox();
  return {
    waiting: messages
      .filter(({ state }) => state === 'waiting')
      .map(({ kind, count, oldest }) => ({ kind, count, oldestSeconds: Math.max(0, (at.getTime() - Date.parse(oldest)) / 1000) })),
    dead: messages.filter(({ state }) => state === 'dead').map(({ kind, count }) => ({ kind, count })),
    overdue: await store.watch.overdue(dayAt(at, ZONE)),
    connections: store.connections(),
  };
}
