import { normaliseAccessCode, normaliseReportNumber } from '../contract/index.js';
import type { ReportAccess } from '../options.js';
import type { Parts } from './http.js';
import { path } from './path.js';

/** The path of a report, its number typed with or without spaces and dashes. */
export function reportPath(number: string): string {
  return path`/v1/reports/${normaliseReportNumber(number)}`;
}

/** What shows that a report is the caller's own. */
export function accessParts(access: ReportAccess): Parts {
  return typeof access === 'string' ? { accessCode: normaliseAccessCode(access) } : { session: access.token };
}
