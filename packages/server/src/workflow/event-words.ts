import type { EventKind, Language, Move } from '@lapor/sdk/contract';
import type { Localised } from '../deps.js';
import type { EventRow } from '../store/tables.js';
import { toldOf, TRANSITIONS } from './transitions.js';

const SUBMITTED: Localised = { id: 'Laporan Anda kami terima.', en: 'We received your report.' };

const moves = new Map<EventKind, Move>((Object.keys(TRANSITIONS) as Move[]).map((move) => [TRANSITIONS[move].event, move]));

/** What an event means, in a sentence for the reporter; `null` for one that stays among staff. */
export function eventWords({ kind, reason }: Pick<EventRow, 'kind' | 'reason'>, language: Language): string | null {
  const move = moves.get(kind);
  const told = move === undefined ? (kind === 'submitted' ? SUBMITTED : null) : toldOf(move, reason);
  return told?.[language] ?? null;
}
