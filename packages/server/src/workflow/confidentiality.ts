import { countCharacters, isNamed, visibilityChange, type ChangeVisibility, type FoundIssue } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { ReportRow } from '../store/tables.js';
import { tracesOf } from './removal.js';

/** A change of who sees a report, checked: the move it is, and the name to keep from then on. */
interface CheckedChange {
  readonly move: 'raise_visibility' | 'lower_visibility';
  readonly name: string | null;
}

/**
 * Checks what the reporter asks for. What opens a report needs their word that it was meant, and a name where one is shown.
 * @throws {ProblemError} `validation_failed`
 */
export function checkChange({ settings }: Pick<AppDeps, 'settings'>, report: ReportRow, wanted: ChangeVisibility): CheckedChange {
  const change = visibilityChange(report.visibility, wanted.visibility);
  const issues: FoundIssue[] = [];
  const opensByName = change === 'lower' && isNamed(wanted.visibility);
  const name = wanted.reporter?.name ?? null;
  if (change === null) issues.push({ path: '/visibility', code: 'not_applicable' });
  if (change === 'lower' && wanted.confirmed !== true) issues.push({ path: '/confirmed', code: 'required' });
  if (opensByName && name === null) issues.push({ path: '/reporter/name', code: 'required' });
  if (!opensByName && name !== null) issues.push({ path: '/reporter', code: 'not_applicable' });
  if (opensByName && name !== null && countCharacters(name) > settings.limits.name.max) issues.push({ path: '/reporter/name', code: 'too_long' });
  if (issues.length > 0) throw new ProblemError('validation_failed', { issues });
  return { move: change === 'raise' ? 'raise_visibility' : 'lower_visibility', name };
}

/** Keeps the name a report is opened by, or deletes the one nobody is to see any more. */
export async function keepOrDropName(deps: Pick<AppDeps, 'now'>, store: Nouns, report: ReportRow, to: ChangeVisibility['visibility'], name: string | null): Promise<void> {
  if (name !== null) await store.reporters.putName(report.id, name);
  if (isNamed(report.visibility) && !isNamed(to)) {
    await store.reporters.dropName(report.id);
    await store.removals.note([tracesOf(deps, report)]);
  }
}
