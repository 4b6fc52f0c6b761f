import type { Consequence } from './consequences.js';

/** Counts what happened, once it is kept. */
export const countEvents: Consequence = ({ metrics }, store, { event }) => {
  store.afterCommit(() => metrics.happened(event.kind, event.actor_role));
  return Promise.resolve();
};
