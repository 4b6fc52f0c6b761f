/** What opens a report. */
export interface ReportKey {
  number: string;
  code: string;
}

const PREFIX = '#lapor=';

/**
 * The number and code a link carries in its fragment, which no server and no log sees. They are taken out of the address
 * bar and the history entry at once; whatever state the page keeps with that entry stays.
 */
export function takeReportKey(): ReportKey | null {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(PREFIX)) return null;
  history.replaceState(history.state, '', pathname + search);
  const match = /^(\d{10})\.([0-9A-Za-z-]{16,24})$/.exec(hash.slice(PREFIX.length));
  return match ? { number: match[1] ?? '', code: match[2] ?? '' } : null;
}

/** A link to this page that opens the report by itself. */
export function reportLink({ number, code }: ReportKey): string {
  return `${location.origin}${location.pathname}${location.search}${PREFIX}${number}.${code}`;
}
