import { describeFailure, type Log } from '../log.js';

/** Calls back again and again until what it returns is called. */
export type Ticker = (tick: () => void) => () => void;

/** Ticks every so many milliseconds, without keeping the process alive for it. */
export function everyMilliseconds(milliseconds: number): Ticker {
  return (tick) => {
    const timer = setInterval(tick, milliseconds);
    timer.unref();
    return () => {
      clearInterval(timer);
    };
  };
}

/**
 * Runs a job now and at each tick, never twice at once. A failure is logged and the next tick tries again.
 * What it returns stops it, and resolves once a run under way has ended.
 */
export function repeat(job: string, task: () => Promise<void>, ticker: Ticker, log: Log): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= task()
      .catch((error: unknown) => {
        log.error('failure', { job, ...describeFailure(error) });
      })
      .finally(() => {
        running = null;
      });
  };
  const stopTicking = ticker(run);
  run();
  return async () => {
    stopTicking();
    await running;
  };
}
