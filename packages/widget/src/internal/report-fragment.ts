/** What opens a report. */
export interface ReportKey {
  number: string;
  code: string;
}

const PREFIX = '#lapor=';

/** The fragment that opens a report on the page with `<lapor-status>`. No server and no log ever sees a fragment. */
export function reportFragment({ number, code }: ReportKey): string {
  return `${PREFIX}${number}.${code}`;
}

/** Number and code of a fragment; `null` when it is malformed, `undefined` when it is about something else. */
export function readReportFragment(hash: string): ReportKey | null | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  const match = /^(\d{10})\.([0-9A-Za-z-]{16,24})$/.exec(hash.slice(PREFIX.length));
  return match ? { number: match[1] ?? '', code: match[2] ?? '' } : null;
}
