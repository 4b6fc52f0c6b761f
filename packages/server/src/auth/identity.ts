import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { ProblemError } from '../problem.js';
import { ProviderDown, providerKeys } from './provider-keys.js';

/** Somebody as the sign-in provider knows them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly expiresAt: string;
}

/** What a token turned out to be. `expired` is a genuine one whose time is over. */
export type Identified = { readonly kind: 'good'; readonly identity: Identity } | { readonly kind: 'expired' } | { readonly kind: 'wrong' };

/** Says who a token of the sign-in provider is about. @throws {ProblemError} `unavailable` when the provider cannot be asked */
export type Identify = (token: string) => Promise<Identified>;

/** Signatures only the provider can make. Never `none`, never one whose key the server would share. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
/** Access tokens as RFC 9068 names them, and as providers named them before. Other kinds, such as for logging out, are none. */
const TYPES = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
const LONGEST = 16_384;

const WRONG = { kind: 'wrong' } as const;

/** Reads tokens of one OpenID provider that were issued for this service. */
export function openIdProvider(options: {
  readonly issuer: string;
  readonly audience: string;
  /** How many seconds the provider's clock may differ from ours. */
  readonly clockSkew: number;
  readonly now: () => Date;
}): Identify {
  const { issuer, audience, clockSkew, now } = options;
  const keys = providerKeys({ issuer, now });

  return async (token) => {
    // Looked at before the provider is asked for anything, so that rubbish costs nobody a request.
    if (token.length > LONGEST || !mayBe(token, issuer)) return WRONG;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        clockTolerance: clockSkew,
        currentDate: now(),
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      const { sub = '', exp = 0, iat = 0 } = payload;
      const fromTheFuture = iat > now().getTime() / 1000 + clockSkew;
      if (sub === '' || sub.length > 255 || fromTheFuture) return WRONG;
      return { kind: 'good', identity: { issuer, subject: sub, expiresAt: new Date(exp * 1000).toISOString() } };
    } catch (error) {
      if (error instanceof ProviderDown) throw new ProblemError('unavailable', { retryAfter: 5 });
      if (error instanceof errors.JWTExpired) return { kind: 'expired' };
      if (error instanceof errors.JOSEError) return WRONG;
      throw error;
    }
  };
}

function mayBe(token: string, issuer: string): boolean {
  try {
    const { alg = '', typ } = decodeProtectedHeader(token);
    return ALGORITHMS.includes(alg) && TYPES.includes(typ?.toLowerCase()) && decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
}
