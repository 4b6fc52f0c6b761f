import { accessCodeSchema, reportNumberSchema, validate } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import type { ReportRow } from '../store/tables.js';
import { isAccessCode } from './access-code.js';
import { countAttempts, refuseHasty } from './attempts.js';
import { bringsSession, reporterSession } from './reporter-session.js';

/** How somebody shows that a report is theirs: its number, and its code or the session of the address it was filed from. */
export interface Attempt {
  readonly number: string;
  readonly code: string | undefined;
  /** The `Authorization` header. */
  readonly authorization: string | undefined;
  readonly client: string;
}

/** Opens a report for its reporter. */
export type OpenReport = (attempt: Attempt) => Promise<ReportRow>;

// What a code is compared with when there is no such report, so that both answers take the same time.
const NO_HASH = '0'.repeat(64);

/**
 * Makes the door to reports. A wrong number and a wrong code look alike, and the misses of each client are counted, for
 * one number and for all: beyond the limit even the right code has to wait. What others do with a number does not count,
 * or anybody could shut its reporter out; with 80 random bits a code needs no such help. One address may be a whole
 * village's, so the limit over all numbers is wide. A session opens the reports of its own e-mail address, and to it every
 * other looks missing.
 * @throws {ProblemError} `not_found`, `rate_limited`, `unauthenticated` for a session that has ended
 */
export function reportAccess(deps: Pick<AppDeps, 'store' | 'secret' | 'settings' | 'now'>): OpenReport {
  const { windowSeconds, missesPerClient, missesPerReport } = deps.settings.throttle;
  const byClient = countAttempts(deps, 'report-misses', { limit: missesPerClient, windowSeconds });
  const byReport = countAttempts(deps, 'report-pair-misses', { limit: missesPerReport, windowSeconds });

  async function isTheirs(attempt: Attempt, report: ReportRow | undefined): Promise<boolean> {
    if (attempt.code === undefined && bringsSession(attempt.authorization)) {
      const { emailHash } = await reporterSession(deps, attempt.authorization);
      return deps.store.reporters.isFrom(report?.id ?? '', emailHash);
    }
    const code = validate(accessCodeSchema, attempt.code);
    return isAccessCode(deps.secret, code.ok ? code.value : '', report?.access_code_hash ?? NO_HASH);
  }

  return async (attempt) => {
    const number = validate(reportNumberSchema, attempt.number);
    const pair = `${attempt.client} ${number.ok ? number.value : ''}`;
    const report = number.ok ? await deps.store.reports.find(number.value) : undefined;
    const right = await isTheirs(attempt, report);
    const isOpen = report !== undefined && right;
    // A miss is counted before it is told, so guesses made at once do not slip past the limit together. What is refused for one
    // number does not count towards all.
    refuseHasty(await (isOpen ? byReport.wait(pair) : byReport.take(pair)));
    refuseHasty(await (isOpen ? byClient.wait(attempt.client) : byClient.take(attempt.client)));
    if (!isOpen) throw new ProblemError('not_found');
    return report;
  };
}
