import type { AppDeps } from '../deps.js';
import { everyMilliseconds, repeat } from '../jobs/repeat.js';
import { deliverWith, type Courier } from './deliver.js';

const SECOND = 1000;

/** Sends messages as their time comes, until what it returns is called; that waits for those under way. */
export function startOutbox(deps: Pick<AppDeps, 'store' | 'now' | 'randomBytes' | 'log' | 'metrics'>, couriers: readonly Courier[]): () => Promise<void> {
  const ends = couriers.map((courier) => {
    const delivery = deliverWith(deps, courier);
    const stop = repeat('outbox', () => delivery.begin(), everyMilliseconds(SECOND), deps.log);
    return async () => {
      await stop();
      await delivery.settled();
    };
  });
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}
