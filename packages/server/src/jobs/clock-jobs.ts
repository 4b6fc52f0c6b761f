import type { AppDeps } from '../deps.js';
import type { DueClock } from '../store/clocks.js';
import { escalate, lapse } from '../workflow/time-ran-out.js';
import { forEachSafely, type Job } from './runner.js';

const BATCH = 50;
const EVERY_SECONDS = 60;
// What fails stands aside for a while, so that it never keeps what comes after it from being done.
const POSTPONE_SECONDS = 3600;

/** Reminds officers of days that come near, and tells admins, then overseers, of those that passed. */
export const escalation: Job = clockJob('escalation', 'agency', escalate);

/** Settles what its reporter neither confirmed nor contested while the window to reply was open. */
export const lapses: Job = clockJob('lapses', 'reporter', lapse);

function clockJob(name: string, whose: 'reporter' | 'agency', act: (deps: AppDeps, clock: DueClock) => Promise<void>): Job {
  return {
    name,
    everySeconds: EVERY_SECONDS,
    async batch(deps) {
      const clocks = await deps.store.clocks.toActOn(deps.now().toISOString(), whose, BATCH);
      const later = new Date(deps.now().getTime() + POSTPONE_SECONDS * 1000).toISOString();
      await forEachSafely(deps, name, clocks, (clock) => act(deps, clock), (clock) => deps.store.clocks.postpone(clock, later));
      return clocks.length === BATCH;
    },
  };
}
