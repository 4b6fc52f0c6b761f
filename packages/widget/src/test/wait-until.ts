import { waitUntil as wait } from '@open-wc/testing';

/** Long enough for a busy machine; what never comes is told all the same before the test's own time is over. */
const PATIENCE = 12_000;

/** Waits until something holds, asking again and again. */
export function waitUntil(what: () => unknown, otherwise?: string, { timeout = PATIENCE, interval = 50 } = {}): Promise<void> {
  return wait(what, otherwise, { timeout, interval });
}
