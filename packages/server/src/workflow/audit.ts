import { createHash } from 'node:crypto';
import type { StaffRole } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { AuditRow } from '../store/tables.js';
import { canonicalJson } from './canonical-json.js';

/** Who acts: staff, whoever runs the server at its command line, or the server by itself. */
export type Administrator =
  | { readonly kind: 'key' | 'account'; readonly keyId: string; readonly role: StaffRole; readonly agency: { readonly id: string } | null }
  | { readonly kind: 'operator' | 'server' };

/** An administrative act, worth remembering. */
export interface Act {
  /** What was done, as `noun.participle`: `key.revoked`. */
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string };
  /** Whose affair it is; `null` for the whole tree. */
  readonly agencyId: string | null;
  /** Codes, ids and times. Nothing anybody wrote: the trail cannot be erased. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Adds an act to the trail, in the transaction that does it. Acts happen one after the other: from here on others wait
 * until the transaction ends.
 */
export async function recordAct(deps: Pick<AppDeps, 'now'>, store: Pick<Nouns, 'audit'>, by: Administrator, act: Act): Promise<void> {
  const end = await store.audit.lock();
  const staff = by.kind === 'key' || by.kind === 'account' ? by : null;
  const facts = {
    sequence: end.sequence + 1,
    at: deps.now().toISOString(),
    action: act.action,
    actor_kind: by.kind,
    actor_id: staff?.keyId ?? null,
    actor_role: staff?.role ?? null,
    actor_agency_id: staff?.agency?.id ?? null,
    target_kind: act.target.kind,
    target_id: act.target.id,
    agency_id: act.agencyId,
    details: JSON.stringify(act.details ?? {}),
    previous_hash: end.hash,
  };
  await store.audit.append({ ...facts, hash: hashAct(facts) });
}

/** What is wrong with the trail, and from which act on. */
export interface AuditFault {
  readonly sequence: number;
  readonly fault: 'out_of_order' | 'broken_link' | 'changed' | 'missing_end';
}

/** Goes through the whole trail and finds the first act that was changed, dropped, added or moved; `null` when it is whole. */
export async function verifyAudit(store: Pick<Nouns, 'audit'>): Promise<AuditFault | null> {
  let last = { sequence: 0, hash: sha256('audit') };
  for (;;) {
    const rows = await store.audit.after(last.sequence, 500);
    for (const row of rows) {
      const { hash, ...facts } = row;
      if (row.sequence !== last.sequence + 1) return { sequence: last.sequence + 1, fault: 'out_of_order' };
      if (row.previous_hash !== last.hash) return { sequence: row.sequence, fault: 'broken_link' };
      if (hashAct(facts) !== hash) return { sequence: row.sequence, fault: 'changed' };
      last = row;
    }
    if (rows.length === 0) break;
  }
  const end = await store.audit.end();
  return end.sequence === last.sequence && end.hash === last.hash ? null : { sequence: last.sequence + 1, fault: 'missing_end' };
}

function hashAct(facts: Omit<AuditRow, 'hash'>): string {
  const { sequence, at, action, actor_kind, actor_id, actor_role, actor_agency_id, target_kind, target_id, agency_id, details, previous_hash } = facts;
  return sha256(
    canonicalJson({ sequence, at, action, actor_kind, actor_id, actor_role, actor_agency_id, target_kind, target_id, agency_id, details, previous_hash }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
