import type { Figures } from '@lapor/sdk/contract';
import { COUNTERS, HISTOGRAMS } from '../store/measures.js';
import type { FigureSum } from '../store/figures.js';
import type { FigureCounters } from '../store/tables/figures.js';
import { addHistogram, countOf, meanOf, quantileOf, readHistogram } from './histogram.js';

/** Sums of figures that can still be added up. */
export class Tally {
  readonly counters: FigureCounters = {
    received: 0, verified: 0, followed_up: 0, answered: 0, closed: 0, confirmed: 0, lapsed: 0, contested: 0, rejected: 0, expired: 0, withdrawn: 0,
  };
  readonly histograms = { first_response: new Map<number, number>(), settlement: new Map<number, number>(), ratings: new Map<number, number>() };
  overdue = 0;

  addSum(sum: FigureSum): this {
    for (const name of COUNTERS) this.counters[name] += sum[name];
    for (const name of HISTOGRAMS) addHistogram(this.histograms[name], readHistogram(sum[name]));
    return this;
  }

  addTally(other: Tally): this {
    for (const name of COUNTERS) this.counters[name] += other.counters[name];
    for (const name of HISTOGRAMS) addHistogram(this.histograms[name], other.histograms[name]);
    this.overdue += other.overdue;
    return this;
  }

  /** The figures. What is measured of fewer reports than `least` is not shown, only how many they are. */
  figures(least = 1): Figures {
    const { counters, histograms, overdue } = this;
    const settled = counters.confirmed + counters.lapsed;
    const share = (count: number) => (counters.received === 0 ? null : round(count / counters.received, 4));
    const days = (counts: ReadonlyMap<number, number>) => {
      const count = countOf(counts);
      const enough = count >= least;
      return { count, median: enough ? quantileOf(counts, 50) : null, p90: enough ? quantileOf(counts, 90) : null };
    };
    const ratings = countOf(histograms.ratings);
    const mean = ratings >= least ? meanOf(histograms.ratings) : null;
    return {
      received: counters.received,
      verified: counters.verified,
      followedUp: counters.followed_up,
      answered: counters.answered,
      closedByAgency: counters.closed,
      confirmed: counters.confirmed,
      lapsed: counters.lapsed,
      settled,
      contested: counters.contested,
      rejected: counters.rejected,
      expired: counters.expired,
      withdrawn: counters.withdrawn,
      overdue,
      shareFollowedUp: share(counters.followed_up),
      shareSettled: share(settled),
      firstResponse: days(histograms.first_response),
      settlement: days(histograms.settlement),
      satisfaction: { count: ratings, mean: mean === null ? null : round(mean, 2) },
    };
  }
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
