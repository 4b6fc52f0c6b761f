import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENT_KINDS, REASONS, STATUSES, SYSTEM_REASONS, type KnownStatus, type Move, type Role } from '@lapor/sdk/contract';
import { eventWords } from './event-words.js';
import { mayMove, TRANSITIONS, TURNS } from './transitions.js';

const MOVES = Object.keys(TRANSITIONS) as Move[];
/** Nothing more is expected of anybody. */
const FINAL: readonly KnownStatus[] = ['resolved', 'rejected', 'withdrawn'];
const HANDLED: readonly KnownStatus[] = ['answered', 'closed_by_agency', 'resolved', 'rejected'];

const isStatus = (to: string): to is KnownStatus => (STATUSES as readonly string[]).includes(to);

/** The statuses somebody alone can bring a report to from another. */
function reachableBy(roles: readonly Role[], from: KnownStatus): Set<KnownStatus> {
  const reached = new Set([from]);
  for (const status of reached) {
    for (const move of MOVES) {
      const { to } = TRANSITIONS[move];
      if (isStatus(to) && roles.some((role) => mayMove(move, role, status))) reached.add(to);
    }
  }
  return reached;
}

test('from every status that is not final an agency admin can bring a report to its answer, with no help from anybody', () => {
  for (const status of STATUSES) {
    if (FINAL.includes(status) || HANDLED.includes(status)) continue;
    assert.ok(reachableBy(['agency_admin'], status).has('answered'), status);
    assert.ok(reachableBy(['national_admin'], status).has('answered'), status);
  }
});

test('whatever is forwarded to an agency, its liaison officer can answer and close', () => {
  for (const status of ['forwarded', 'in_progress', 'contested', 'answered'] as const) assert.ok(reachableBy(['liaison_officer'], status).has('closed_by_agency'), status);
});

test('every rejection, closure and settlement can be contested by the reporter and opened again by the agency', () => {
  for (const status of ['rejected', 'closed_by_agency', 'resolved'] as const) {
    assert.ok(mayMove('contest', 'reporter', status), status);
    assert.ok(mayMove('reopen', 'agency_admin', status), status);
  }
  assert.ok(mayMove('contest', 'reporter', 'answered'));
});

test('nobody but the reporter settles a report, except the window to reply after an answer', () => {
  const settling = MOVES.filter((move) => TRANSITIONS[move].to === 'resolved');
  assert.deepEqual(settling.sort(), ['confirm', 'lapse']);
  assert.deepEqual(Object.keys(TRANSITIONS.confirm.from), ['reporter']);
  assert.ok(!mayMove('lapse', 'system', 'awaiting_reporter'), 'a question nobody answered would count as settled');
  assert.deepEqual([TRANSITIONS.expire.to, TRANSITIONS.expire.reasons], ['rejected', SYSTEM_REASONS.expire]);
});

test('one kind of event has one meaning: no two moves share one, and every kind but the first has its move', () => {
  const kinds = MOVES.map((move) => TRANSITIONS[move].event);
  assert.deepEqual([...kinds, 'submitted'].sort(), [...EVENT_KINDS].sort());
});

test('a move that gives a reason says a sentence with it', () => {
  for (const move of MOVES) {
    const { reasons, text } = TRANSITIONS[move];
    const known: Partial<Record<Move, readonly string[]>> = { ...REASONS, ...SYSTEM_REASONS };
    // Of an erasure only the clock gives a reason; an admin erases because the reporter asked.
    assert.deepEqual(reasons, move === 'erase' ? null : (known[move] ?? null), move);
    if (reasons && move in REASONS && move !== 'redact') assert.equal(text, 'required', move);
  }
});

test('clocks stand still exactly while it is the reporter’s turn, or nobody’s', () => {
  for (const move of MOVES) {
    const { to, clocks } = TRANSITIONS[move];
    if (!isStatus(to)) continue;
    const waits = TURNS[to] !== 'agency';
    const stands = clocks.pause === true || (['verification', 'first_response', 'settlement'] as const).every((stage) => clocks.stop?.includes(stage));
    assert.equal(stands, waits, move);
    assert.equal((clocks.start?.includes('reply') ?? false) || clocks.window === true, TURNS[to] === 'reporter', move);
    if (!waits) assert.ok(clocks.start?.includes('settlement'), `${move} leaves no day to settle it by`);
  }
});

test('the reporter is told in both languages, in whole sentences, without officialese', () => {
  for (const kind of EVENT_KINDS) {
    for (const reason of [null, 'ping_pong']) {
      const [indonesian, english] = [eventWords({ kind, reason }, 'id'), eventWords({ kind, reason }, 'en')];
      if (indonesian === null) assert.ok(['assigned', 'noted'].includes(kind), kind);
      else for (const text of [indonesian, english]) assert.match(text ?? '', /^[A-Z][^{}]+[.]$/, kind);
      assert.doesNotMatch(indonesian ?? '', /mohon|silakan|maaf|tidak valid|wajib diisi|oops/i, kind);
    }
  }
});
