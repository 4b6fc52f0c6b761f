import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider, type Configuration } from 'oidc-provider';
import type { SignInSettings } from '../deps.js';
import type { TestClock } from './clock.js';

/** Whom tokens for Lapor are issued for. */
export const AUDIENCE = 'https://lapor.contoh.example';
const CLIENT = 'meja-petugas';
const CALLBACK = 'http://127.0.0.1/masuk';

/** A real OpenID provider on this machine, whose people sign in with a browser's requests. */
export interface IdentityProvider {
  readonly settings: SignInSettings;
  /** Signs somebody in by authorization code with PKCE, as a page would; `audience` is whom the access token is for. */
  signIn(subject: string, audience?: string): Promise<{ accessToken: string; idToken: string }>;
  /** Goes on with a new signing key; tokens signed before stay as they are. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
  /** Answers again after a stop, at the same address. */
  start(): Promise<void>;
}

/** Starts a provider. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  let provider: ReturnType<Provider['callback']> | null = null;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    void provider?.(request, response);
  };
  let server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${String(port)}`;
  const rotate = async () => {
    provider = new Provider(issuer, configuration(await newKey())).callback();
  };
  await rotate();
  return {
    settings: { issuer, audience: AUDIENCE, clientId: CLIENT, scopes: ['openid'], clockSkew: 60 },
    signIn: (subject, audience = AUDIENCE) => signIn(issuer, subject, audience),
    rotate,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    async start() {
      server = createServer(answer);
      await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    },
  };
}

/** Sets a test's clock by a token: the provider knows no clock but the machine's. */
export function setClockBy(clock: TestClock, token: string): void {
  clock.set(new Date((decodeJwt(token).iat ?? 0) * 1000).toISOString());
}

function configuration(key: JWK): Configuration {
  return {
    jwks: { keys: [key] },
    clients: [{ client_id: CLIENT, application_type: 'native', token_endpoint_auth_method: 'none', redirect_uris: [CALLBACK], grant_types: ['authorization_code'], response_types: ['code'] }],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, audience) => ({ scope: '', audience, accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'RS256' } } }),
      },
    },
  };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'RS256' };
}

async function signIn(issuer: string, subject: string, audience: string): Promise<{ accessToken: string; idToken: string }> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const browse = browser();
  const query = new URLSearchParams({
    client_id: CLIENT, response_type: 'code', redirect_uri: CALLBACK, scope: 'openid', resource: audience, code_challenge: challenge, code_challenge_method: 'S256',
  });
  let address = `${issuer}/auth?${query.toString()}`;
  for (let step = 0; !address.startsWith(CALLBACK); step += 1) {
    if (step > 20) throw new Error('The sign-in leads nowhere');
    let response = await browse(address);
    if (response.status === 200) {
      // The provider's own pages: who are you, and do you agree?
      const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1] ?? '';
      response = await browse(address, new URLSearchParams({ prompt, login: subject, password: 'contoh' }));
    }
    const location = response.headers.get('Location');
    if (location === null) throw new Error(`The provider answered ${String(response.status)}: ${await response.text()}`);
    address = new URL(location, address).href;
  }
  const code = new URL(address).searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, client_id: CLIENT, code_verifier: verifier, resource: audience };
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
  const tokens = (await response.json()) as { access_token?: string; id_token?: string };
  if (!tokens.access_token || !tokens.id_token) throw new Error(`The provider gave no tokens: ${JSON.stringify(tokens)}`);
  return { accessToken: tokens.access_token, idToken: tokens.id_token };
}

/** Requests that keep cookies, as a browser's would. */
function browser() {
  const cookies = new Map<string, string>();
  return async (address: string, form?: URLSearchParams): Promise<Response> => {
    const headers = { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(address, { redirect: 'manual', headers, ...(form && { method: 'POST', body: form }) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
}
