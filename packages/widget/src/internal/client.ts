import type { CitizenClient, FormClient } from '../citizen-client.js';

/** Where a component gets its client from: a ready one, or the address of an API. */
export interface ClientSource {
  /** A client the page made itself; wins over `api`. */
  client?: CitizenClient | undefined;
  /** Address of the API, absolute or relative to the page. */
  api: string;
}

/**
 * A client for a component. The SDK is fetched the first time anybody needs it, never before the first screen; rejects
 * when it cannot be fetched, and may then be called again. Give each call its `language`.
 */
export async function loadClient(source: ClientSource): Promise<FormClient> {
  if (source.client) return source.client;
  const { citizenClient } = await import('./citizen-client.js');
  return citizenClient({ baseUrl: apiAddress(source.api) });
}

/** The address an `api` attribute names; the root of the page's own site when it names none. */
export function apiAddress(api: string): string {
  for (const candidate of [api, '/']) {
    try {
      const address = new URL(candidate, document.baseURI);
      if (/^https?:$/.test(address.protocol)) return `${address.origin}${address.pathname}`;
    } catch {
      // Not an address. The page's own site is tried next, and the call says what came of it.
    }
    console.warn('lapor: `api` is not an http or https address');
  }
  return location.origin;
}
