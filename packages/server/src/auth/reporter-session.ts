import { createHash } from 'node:crypto';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import { base32 } from './base32.js';
import { keyedHash } from './keyed-hash.js';

const PREFIX = 'lapor_reports_';
const SHAPE = /^Bearer +(lapor_reports_[0-9A-HJKMNP-TV-Z]{32})$/i;

/** By what people find the reports of their e-mail address. Without the server's secret nobody can try addresses against it. */
export function hashEmail(secret: Uint8Array, email: string): string {
  return keyedHash(secret, 'reporter-email', email.trim().normalize('NFC').toLowerCase()).toString('hex');
}

/** What is kept of the token of a link or a session. With 160 random bits no salt is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token of a session. It is derived, not kept: a repeat of the request that opened it is given the same. */
export function deriveSessionToken(secret: Uint8Array, idempotencyKey: string, linkToken: string): string {
  return PREFIX + base32(keyedHash(secret, 'reporter-session', idempotencyKey, linkToken).subarray(0, 20));
}

/** Whether a request comes with the session of a reporter, good or not, and not with a staff key. */
export function bringsSession(authorization: string | undefined): boolean {
  return /^Bearer +lapor_reports_/i.test(authorization ?? '');
}

/** A session as it stands: its own hash, and that of the address whose reports it opens. */
export interface ReporterSession {
  readonly tokenHash: string;
  readonly emailHash: string;
}

/**
 * The session a request comes with.
 * @throws {ProblemError} `unauthenticated` for one that is missing, unknown, ended or revoked
 */
export async function reporterSession(deps: Pick<AppDeps, 'store' | 'now'>, authorization: string | undefined): Promise<ReporterSession> {
  const token = SHAPE.exec(authorization ?? '')?.[1];
  const tokenHash = token === undefined ? undefined : hashToken(token);
  const emailHash = tokenHash && (await deps.store.reporterLinks.addressOf(tokenHash, deps.now().toISOString()));
  if (!tokenHash || !emailHash) throw new ProblemError('unauthenticated');
  return { tokenHash, emailHash };
}
