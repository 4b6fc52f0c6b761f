import type { LaporClient } from '@lapor/sdk';
import type { Language } from './language.js';

/** Where a component gets its client from: a ready one, or the address of an API. */
export interface ClientSource {
  /** A client the page made itself; wins over `api`. */
  client?: LaporClient | undefined;
  /** Address of the API, absolute or relative to the page. */
  api: string;
}

/** The address an `api` attribute names, resolved against the page; `undefined` when it is none. */
export function apiAddress(api: string): string | undefined {
  try {
    const address = new URL(api, document.baseURI);
    return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A client that asks for texts in this language. The SDK is fetched the first time anybody needs it, never before the
 * first screen. Rejects when it cannot be fetched.
 */
export async function loadClient(source: ClientSource, language: Language): Promise<LaporClient> {
  if (source.client) return source.client;
  const { LaporClient: Client } = await import('@lapor/sdk');
  return new Client({ baseUrl: apiAddress(source.api) ?? document.baseURI, language });
}
