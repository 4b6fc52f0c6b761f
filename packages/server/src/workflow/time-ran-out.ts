import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { DueClock } from '../store/clocks.js';
import type { AgencyRow, ClockRow, ReportRow } from '../store/tables.js';
import { applyMove, SYSTEM } from './apply.js';
import { nextStep } from './clock.js';
import { farthest, isOpen, placeOf } from './clocks.js';
import type { Audience, RuleSet } from './rules.js';
import { mayMove } from './transitions.js';

/** A report under lock, and its clock as it is now that nobody else can move it. */
interface Held {
  readonly store: Nouns;
  readonly report: ReportRow;
  readonly agency: AgencyRow;
  readonly clock: ClockRow;
}

/**
 * Tells, once each, whomever the rules name that the day of a clock comes near or has passed: the officer, the admin, the overseers.
 * Does nothing when it is done already, or no longer to be done.
 */
export function escalate(deps: AppDeps, due: DueClock): Promise<void> {
  return hold(deps, due, async ({ store, report, agency, clock }) => {
    const rules = deps.rules.find(report.rules);
    const { step, audiences } = stepsPassed(deps, { agency, clock, rules });
    const { next_at } = nextStep({ ...clock, step }, placeOf(deps, agency, clock.calendars, rules, deps.now()), 'not done');
    const told = mayMove('escalate', 'system', report.status) ? audiences : [];
    const escalated = farthest([clock, ...told.map((audience) => ({ escalated: audience }))]);
    await store.clocks.update(clock, { step, next_at, escalated });
    if (told.length === 0) return;
    const clocks = await store.clocks.ofReport(report.id);
    const changes = { escalated: farthest(clocks.filter(isOpen)) };
    let moved = report;
    for (const reason of told) moved = await applyMove(deps, store, { move: 'escalate', report: moved, agency, actor: SYSTEM, reason, changes });
  });
}

/**
 * Ends the window to reply: what the agency answered or closed is settled, and a question nobody answered closes the report without
 * its counting as settled. Does nothing when it is done already.
 */
export function lapse(deps: AppDeps, due: DueClock): Promise<void> {
  return hold(deps, due, async ({ store, report, agency, clock }) => {
    const step = { report, agency, actor: SYSTEM };
    if (mayMove('lapse', 'system', report.status)) await applyMove(deps, store, { ...step, move: 'lapse', changes: { resolved_by: 'lapse' } });
    else if (mayMove('expire', 'system', report.status)) await applyMove(deps, store, { ...step, move: 'expire', reason: 'no_reply' });
    // A rejection stands as it is; there is nothing to wait for any more.
    else await store.clocks.update(clock, { next_at: null });
  });
}

/** Locks the report of a clock, and looks at the clock again: another server may have been here. */
function hold(deps: AppDeps, due: DueClock, work: (held: Held) => Promise<void>): Promise<void> {
  return deps.store.transaction(async (store) => {
    const report = await store.reports.lock(due.number);
    const agency = report && (await store.agencies.find(report.agency_id));
    if (!report || !agency) return;
    const clocks = await store.clocks.ofReport(report.id);
    const clock = clocks.find(({ stage, round }) => stage === due.stage && round === due.round);
    if (clock?.state !== 'running' || clock.next_at === null || clock.next_at > deps.now().toISOString()) return;
    await work({ store, report, agency, clock });
  });
}

/** The steps whose time has come, as one: each audience once, in their order. */
function stepsPassed(deps: AppDeps, { agency, clock, rules }: { agency: AgencyRow; clock: ClockRow; rules: RuleSet }): { step: number; audiences: Audience[] } {
  const now = deps.now().toISOString();
  const place = placeOf(deps, agency, clock.calendars, rules, deps.now());
  const audiences = new Set<Audience>();
  let { step } = clock;
  let at = clock.next_at;
  while (at !== null && at <= now) {
    const passed = rules.escalation.steps[step];
    if (passed) audiences.add(passed.to);
    step += 1;
    at = nextStep({ ...clock, step }, place, 'not done').next_at;
  }
  return { step, audiences: [...audiences] };
}
