/** A worker that gets somewhere, and then dies. */
addEventListener('message', () => {
  (postMessage as (tried: unknown) => void)({ found: null, next: 500 });
  throw new Error('This worker dies, as it is meant to');
});
