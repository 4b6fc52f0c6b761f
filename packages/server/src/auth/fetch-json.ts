const PATIENCE = 5_000;
const MOST_BYTES = 512 * 1024;

/**
 * A small JSON document from an address the operator trusts. It follows no redirect, which could lead anywhere, and gives up
 * on what is slow or large.
 */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE), headers: { Accept: 'application/json' } });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`The answer was ${String(response.status)}`);
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    parts.push(part);
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('The answer is too large');
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
