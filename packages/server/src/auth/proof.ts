import { createHash, timingSafeEqual } from 'node:crypto';
import type { Challenge, Doubt } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import { countAttempts } from './attempts.js';
import { keyedHash } from './keyed-hash.js';

/** How long a challenge can be used: who is called away while reading their answers once more is not too late. */
const SECONDS = 2 * 60 * 60;
/** What a page sends for a field that people do not see. */
const TRAP = 'trap';
const SALT = /^1\.(\d{1,9})\.(\d{1,11})\.[\w-]{22}$/;
const PROOF = /^(1\.\d{1,9}\.\d{1,11}\.[\w-]{22})\.(\d{1,9})\.([\w-]{43})$/;

/** Asks pages for work before they send a report, and tells which reports came with it. */
export interface ProofOfWorkGate {
  /** New work for a client: more of it for one that asks often. `null` where none is asked for. */
  challenge(client: string): Promise<Challenge | null>;
  /**
   * Why a report may not come from a person, `null` when it came with its work: `proof` is what it brought as `Lapor-Proof`. A challenge counts as used only when the transaction that
   * asks here is kept.
   */
  doubt(store: Pick<Nouns, 'attempts'>, proof: string | undefined): Promise<Doubt | null>;
  /**
   * Counts a doubted report of a client, outside of any transaction: it takes a connection of its own, and is to stay counted when a report is
   * refused for it. The seconds to wait after too many, else `null`.
   */
  count(client: string): Promise<number | null>;
}

type GateDeps = Pick<AppDeps, 'store' | 'secret' | 'now' | 'randomBytes' | 'settings'>;

/** The gate for one application. Servers with one secret and one database keep it together. */
export function openGate(deps: GateDeps): ProofOfWorkGate {
  const { proof: settings, throttle } = deps.settings;
  const { windowSeconds, writes } = throttle;
  const busy = countAttempts(deps, 'challenges-busy', { limit: 20, windowSeconds });
  const many = countAttempts(deps, 'challenges-many', { limit: 100, windowSeconds });
  // A village may share one address, and old phones stand in villages: a fifth of all that is let through may come without.
  const limit = Math.ceil(writes / (settings.mode === 'strict' ? 60 : 5));
  const unproven = countAttempts(deps, 'unproven', { limit, windowSeconds });

  const sign = (salt: string, target: string) => keyedHash(deps.secret, 'challenge', salt, target).toString('base64url');

  /** What names a challenge that was solved in time; `null` for anything else. */
  function solved(proof: string): { salt: string; endsAt: string } | null {
    const [, salt = '', number = '', signature = ''] = PROOF.exec(proof) ?? [];
    const [, , expires] = SALT.exec(salt) ?? [];
    if (expires === undefined || Number(expires) * 1000 <= deps.now().getTime()) return null;
    const wanted = Buffer.from(sign(salt, hashOf(salt, Number(number))));
    const given = Buffer.from(signature);
    return wanted.length === given.length && timingSafeEqual(wanted, given) ? { salt, endsAt: new Date(Number(expires) * 1000).toISOString() } : null;
  }

  async function isFirstUse(store: Pick<Nouns, 'attempts'>, { salt, endsAt }: { salt: string; endsAt: string }): Promise<boolean> {
    const keyHash = keyedHash(deps.secret, 'challenge-used', salt).toString('hex');
    return (await store.attempts.count({ keyHash, now: deps.now().toISOString(), endsAt })).count === 1;
  }

  return {
    async challenge(client) {
      if (settings.mode === 'off') return null;
      const asksOften = (await busy.take(client)) !== null;
      const asksVeryOften = (await many.take(client)) !== null;
      const most = settings.hashes * (asksVeryOften ? 16 : asksOften ? 4 : 1);
      const expires = Math.floor(deps.now().getTime() / 1000) + SECONDS;
      const salt = `1.${String(most)}.${String(expires)}.${Buffer.from(deps.randomBytes(16)).toString('base64url')}`;
      // 2⁴⁸ is so much more than any `most` that no number is noticeably likelier than another.
      const number = Buffer.from(deps.randomBytes(6)).readUIntBE(0, 6) % (most + 1);
      const target = hashOf(salt, number);
      return { salt, target, most, signature: sign(salt, target), seconds: SECONDS };
    },

    async doubt(store, proof) {
      if (proof === TRAP) return 'trap';
      if (settings.mode === 'off') return null;
      const found = proof === undefined ? null : solved(proof);
      return found && (await isFirstUse(store, found)) ? null : 'unproven';
    },

    count: (client) => unproven.take(client),
  };
}

function hashOf(salt: string, number: number): string {
  return createHash('sha256').update(`${salt}.${String(number)}`).digest('hex');
}
