import type { AppDeps } from '../deps.js';
import { inSpan } from '../tracing/spans.js';

/** Does a job within a span of its own and counts how it ended. `dueAt` is when it should have begun. */
export async function observeJob<T>(deps: Pick<AppDeps, 'metrics' | 'now'>, name: string, dueAt: string | null, work: () => Promise<T>): Promise<T> {
  const began = deps.now().getTime();
  const lag = dueAt === null ? null : Math.max(0, (began - Date.parse(dueAt)) / 1000);
  const seconds = () => (deps.now().getTime() - began) / 1000;
  return inSpan(`job ${name}`, { attributes: { 'lapor.job': name } }, async () => {
    try {
      const result = await work();
      deps.metrics.job(name, 'done', seconds(), lag);
      return result;
    } catch (error) {
      deps.metrics.job(name, 'failed', seconds(), lag);
      throw error;
    }
  });
}
