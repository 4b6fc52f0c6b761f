import { createLocalJWKSet, errors, type CryptoKey, type FlattenedJWSInput, type JSONWebKeySet, type JWTHeaderParameters } from 'jose';
import { fetchJson } from './fetch-json.js';

/** How long the provider's keys are believed without asking again. */
const FRESH = 10 * 60 * 1000;
/** How long to wait before asking again for a key that was not among them. */
const COOLDOWN = 30 * 1000;
/** How long a provider that does not answer is left alone. */
const AFTER_FAILURE = 5 * 1000;

/** The provider cannot be asked for its keys. */
export class ProviderDown extends Error {
  override readonly name = 'ProviderDown';
}

/** Finds the keys a token may be signed with. @throws {ProviderDown} when they cannot be had */
export type ProviderKeys = (header: JWTHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey>;

type KeySet = ReturnType<typeof createLocalJWKSet>;

/**
 * The signing keys of an OpenID provider, found by discovery and kept for a while. A key that is not among them is asked
 * for once in a while, so that the provider may change its keys at any time and nobody can make this server ask without
 * end. Asked by several at once, it is fetched once.
 */
export function providerKeys({ issuer, now }: { readonly issuer: string; readonly now: () => Date }): ProviderKeys {
  let kept: { keys: KeySet; at: number } | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<KeySet> | null = null;

  const time = () => now().getTime();

  async function refresh(): Promise<KeySet> {
    if (time() - failedAt < AFTER_FAILURE) throw new ProviderDown();
    underWay ??= fetchKeys(issuer).finally(() => {
      underWay = null;
    });
    try {
      const keys = await underWay;
      kept = { keys, at: time() };
      return keys;
    } catch (error) {
      failedAt = time();
      throw new ProviderDown(undefined, { cause: error });
    }
  }

  return async (header, token) => {
    const fresh = kept && time() - kept.at < FRESH ? kept : null;
    const keys = fresh?.keys ?? (await refresh());
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !fresh || time() - fresh.at < COOLDOWN) throw error;
      return (await refresh())(header, token);
    }
  };
}

async function fetchKeys(issuer: string): Promise<KeySet> {
  const discovered = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { issuer: named, jwks_uri: address } = discovered as { issuer?: unknown; jwks_uri?: unknown };
  // https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation
  if (named !== issuer || typeof address !== 'string' || !isSafeAddress(address)) throw new Error('The discovery document is of another provider');
  return createLocalJWKSet((await fetchJson(address)) as JSONWebKeySet);
}

/** Whether what comes from an address cannot be changed on its way: HTTPS, or this very machine. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
