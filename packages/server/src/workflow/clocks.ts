import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ReportRow } from '../store/tables.js';
import { startClock, type Clock } from './due.js';
import type { ClockChange } from './transitions.js';

/** A move of a report, as far as its clocks go. */
export interface ClockMove {
  readonly report: Pick<ReportRow, 'id' | 'classification' | 'category_id'> & Clock;
  /** Whose days count. */
  readonly agency: AgencyRow;
  readonly change: ClockChange;
  readonly at: Date;
  readonly days?: number | undefined;
}

/** Moves the clocks of a report, and tells which one shows from then on. */
export async function moveClocks(deps: Pick<AppDeps, 'settings' | 'calendar'>, _store: Nouns, { report, agency, change, at }: ClockMove): Promise<Clock> {
  const stage = change.start?.[0];
  if (stage && stage !== 'settlement') return startClock(deps, stage, at, agency);
  return change.stop ? { due_stage: null, due_date: null } : { due_stage: report.due_stage, due_date: report.due_date };
}
