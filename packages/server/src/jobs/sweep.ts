import type { AppDeps } from '../deps.js';
import { tracesOf } from '../workflow/removal.js';
import { sweepUploads } from '../workflow/uploads.js';
import type { Job } from './runner.js';

/** How old a thing must be before nobody can still need it. */
export interface SweepAges {
  /** Files uploaded that no report names. */
  readonly unattachedHours: number;
  /** Files on disk that the database does not know: what a crash between the two leaves behind. */
  readonly unknownFileHours: number;
  /** First answers kept for repeats of a request. */
  readonly idempotencyDays: number;
  /** Messages that were sent or given up. */
  readonly outboxDays: number;
}

const HOUR = 60 * 60 * 1000;
const BATCH = 200;
/** Longer than a letter is tried. */
const ADDRESS_HOURS = 72;

/** The sweep, every hour. Servers that share a database share the folder of files, so one of them sweeps for all. */
export function sweepJob(ages: SweepAges): Job {
  return {
    name: 'sweep',
    everySeconds: 3600,
    async batch(deps) {
      await sweep(deps, ages);
      return false;
    },
  };
}

/** Deletes what nobody can still need, and logs how much it was. */
export async function sweep(deps: Pick<AppDeps, 'store' | 'files' | 'now' | 'log'>, ages: SweepAges): Promise<void> {
  const ago = (hours: number) => new Date(deps.now().getTime() - hours * HOUR);
  const attachments = await sweepUnattached(deps, ago(ages.unattachedHours));
  const uploads = await sweepUploads(deps, BATCH);
  const files = await sweepUnknownFiles(deps, ago(ages.unknownFileHours));
  const idempotencyKeys = await deps.store.idempotency.removeBefore(ago(ages.idempotencyDays * 24).toISOString());
  await deps.store.reporterLinks.removeBefore(ago(24).toISOString());
  await deps.store.attempts.removeEnded(deps.now().toISOString());
  await sweepAddresses(deps, ago(ADDRESS_HOURS));
  const messages = await deps.store.outbox.removeDoneBefore(ago(ages.outboxDays * 24).toISOString());
  await deps.store.webhooks.removeAttemptsBefore(ago(ages.outboxDays * 24).toISOString());
  deps.log.info('swept', { attachments, uploads, files, idempotencyKeys, messages });
}

async function sweepAddresses({ store, now }: Pick<AppDeps, 'store' | 'now'>, before: Date): Promise<void> {
  const at = now();
  await store.transaction(async (nouns) => {
    const ids = await nouns.outbox.forgetAddresses(before.toISOString(), at.toISOString());
    await nouns.removals.note(ids.map((id) => tracesOf({ now: () => at }, { id })));
  });
}

async function sweepUnattached(deps: Pick<AppDeps, 'store' | 'files'>, before: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const ids = await deps.store.attachments.unattachedBefore(before.toISOString(), BATCH);
    for (const id of ids) {
      // A report may have taken it meanwhile; then it stays.
      if (!(await deps.store.attachments.removeUnattached(id))) continue;
      await deps.files.remove(id);
      removed += 1;
    }
    if (ids.length < BATCH) return removed;
  }
}

async function sweepUnknownFiles(deps: Pick<AppDeps, 'store' | 'files' | 'log'>, before: Date): Promise<number> {
  const unknown: string[] = [];
  let known = 0;
  let old: string[] = [];
  const sort = async () => {
    const found = new Set([...(await deps.store.attachments.known(old)), ...(await deps.store.uploads.known(old))]);
    known += found.size;
    unknown.push(...old.filter((id) => !found.has(id)));
    old = [];
  };
  for await (const file of deps.files.list()) {
    if (file.writtenAt < before) old.push(file.id);
    if (old.length === BATCH) await sort();
  }
  await sort();
  // A crash leaves few files behind. Many are the files of another database, such as before a slip in DATABASE_URL.
  if (unknown.length > known) {
    deps.log.error('strange_files', { files: unknown.length });
    return 0;
  }
  for (const id of unknown) await deps.files.remove(id);
  return unknown.length;
}
