import type { SupportCount } from '@lapor/sdk/contract';
import { countAttempts, refuseHasty } from '../auth/attempts.js';
import { keyedHash } from '../auth/keyed-hash.js';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';

const DAY_SECONDS = 24 * 60 * 60;

/** Somebody's support of a report. */
export interface SupportAttempt {
  readonly number: string;
  /** Made and kept by the device; only a hash of it is kept here. */
  readonly token: string;
  /** The label of the network address: a keyed hash that lasts a day and is nowhere kept. */
  readonly client: string;
}

/** Gives support to published reports and takes it back. */
export interface Supports {
  /** @throws {ProblemError} `not_found`, `rate_limited` */
  readonly give: (attempt: SupportAttempt) => Promise<SupportCount>;
  /** @throws {ProblemError} `not_found` */
  readonly takeBack: (attempt: SupportAttempt) => Promise<SupportCount>;
}

/**
 * Makes the counter of support. A token counts once for a report, however often and however fast it is sent. New support
 * from one address is taken up to a number a day, for one report and for all; what is taken back still counts towards it,
 * or one address could change its mind without end.
 */
export function supports(deps: Pick<AppDeps, 'store' | 'secret' | 'settings' | 'now'>): Supports {
  const limits = deps.settings.supports;
  const perReport = countAttempts(deps, 'support-of-report', { limit: limits.perReport, windowSeconds: DAY_SECONDS });
  const perClient = countAttempts(deps, 'support', { limit: limits.perClient, windowSeconds: DAY_SECONDS });
  const hash = ({ number, token }: SupportAttempt) => keyedHash(deps.secret, 'support', number, token).toString('hex');

  return {
    async give(attempt) {
      const found = await deps.store.publicReports.find(attempt.number);
      if (!found) throw new ProblemError('not_found');
      const reportId = found.report.id;
      const tokenHash = hash(attempt);
      const before = await deps.store.supports.has(reportId, tokenHash);
      if (!before) {
        // What is refused for one report does not count towards all.
        refuseHasty(await perReport.take(`${attempt.client} ${reportId}`));
        refuseHasty(await perClient.take(attempt.client));
      }
      return deps.store.transaction(async (store) => {
        const locked = await store.publicReports.addSupports(attempt.number, 0);
        if (!locked) throw new ProblemError('not_found');
        const added = await store.supports.add({ report_id: reportId, token_hash: tokenHash, created_at: deps.now().toISOString() });
        const counted = added ? await store.publicReports.addSupports(attempt.number, 1) : locked;
        return { supports: counted?.supports ?? locked.supports, supported: true };
      });
    },

    async takeBack(attempt) {
      return deps.store.transaction(async (store) => {
        const locked = await store.publicReports.addSupports(attempt.number, 0);
        if (!locked) throw new ProblemError('not_found');
        const removed = await store.supports.remove(locked.reportId, hash(attempt));
        const counted = removed ? await store.publicReports.addSupports(attempt.number, -1) : locked;
        return { supports: counted?.supports ?? locked.supports, supported: false };
      });
    },
  };
}
