import type { Language, MyReport, ReporterSession as OpenedSession } from '@lapor/sdk/contract';
import { deriveSessionToken, hashEmail, hashToken } from '../auth/reporter-session.js';
import type { AppDeps } from '../deps.js';
import { enqueueMail, mailLinkToken } from '../outbox/mail.js';
import { ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { ReportRow } from '../store/tables.js';
import { newId } from './ids.js';
import { once, type Write } from './once.js';
import { summaryOf } from './report-view.js';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const BATCH = 100;

/**
 * Notes that somebody asked for a link. It does the same whether or not anything was ever reported from there: who looks at the
 * answer, or at how long it took, learns nothing. An address that was asked for too often gets no more letters for a while.
 */
export async function askForLink(deps: AppDeps, write: Write, email: string): Promise<void> {
  const emailHash = hashEmail(deps.secret, email);
  await once(deps, write, 202, async (store) => {
    const now = deps.now();
    const asked = await store.reporterLinks.askedSince(emailHash, new Date(now.getTime() - HOUR).toISOString());
    if (asked < deps.settings.afterwards.linksPerAddress) {
      await store.reporterLinks.ask({ id: newId(deps.randomBytes), email_hash: emailHash, created_at: now.toISOString(), done_at: null });
    }
    return {};
  });
}

/** Posts the links that were asked for, to those from whom something was reported. Of several servers one posts each. */
export async function postLinks(deps: Pick<AppDeps, 'store' | 'now' | 'settings' | 'secret' | 'randomBytes'>): Promise<void> {
  for (;;) {
    const waiting = await deps.store.reporterLinks.toAnswer(BATCH);
    for (const request of waiting) {
      await deps.store.transaction(async (store) => {
        const at = deps.now();
        if (await store.reporterLinks.answer(request.id, at.toISOString())) await postLink(deps, store, request.email_hash, at);
      });
    }
    if (waiting.length < BATCH) return;
  }
}

async function postLink(deps: Pick<AppDeps, 'now' | 'settings' | 'secret' | 'randomBytes'>, store: Nouns, emailHash: string, at: Date): Promise<void> {
  // The letter is addressed by a report, so that the address stands nowhere but with the reporter.
  const [newest] = await store.ownReports.ofAddress({ emailHash, limit: 1 });
  const letter = newest && (await enqueueMail(deps, store, { to: 'reporter', template: 'my_reports', reportId: newest.id }));
  if (!letter) return;
  const expiresAt = new Date(at.getTime() + deps.settings.afterwards.linkMinutes * MINUTE).toISOString();
  const tokenHash = hashToken(mailLinkToken(deps.secret, letter.id));
  await store.reporterLinks.insertLink({ token_hash: tokenHash, email_hash: emailHash, expires_at: expiresAt, used_at: null });
}

/**
 * Opens a session with the token of a link, once.
 * @throws {ProblemError} `not_found` for a token that is unknown, used or too old; `idempotency_conflict`
 */
export async function openSession(deps: AppDeps, write: Write, linkToken: string): Promise<OpenedSession> {
  // The token is left out of what is remembered, and derived again for whoever repeats the request.
  const token = deriveSessionToken(deps.secret, write.key, linkToken);
  const { expiresAt } = await once(deps, write, 201, async (store) => {
    const now = deps.now();
    const emailHash = await store.reporterLinks.useLink(hashToken(linkToken), now.toISOString());
    if (emailHash === undefined) throw new ProblemError('not_found');
    const end = new Date(now.getTime() + deps.settings.afterwards.sessionMinutes * MINUTE).toISOString();
    await store.reporterLinks.insertSession({ token_hash: hashToken(token), email_hash: emailHash, created_at: now.toISOString(), expires_at: end, revoked_at: null });
    return { expiresAt: end };
  });
  return { token, expiresAt };
}

/** Lines of somebody's own reports. */
export async function readMyReports(deps: AppDeps, store: Nouns, rows: readonly ReportRow[], language: Language): Promise<MyReport[]> {
  const agencies = await store.agencies.findMany([...new Set(rows.map((row) => row.agency_id))]);
  const categories = new Map((await store.categories.all()).map((category) => [category.id, category]));
  return rows.map((row) => {
    const agency = agencies.get(row.agency_id);
    if (!agency) throw new Error('A report points at an agency that is not there');
    return summaryOf(deps, row, agency, categories.get(row.category_id ?? ''), language) satisfies MyReport;
  });
}

/** Gives the addresses kept before there was a hash of them theirs; says how many. */
export async function hashAddresses({ store, secret }: Pick<AppDeps, 'store' | 'secret'>): Promise<number> {
  let hashed = 0;
  for (;;) {
    const rows = await store.reporters.unhashed(BATCH);
    for (const row of rows) if (row.email !== null) await store.reporters.putEmailHash(row.report_id, hashEmail(secret, row.email));
    hashed += rows.length;
    if (rows.length < BATCH) return hashed;
  }
}
