import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chainStart, hashContent, hashEvent, verifyChain, type ChainLink, type EventFacts } from './chain.js';

const REPORT = 'report-1';
const END = { status: 'answered', at: '2026-03-04T02:00:00.000Z' };

function link(previousHash: string, sequence: number, facts: Pick<EventFacts, 'kind' | 'status'>): ChainLink {
  const content = { text: `Teks ${String(sequence)}`, note: null, attachments: [] };
  const salt = `salt-${String(sequence)}`;
  const all: EventFacts = {
    ...facts,
    report_id: REPORT,
    sequence,
    at: `2026-03-0${String(sequence)}T02:00:00.000Z`,
    actor_role: 'agency_admin',
    actor_agency_id: 'dinas',
    actor_key_id: 'key',
    target_agency_id: null,
    visibility: null,
    reason: null,
    content_hash: hashContent(salt, content),
  };
  const row = { ...all, id: `event-${String(sequence)}`, text: content.text, note: null, details: null, salt, previous_hash: previousHash, hash: hashEvent(previousHash, all) };
  return { row, content };
}

function chain(): [ChainLink, ChainLink, ChainLink, ChainLink] {
  const first = link(chainStart(REPORT), 1, { kind: 'submitted', status: 'awaiting_verification' });
  const second = link(first.row.hash, 2, { kind: 'verified', status: 'in_progress' });
  const third = link(second.row.hash, 3, { kind: 'answered', status: 'answered' });
  return [first, second, third, link(third.row.hash, 4, { kind: 'answered', status: 'answered' })];
}

test('an untouched history is whole, also when some content was erased', () => {
  const [first, second, third, fourth] = chain();
  assert.equal(verifyChain(REPORT, [first, second, third, fourth], END), null);
  const erased = { ...second, content: null, row: { ...second.row, text: null, salt: '' } };
  assert.equal(verifyChain(REPORT, [first, erased, third, fourth], END), null);
});

test('a fact changed in any event is found, whichever fact it is', () => {
  const changes: Partial<EventFacts>[] = [
    { kind: 'closed' },
    { at: '2026-03-02T02:00:00.001Z' },
    { actor_role: 'overseer' },
    { actor_agency_id: null },
    { actor_key_id: 'other' },
    { status: 'closed_by_agency' },
    { target_agency_id: 'dinas' },
    { content_hash: 'other' },
    { report_id: 'report-2' },
  ];
  for (const change of changes) {
    const [first, second, third, fourth] = chain();
    const changed = { ...second, row: { ...second.row, ...change } };
    assert.deepEqual(verifyChain(REPORT, [first, changed, third, fourth], END), { sequence: 2, fault: 'changed_facts' }, JSON.stringify(change));
  }
});

test('a change whose own hash was made anew breaks the link to the next event', () => {
  const [first, second, third, fourth] = chain();
  const forged = link(first.row.hash, 2, { kind: 'verified', status: 'forwarded' });
  assert.notEqual(forged.row.hash, second.row.hash);
  assert.deepEqual(verifyChain(REPORT, [first, forged, third, fourth], END), { sequence: 3, fault: 'broken_link' });
});

test('one letter changed in what was said is found', () => {
  const [first, second, third, fourth] = chain();
  const changed = { ...third, content: { text: 'Teks 3.', note: null, attachments: [] } };
  assert.deepEqual(verifyChain(REPORT, [first, second, changed, fourth], END), { sequence: 3, fault: 'changed_content' });
});

test('an event dropped is found, be it the first, one between or the last', () => {
  const [first, second, third, fourth] = chain();
  assert.deepEqual(verifyChain(REPORT, [second, third, fourth], END), { sequence: 1, fault: 'out_of_order' });
  assert.deepEqual(verifyChain(REPORT, [first, third, fourth], END), { sequence: 2, fault: 'out_of_order' });
  assert.deepEqual(verifyChain(REPORT, [first, second, third], END), { sequence: 4, fault: 'missing_end' });
  assert.deepEqual(verifyChain(REPORT, [], END), { sequence: 1, fault: 'missing_end' });
});

test('events that changed places are found, even when renumbered', () => {
  const [first, second, third, fourth] = chain();
  assert.deepEqual(verifyChain(REPORT, [first, third, second, fourth], END), { sequence: 2, fault: 'out_of_order' });
  const renumbered = [first, { ...third, row: { ...third.row, sequence: 2 } }, { ...second, row: { ...second.row, sequence: 3 } }, fourth];
  assert.deepEqual(verifyChain(REPORT, renumbered, END), { sequence: 2, fault: 'broken_link' });
});

test("another report's history does not pass for this one's", () => {
  assert.deepEqual(verifyChain('report-2', chain(), END), { sequence: 1, fault: 'broken_link' });
});
