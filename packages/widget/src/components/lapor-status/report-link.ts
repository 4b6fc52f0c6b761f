import { readReportFragment, reportFragment, type ReportKey } from '../../internal/report-fragment.js';

export type { ReportKey } from '../../internal/report-fragment.js';

/**
 * The number and code a link carries in its fragment. They are taken out of the address bar and the history entry at once;
 * whatever state the page keeps with that entry stays.
 */
export function takeReportKey(): ReportKey | null {
  const key = readReportFragment(location.hash);
  if (key === undefined) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return key;
}

/** A link to this page that opens the report by itself. */
export function reportLink(key: ReportKey): string {
  return `${location.origin}${location.pathname}${location.search}${reportFragment(key)}`;
}
