// Ends well when the server on this machine is ready: for containers, which have no other program to ask with.
const port = process.env['PORT'] || '8787';
const ready = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(4_000) }).then(
  (answer) => answer.ok,
  () => false,
);
process.exitCode = ready ? 0 : 1;
