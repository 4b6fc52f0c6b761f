import type { Challenge } from '@lapor/sdk/contract';
import { startWorker } from '../start-worker.js';
import type { Tried } from './solve.js';

/** How long a worker may say nothing: its file may be on a slow way, and a worker that has died may not say so. */
const SILENCE = 2000;

/**
 * Looks for the number of a challenge until `end`: in a worker where one starts and lives, on the page in slices otherwise, from where the
 * worker had got to. `null` when there is none in time.
 */
export async function search(challenge: Challenge, end: number, start = () => startWorker(new URL('./proof-worker.js', import.meta.url))): Promise<number | null> {
  let reached: Tried = { found: null, next: 0 };
  try {
    await inWorker(start(), challenge, end, (tried) => (reached = tried));
  } catch {
    // No worker here, or none any more.
  }
  if (reached.found !== null || reached.next > challenge.most || performance.now() >= end) return reached.found;
  const { inSlices } = await import('./slices.js');
  return inSlices(challenge, reached.next, end);
}

/** Resolves when the worker is done or its time is over; rejects when it does not work. */
async function inWorker(worker: Worker, challenge: Challenge, end: number, heard: (tried: Tried) => void): Promise<void> {
  let silence: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const failed = (event?: Event) => {
        // It is of no concern to the page's own watch on errors.
        event?.preventDefault();
        reject(new Error('the worker failed'));
      };
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(performance.now() + SILENCE < end ? failed : resolve, Math.min(SILENCE, end - performance.now()));
      };
      worker.onmessage = ({ data }: MessageEvent<Tried>) => {
        heard(data);
        if (data.found !== null || data.next > challenge.most || performance.now() >= end) resolve();
        else listen();
      };
      worker.onerror = worker.onmessageerror = failed;
      listen();
      worker.postMessage(challenge);
    });
  } finally {
    clearTimeout(silence);
    worker.terminate();
  }
}
