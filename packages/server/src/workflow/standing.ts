import { VISIBILITIES, visibilityChange, type Erasure, type Report } from '@lapor/sdk/contract';
import type { EventRow, ReportRow } from '../store/tables.js';

/** Where the deletion of a report stands. */
export function erasureOf(report: ReportRow, events: readonly EventRow[]): Exclude<Erasure, 'unknown'> {
  if (report.erased_at !== null) return 'erased';
  if (report.erasure_requested_at !== null) return 'requested';
  return events.some(({ kind }) => kind === 'erasure_refused') ? 'refused' : 'none';
}

/** Who else could be let see a report, or not. */
export function visibilityChangesOf(report: ReportRow): Report['visibilityChanges'] {
  if (report.erased_at !== null) return [];
  return VISIBILITIES.flatMap((visibility) => {
    const change = visibilityChange(report.visibility, visibility);
    return change ? [{ visibility, change }] : [];
  });
}
