import { createHash } from 'node:crypto';
import type { EventRow } from '../store/tables.js';
import { canonicalJson } from './canonical-json.js';

/** What every event's hash covers, beside the hash before it. */
export type EventFacts = Omit<EventRow, 'id' | 'text' | 'note' | 'details' | 'salt' | 'previous_hash' | 'hash'>;

/** What somebody wrote in an event. For the first event of a report that is the report. */
export interface EventContent {
  readonly text: string | null;
  readonly note: string | null;
  /** Absent where there are none. */
  readonly details?: string;
  /** SHA-256 of each file, in order. */
  readonly attachments: readonly string[];
  readonly report?: Readonly<Record<string, unknown>>;
}

/** An event as kept, with the content it had; `null` once that is erased. */
export interface ChainLink {
  readonly row: EventRow;
  readonly content: EventContent | null;
}

/** What is wrong with a history, and from which event on. */
export interface ChainFault {
  readonly sequence: number;
  readonly fault: 'out_of_order' | 'broken_link' | 'changed_facts' | 'changed_content' | 'missing_end';
}

/** The hash the first event of a report links to: it ties the chain to that report alone. */
export function chainStart(reportId: string): string {
  return sha256(`report:${reportId}`);
}

/**
 * Hashes content with a salt of its own. The salt is erased with the content, so that nobody can try texts against what
 * remains.
 */
export function hashContent(salt: string, content: EventContent): string {
  return sha256(canonicalJson([salt, content]));
}

/** Hashes an event to the one before it. */
export function hashEvent(previousHash: string, facts: EventFacts): string {
  const { report_id, sequence, kind, at, actor_role, actor_agency_id, actor_key_id, status, target_agency_id, visibility, reason, content_hash } = facts;
  return sha256(
    canonicalJson({
      previousHash, report_id, sequence, kind, at, actor_role, actor_agency_id, actor_key_id, status, target_agency_id, visibility, reason, content_hash,
    }),
  );
}

/**
 * Goes through the events of one report from the first and finds the first that was changed, dropped, added or moved;
 * `null` when the history is whole. `end` is how the report says it stands, which betrays a dropped last event.
 */
export function verifyChain(reportId: string, links: readonly ChainLink[], end: { status: string; at: string }): ChainFault | null {
  let previousHash = chainStart(reportId);
  for (const [index, { row, content }] of links.entries()) {
    const sequence = index + 1;
    if (row.sequence !== sequence) return { sequence, fault: 'out_of_order' };
    if (row.previous_hash !== previousHash) return { sequence, fault: 'broken_link' };
    if (row.report_id !== reportId || hashEvent(previousHash, row) !== row.hash) return { sequence, fault: 'changed_facts' };
    if (content && hashContent(row.salt, content) !== row.content_hash) return { sequence, fault: 'changed_content' };
    previousHash = row.hash;
  }
  const last = links.at(-1)?.row;
  if (!last || last.status !== end.status || last.at !== end.at) return { sequence: links.length + 1, fault: 'missing_end' };
  return null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
