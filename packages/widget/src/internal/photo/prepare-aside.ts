import { startWorker } from '../start-worker.js';
import type { Preparation, PreparationLimits } from './prepare.js';

/** What the worker is asked, and what it answers. */
export interface Order {
  id: number;
  file: Blob;
  limits: PreparationLimits;
}
export interface Answer {
  id: number;
  preparation: Preparation;
}

/** A worker that has died may not say so. */
const PATIENCE = 60_000;

let worker: Worker | null | undefined;
let answered = false;
let serial = 0;

/**
 * Makes a file fit to be sent, as `preparePhoto` says: in a worker where one starts, on the page otherwise. What a worker
 * could not do is tried on the page too, where browsers read and draw a little more; either way the result is proven there.
 * Rejects where the network is gone before what does it has arrived; it may be tried again.
 */
export async function prepareAside(file: Blob, limits: PreparationLimits): Promise<Preparation> {
  const preparation = await inWorker(file, limits).catch(() => null);
  if (preparation && (preparation.ok || !WORTH_ANOTHER_TRY.has(preparation.reason))) return preparation;
  const { preparePhoto } = await import('./prepare.js');
  return preparePhoto(file, limits);
}

const WORTH_ANOTHER_TRY: ReadonlySet<string> = new Set(['unreadable', 'heic', 'not_cleaned']);

async function inWorker(file: Blob, limits: PreparationLimits): Promise<Preparation | null> {
  if (worker === undefined) {
    worker = null;
    if (typeof OffscreenCanvas === 'function') worker = startWorker(new URL('./photo-worker.js', import.meta.url));
  }
  const running = worker;
  if (!running) return null;
  const id = (serial += 1);
  const ending = new AbortController();
  const { signal } = ending;
  try {
    return await new Promise<Preparation>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the worker does not answer')), PATIENCE);
      signal.addEventListener('abort', () => clearTimeout(timer));
      running.addEventListener('message', ({ data }: MessageEvent<Answer>) => data.id === id && resolve(data.preparation), { signal });
      running.addEventListener('message', () => (answered = true), { signal });
      for (const event of ['error', 'messageerror']) running.addEventListener(event, () => reject(new Error('the worker failed')), { signal });
      running.postMessage({ id, file, limits } satisfies Order);
    });
  } catch (error) {
    running.terminate();
    // One that never answered may not have arrived.
    worker = answered ? null : undefined;
    throw error;
  } finally {
    ending.abort();
  }
}
