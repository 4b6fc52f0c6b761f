import type { Classification, KnownStatus } from '@lapor/sdk/contract';

type Flag = 0 | 1;

/** What is counted of every report, and the sums kept of it. */
export interface FigureTables {
  report_facts: FactRow;
  figure_cells: FigureCellRow;
  figure_deltas: FigureDeltaRow;
  summing: SummingRow;
  status_counts: StatusCountRow;
  status_changes: StatusChangeRow;
}

/** By what figures are told apart. `''` where a report has none, or where a sum is over all of them. */
export interface FigureDimensions {
  /** The agency that leads the report now. */
  agency_id: string;
  classification: Classification;
  /** Whether the public may see the report. */
  published: Flag;
  category_id: string;
  region_code: string;
  channel: string;
  assisted: Flag;
  /** The day it was filed, at the place of the agency it was addressed to first; in sums, the first day of the span. */
  received_day: string;
}

/** How many reports each figure counts. */
export interface FigureCounters {
  received: number;
  verified: number;
  followed_up: number;
  answered: number;
  closed: number;
  confirmed: number;
  lapsed: number;
  contested: number;
  rejected: number;
  expired: number;
  withdrawn: number;
}

/** How many reports have each value, as `value:count` with spaces between. */
export interface FigureHistograms {
  first_response: string | null;
  settlement: string | null;
  ratings: string | null;
}

/** What figures know of one report. */
export interface FactRow extends FigureDimensions {
  report_id: string;
  status: KnownStatus;
  /** The day since which it has that status. */
  status_day: string;
  /** Neither settled nor given up. */
  open: Flag;
  due_stage: string | null;
  due_date: string | null;
  /** Since which day it is the agency's turn; `null` while it is not. */
  turn_day: string | null;
  /** Working days it was the agencies' turn until `turn_day`, each by its own calendar. */
  agency_days: number;
  first_days: number | null;
  settled_days: number | null;
  was_verified: Flag;
  was_followed_up: Flag;
  was_answered: Flag;
  was_closed: Flag;
  resolved_by: 'reporter' | 'lapse' | null;
  /** It is rejected because its reporter did not answer a question. */
  expired: Flag;
  rating: number | null;
  contests: number;
  forwardings: number;
  flagged: Flag;
}

/** A sum over the reports of a day, a month or a year, by some of the dimensions. */
export interface FigureCellRow extends FigureDimensions, FigureCounters, FigureHistograms {
  id: string;
  cube: string;
  grain: 'day' | 'month' | 'year';
}

/** By how much an event changed the figures, until that is part of the sums. */
export interface FigureDeltaRow extends FigureDimensions, FigureCounters, FigureHistograms {
  id: string;
}

/** A row for each kind of sum, for whoever sums up to lock: 1 for the figures, 2 for the counts of status. */
interface SummingRow {
  id: 1 | 2;
  summed_at: string | null;
  /** Whether the sums over all agencies are kept too; before an update has made them they are not. */
  national: Flag;
}

/** How many reports of a status an agency leads, without the changes that are not folded in yet. */
interface StatusCountRow {
  agency_id: string;
  status: KnownStatus;
  count: number;
}

/** A report that came to have a status at an agency, or ceased to. The database notes them by itself. */
interface StatusChangeRow {
  id: string;
  agency_id: string;
  status: KnownStatus;
  change: number;
}
