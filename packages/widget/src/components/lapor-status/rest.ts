import {
  accessCodeSchema,
  formatAccessCode,
  formatReportNumber,
  normaliseAccessCode,
  normaliseReportNumber,
  reportNumberSchema,
  validate,
} from '@lapor/sdk/contract';
import type { LookupIssue } from './lookup.js';
import type { ReportKey } from './report-link.js';

export { reportScreen } from './report-screen.js';

/** Number and code in groups, the way they are written down. */
export const grouped = {
  number: (text: string) => formatReportNumber(normaliseReportNumber(text)),
  code: (text: string) => formatAccessCode(normaliseAccessCode(text)),
};

/** Number and code as the service takes them, and what is wrong with how they were typed. Says nothing of whether they exist. */
export function checkKey({ number, code }: ReportKey): ReportKey & { issues: LookupIssue[] } {
  const clean = { number: normaliseReportNumber(number), code: normaliseAccessCode(code) };
  const issues: LookupIssue[] = [];
  if (!validate(reportNumberSchema, number).ok) issues.push({ field: 'number', problem: clean.number ? 'wrong' : 'required' });
  if (!validate(accessCodeSchema, code).ok) issues.push({ field: 'code', problem: clean.code ? 'wrong' : 'required' });
  return { ...clean, issues };
}
