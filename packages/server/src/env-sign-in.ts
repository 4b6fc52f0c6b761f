import { isSafeAddress } from './auth/provider-keys.js';
import { text, wholeNumber, type About, type Variable } from './env-readers.js';

/** The settings of signing in with an OpenID provider. */
export const SIGN_IN_VARIABLES = {
  OIDC_ISSUER: issuer({
    fallback: null,
    about: {
      id: 'Alamat penyedia OpenID Connect tempat petugas masuk, persis seperti `issuer` di dokumen discovery-nya. Tanpa ini, petugas hanya memakai kunci.',
      en: 'The OpenID Connect provider staff sign in with, exactly as `issuer` in its discovery document. Without it, staff have keys alone.',
    },
  }),
  OIDC_AUDIENCE: text(/^[\x21-\x7e]{1,255}$/, { id: 'karakter ASCII yang terlihat, tanpa spasi', en: 'visible ASCII characters without spaces' }, {
    fallback: null,
    about: {
      id: 'Untuk siapa token penyedia harus diterbitkan (`aud`). Wajib bersama `OIDC_ISSUER`.',
      en: "What the provider's tokens must be issued for (`aud`). Required with `OIDC_ISSUER`.",
    },
  }),
  OIDC_CLIENT_ID: text(/^[\x21-\x7e]{1,255}$/, { id: 'karakter ASCII yang terlihat, tanpa spasi', en: 'visible ASCII characters without spaces' }, {
    fallback: null,
    about: { id: 'Id klien publik untuk halaman petugas (authorization code dengan PKCE).', en: 'The id of the public client of the staff page (authorization code with PKCE).' },
  }),
  OIDC_SCOPES: text(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/, { id: 'scope dipisah satu spasi', en: 'scopes with single spaces between' }, {
    fallback: 'openid',
    about: { id: 'Scope yang diminta halaman petugas, dipisah spasi.', en: 'The scopes the staff page asks for, with spaces between.' },
  }),
  OIDC_CLOCK_SKEW: wholeNumber(0, 300, {
    fallback: '60',
    about: { id: 'Selisih jam dengan penyedia yang dimaafkan, dalam detik.', en: "By how many seconds the provider's clock may differ." },
  }),
} as const;

function issuer(given: About): Variable<string | null> {
  const read = (value: string | null) => (value === null || (isSafeAddress(value) && !/[?#]/.test(value)) ? value : undefined);
  const expects = {
    id: 'alamat yang diawali https:// (http:// hanya pada mesin ini), tanpa query dan fragmen',
    en: 'an address that begins with https:// (http:// on this machine alone), without query or fragment',
  };
  return { ...given, expects, read };
}
