import type { Lag, LaggingAgency } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { toAgencyReference } from '../store/agencies.js';
import type { FigureFilter, Today } from '../store/figures.js';
import { dayAt } from '../workflow/working-days.js';
import { readingOf, type Span } from './periods.js';
import { Tally } from './tally.js';

/** From where on an agency falls behind. */
const LIMITS = { overdueShare: 0.1, contestedShare: 0.2, meanRating: 3, leastRatings: 5 } as const;

interface Finding {
  readonly code: Lag;
  readonly value: number;
  readonly limit: number;
  /** How many times beyond the limit it is. */
  readonly weight: number;
}

/**
 * The agencies that fall behind, by the reports received in a span that they lead now; those with more and graver reasons come
 * first. Agencies with few reports are left out: of two reports one overdue says nothing.
 */
export async function laggingAgencies(deps: AppDeps, filter: FigureFilter, span: Span, today: readonly Today[]): Promise<LaggingAgency[]> {
  const { store, settings } = deps;
  const tallies = new Map<string, Tally>();
  for (const sum of await store.figures.sums(readingOf(span), filter, 'agency_id')) tallies.set(String(sum.key), new Tally().addSum(sum));
  for (const { key, count } of await store.figures.overdue(span, filter, 'agency_id', today)) {
    const tally = tallies.get(String(key));
    if (tally) tally.overdue += count;
  }
  const responseDays = daysToRespond(deps);
  const found = [...tallies].flatMap(([id, tally]) => {
    if (tally.counters.received < settings.figures.leastVolume) return [];
    const findings = findingsOf(tally, responseDays);
    return findings.length === 0 ? [] : [{ id, tally, findings, weight: findings.reduce((sum, { weight }) => sum + weight, 0) }];
  });
  const agencies = await store.agencies.findMany(found.map(({ id }) => id));
  return found
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
    .flatMap(({ id, tally, findings }) => {
      const agency = agencies.get(id);
      const reasons = findings.map(({ code, value, limit }) => ({ code, value, limit }));
      return agency ? [{ agency: toAgencyReference(agency), reasons, figures: tally.figures() }] : [];
    });
}

function findingsOf(tally: Tally, responseDays: number): Finding[] {
  const { received, contested } = tally.counters;
  const { firstResponse, satisfaction } = tally.figures();
  const findings: Finding[] = [];
  const above = (code: Lag, value: number, limit: number) => {
    if (value > limit) findings.push({ code, value: Number(value.toFixed(4)), limit, weight: value / limit });
  };
  above('overdue', tally.overdue / received, LIMITS.overdueShare);
  if (firstResponse.p90 !== null) above('slow_first_response', firstResponse.p90, responseDays);
  above('contested', contested / received, LIMITS.contestedShare);
  const { count, mean } = satisfaction;
  if (mean !== null && count >= LIMITS.leastRatings && mean < LIMITS.meanRating) {
    findings.push({ code: 'dissatisfied', value: mean, limit: LIMITS.meanRating, weight: LIMITS.meanRating / mean });
  }
  return findings.sort((one, other) => other.weight - one.weight);
}

/** How many working days a first answer may take: those to verify and those to respond. */
function daysToRespond({ settings, rules, now }: AppDeps): number {
  const { days } = rules.inForce(dayAt(now(), 'Asia/Jakarta'));
  return (settings.workingDays.verification ?? days.verification) + (settings.workingDays.firstResponse ?? days.firstResponse);
}
