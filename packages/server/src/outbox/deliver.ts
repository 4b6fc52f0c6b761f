import type { AppDeps } from '../deps.js';
import { describeFailure } from '../log.js';
import type { DueMessage } from '../store/outbox.js';
import type { OutboxRow } from '../store/tables/outbox.js';
import { newId } from '../workflow/ids.js';
import { tracesOf } from '../workflow/removal.js';
import { inSpan } from '../tracing/spans.js';
import { nextAttempt, type Schedule } from './schedule.js';

/** How an attempt ended: the message arrived; may be tried again; will never arrive; or is no longer wanted. */
export type Outcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'failed'; readonly code: string; /** Not before so many seconds. */ readonly wait?: number }
  | { readonly kind: 'dead'; readonly code: string }
  | { readonly kind: 'dropped'; readonly code: string };

/** Whoever brings messages of one kind to where they go. */
export interface Courier {
  readonly kind: OutboxRow['kind'];
  readonly schedule: Schedule;
  /** How long one attempt can last at most. Twice that, nobody else tries the same message. */
  readonly seconds: number;
  /** How many messages may be under way at once, in all and to one destination. */
  readonly atOnce: number;
  readonly atOnceEach: number;
  /** Tries once. What it throws counts as a failure to be tried again. */
  deliver(message: OutboxRow): Promise<Outcome>;
}

type DeliverDeps = Pick<AppDeps, 'store' | 'now' | 'randomBytes' | 'log' | 'metrics'>;

/** Sends messages whose time has come. */
export interface Delivery {
  /** Takes what is due and begins to send it, as much at once as the courier carries. */
  begin(): Promise<void>;
  /** Resolves once nothing is under way. */
  settled(): Promise<void>;
  /** Begins, and begins again, until nothing is due. */
  drain(): Promise<void>;
}

/**
 * Sends the messages of one courier. A message is held by a lease while it is under way, so two servers never send it at once; who
 * dies while sending lets the lease run out, and the message is sent again under the same id.
 */
export function deliverWith(deps: DeliverDeps, courier: Courier): Delivery {
  const underWay = new Map<string, { destination: string; end: Promise<void> }>();

  async function begin(): Promise<void> {
    const free = courier.atOnce - underWay.size;
    if (free <= 0) return;
    const due = await deps.store.outbox.due(courier.kind, deps.now().toISOString(), full());
    const chosen = choose(due, free);
    if (chosen.length === 0) return;
    const now = deps.now();
    const until = new Date(now.getTime() + courier.seconds * 2000).toISOString();
    const lease = newId(deps.randomBytes);
    // SQLite takes its write lock at the beginning of a transaction.
    const leased = await deps.store.transaction((store) => store.outbox.lease(chosen, { lease, now: now.toISOString(), until }));
    for (const message of leased) {
      const end = attempt(message).finally(() => underWay.delete(message.id));
      underWay.set(message.id, { destination: message.destination, end });
    }
  }

  function busy(destination: string): number {
    return [...underWay.values()].filter((one) => one.destination === destination).length;
  }

  function full(): string[] {
    return [...new Set([...underWay.values()].map(({ destination }) => destination))].filter((one) => busy(one) >= courier.atOnceEach);
  }

  function choose(due: readonly DueMessage[], free: number): string[] {
    const taken = new Map<string, number>();
    const chosen: string[] = [];
    for (const { id, destination } of due) {
      const already = taken.get(destination) ?? busy(destination);
      if (chosen.length === free || already >= courier.atOnceEach || underWay.has(id)) continue;
      taken.set(destination, already + 1);
      chosen.push(id);
    }
    return chosen;
  }

  async function attempt(message: OutboxRow): Promise<void> {
    try {
      await settle(message, await outcomeOf(message));
    } catch (error) {
      // The database did not take the outcome. The lease runs out, and the message is sent once more under its id.
      deps.log.error('failure', { job: 'outbox', ...describeFailure(error) });
    }
  }

  async function outcomeOf(message: OutboxRow): Promise<Outcome> {
    try {
      const outcome = await inSpan(`deliver ${courier.kind}`, { role: 'client' }, () => courier.deliver(message));
      deps.metrics.delivery(courier.kind, outcome.kind);
      return outcome;
    } catch (error) {
      deps.log.error('failure', { job: 'outbox', ...describeFailure(error) });
      deps.metrics.delivery(courier.kind, 'failed');
      return { kind: 'failed', code: 'internal_error' };
    }
  }

  async function settle(message: OutboxRow, outcome: Outcome): Promise<void> {
    const now = deps.now();
    const again = outcome.kind === 'failed' ? nextAttempt(courier.schedule, message.attempts, now, deps.randomBytes) : null;
    if (outcome.kind === 'failed' && again) {
      const least = now.getTime() + (outcome.wait ?? 0) * 1000;
      const next = new Date(Math.max(again.getTime(), least)).toISOString();
      await deps.store.outbox.settle(message, { state: 'waiting', code: outcome.code, next_at: next, done_at: null });
      return;
    }
    const state = outcome.kind === 'failed' ? 'dead' : outcome.kind;
    const code = outcome.kind === 'delivered' ? null : outcome.code;
    await deps.store.transaction(async (store) => {
      const held = await store.outbox.settle(message, { state, code, done_at: now.toISOString() });
      // The database file is not to remember the address either.
      if (held && message.address !== null) await store.removals.note([tracesOf(deps, message)]);
    });
    if (state === 'dead' && code !== null) deps.log.warn('undeliverable', { message: message.id, kind: message.kind, code });
  }

  const settled = async () => {
    while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ end }) => end));
  };

  return {
    begin,
    settled,
    async drain() {
      await begin();
      while (underWay.size > 0) {
        await settled();
        await begin();
      }
    },
  };
}
