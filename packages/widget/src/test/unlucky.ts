import { LaporClient } from '@lapor/sdk';
import { serviceAddress } from './service.js';

/** What happens to one try to file a report: it gets through, its answer gets lost, or it never arrives. */
export type Fate = 'pass' | 'lose-answer' | 'lose';

/** A client whose tries to file a report meet these fates, one after another; each later one gets through. `without` names a path nothing comes from. */
export function unlucky(fates: Fate[], { without = '' } = {}): LaporClient {
  return new LaporClient({
    baseUrl: serviceAddress(),
    retry: false,
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      const fate = request.method === 'POST' && pathname === '/v1/reports' ? (fates.shift() ?? 'pass') : 'pass';
      if (fate === 'lose' || pathname === without) throw new TypeError('no network');
      const answer = await fetch(request);
      if (fate === 'lose-answer') throw new TypeError('no network');
      return answer;
    },
  });
}
