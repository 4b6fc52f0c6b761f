import { countCharacters, type FoundIssue, type NewReport } from '@lapor/sdk/contract';
import type { Limits } from '../deps.js';

/** What of a well-formed report is beyond the limits in force, which may be narrower than the contract's. */
export function checkLimits(limits: Limits, report: Partial<NewReport>): FoundIssue[] {
  const issues: FoundIssue[] = [];
  const length = (path: string, text: string | undefined, { min, max }: { min: number; max: number }) => {
    if (text === undefined) return;
    const count = countCharacters(text);
    if (count < min) issues.push({ path, code: 'too_short' });
    if (count > max) issues.push({ path, code: 'too_long' });
  };
  length('/title', report.title, limits.title);
  length('/body', report.body, limits.body);
  length('/location/text', report.location?.text, limits.locationText);
  length('/reporter/name', report.reporter?.name, limits.name);
  if ((report.attachments?.length ?? 0) > limits.attachments.count) issues.push({ path: '/attachments', code: 'too_many' });
  return issues;
}
