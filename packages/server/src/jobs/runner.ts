import type { AppDeps } from '../deps.js';
import { describeFailure } from '../log.js';
import { observeJob } from '../metrics/observe-job.js';
import { isOutage, isOvertaken } from '../store/outage.js';
import { newId } from '../workflow/ids.js';
import { everyMilliseconds, repeat, type Ticker } from './repeat.js';

/**
 * Work that is done again and again, by one server at a time however many share the database.
 *
 * A job works in batches. Each is short (a few seconds at most), and does every single thing in a transaction of its own that
 * first looks, under a lock, whether the thing is still to be done: a server that stood still for longer than its lease may
 * wake up while another already does the same, and still nothing may happen twice.
 */
export interface Job {
  /** Unique; the row of the job in the database is found by it. */
  readonly name: string;
  /** How long after its end it is due again. */
  readonly everySeconds: number;
  /** Does a part of the work, and tells whether there is more to do at once. */
  batch(deps: AppDeps): Promise<boolean>;
}

/** How jobs are shared between servers. */
export interface RunnerOptions {
  /** For how long a claim counts after the last batch began: as long as a crashed server delays its jobs. */
  readonly leaseSeconds: number;
  /** Calls back to look for jobs that are due; by default every few seconds. */
  readonly ticker?: (job: Job) => Ticker;
}

/** What became of one attempt to do a job. */
export type Attempt = 'done' | 'not_due' | 'elsewhere' | 'interrupted';

/**
 * Does a job now if it is due and no other server does it: claims it, works batch by batch while renewing the claim, and gives it
 * back. When a batch fails, the job is given back all the same, due at its next time, and the error is thrown on.
 */
export async function attempt(deps: AppDeps, job: Job, options: Pick<RunnerOptions, 'leaseSeconds'>, stopping: () => boolean = () => false): Promise<Attempt> {
  const { jobs } = deps.store;
  const { name } = job;
  const now = deps.now();
  const at = now.toISOString();
  const row = await jobs.find(name);
  if (!row) await jobs.add(name, at);
  // Looked at first, because writing for nothing would keep others from writing.
  else if (row.next_at > at) return 'not_due';
  else if (row.holder !== null && (row.lease_until ?? '') >= at) return 'elsewhere';

  const holder = newId(deps.randomBytes);
  const until = () => new Date(deps.now().getTime() + options.leaseSeconds * 1000).toISOString();
  if (!(await jobs.claim({ name, holder, now: at, until: until() }))) return 'elsewhere';
  let whole = false;
  const work = async () => {
    do {
      if (stopping()) return 'interrupted';
      if (!(await jobs.renew({ name, holder, until: until() }))) return 'elsewhere';
      whole = !(await job.batch(deps));
    } while (!whole);
    return 'done' as const;
  };
  try {
    return await observeJob(deps, name, row?.next_at ?? null, work);
  } catch (error) {
    whole = true;
    throw error;
  } finally {
    const ended = deps.now();
    // What was interrupted is due at once, for the next server.
    const nextAt = whole ? new Date(ended.getTime() + job.everySeconds * 1000) : now;
    await jobs.release({ name, holder }, { nextAt: nextAt.toISOString(), endedAt: ended.toISOString() });
  }
}

/**
 * Does jobs as they fall due, until what it returns is called; that resolves once the batches under way have ended. A failure is
 * logged by the job's name, and the job is tried again at its next time.
 */
export function runJobs(deps: AppDeps, jobs: readonly Job[], options: RunnerOptions): () => Promise<void> {
  let stopping = false;
  const ticker = options.ticker ?? ((job) => everyMilliseconds(Math.min(job.everySeconds, options.leaseSeconds, 15) * 1000));
  const stops = jobs.map((job) =>
    repeat(
      job.name,
      async () => {
        await attempt(deps, job, options, () => stopping);
      },
      ticker(job),
      deps.log,
    ),
  );
  return async () => {
    stopping = true;
    await Promise.all(stops.map((stop) => stop()));
  };
}

/**
 * Does something for each of many. One that fails is logged by the job's name and given to `failed`, and the others are done all the
 * same. When the database cannot serve just now none of them is at fault: the error is thrown on, and all are still to be done.
 */
export async function forEachSafely<Item>(
  deps: Pick<AppDeps, 'log'>,
  job: string,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  failed: (item: Item) => Promise<void>,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      if (isOutage(error) || isOvertaken(error)) throw error;
      deps.log.error('failure', { job, ...describeFailure(error) });
      await failed(item);
    }
  }
}
