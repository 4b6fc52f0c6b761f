import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { ROLES, STAFF_MOVES, STAFF_ROLES, STATUSES, type KnownStatus, type Move, type Role, type StaffMove } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { ProblemError } from '../problem.js';
import type { ReportRow } from '../store/tables.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase, sqliteDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { applyMove, type Actor } from './apply.js';
import { verifyHistory } from './history.js';
import { TRANSITIONS } from './transitions.js';

// Statuses and roles in a letter each, so that the whole workflow can be read at a glance.
const STATUS: Record<string, KnownStatus> = {
  V: 'awaiting_verification', Q: 'awaiting_reporter', F: 'forwarded', P: 'in_progress', A: 'answered',
  C: 'closed_by_agency', S: 'resolved', X: 'contested', R: 'rejected', W: 'withdrawn',
};
const ROLE: Record<string, Role> = {
  N: 'national_admin', G: 'agency_admin', L: 'liaison_officer', O: 'overseer', I: 'integrator', U: 'reporter', Y: 'system',
};
const ALL = 'VQFPACSXRW';

// Who may from where, and where that leads: `=` leaves it where it is. Written down a second time, apart from the table.
const EXPECTED: Record<Move, readonly (readonly [roles: string, from: string, to: string])[]> = {
  verify: [['NG', 'V', 'P']],
  ask: [['NG', 'VFPX', 'Q'], ['L', 'FPX', 'Q']],
  forward: [['NG', 'VFPX', 'F'], ['L', 'FPX', 'F']],
  return: [['NG', 'VFPX', 'F'], ['L', 'FPX', 'F']],
  involve: [['NG', 'VFPX', '='], ['L', 'FPX', '=']],
  release: [['NGL', 'VQFPACX', '=']],
  start: [['NG', 'QFAX', 'P'], ['L', 'FAX', 'P']],
  inform: [['NGL', 'FPX', '=']],
  answer: [['NGL', 'FPAX', 'A']],
  extend: [['NG', 'FPX', '=']],
  close: [['NGL', 'A', 'C']],
  reject: [['NG', 'VFP', 'R']],
  reopen: [['NG', 'CSR', 'P']],
  assign: [['NGL', 'VQFPACX', '=']],
  note: [['NGL', ALL, '=']],
  flag: [['O', ALL, '=']],
  hide: [['NG', ALL, '=']],
  show: [['NG', ALL, '=']],
  redact: [['NG', ALL, '=']],
  erase: [['NG', 'VQFPAX', 'W'], ['NG', 'CSRW', '='], ['Y', 'SRW', '=']],
  refuse_erasure: [['NG', ALL, '=']],
  reply: [['U', 'VFPX', '='], ['U', 'A', 'P'], ['U', 'Q', 'V']],
  remind: [['U', 'VFPX', '=']],
  confirm: [['U', 'AC', 'S']],
  contest: [['U', 'ACSR', 'X']],
  rate: [['U', 'ACSR', '=']],
  withdraw: [['U', 'VQFPAX', 'W']],
  raise_visibility: [['U', ALL, '=']],
  lower_visibility: [['U', ALL, '=']],
  request_erasure: [['U', ALL, '=']],
  lapse: [['Y', 'AC', 'S']],
  expire: [['Y', 'Q', 'R']],
  escalate: [['Y', 'VFPX', '=']],
  anonymise: [['Y', 'SRW', '=']],
  read: [['NGLOI', ALL, '=']],
};

const spelled = <T>(letters: string, names: Record<string, T>) => Object.entries(names).flatMap(([letter, name]) => (letters.includes(letter) ? [name] : []));

/** Where a move leads; `null` when it may not be made. */
function expected(move: Move, role: Role, from: KnownStatus): KnownStatus | null {
  const row = EXPECTED[move].find(([roles, statuses]) => spelled(roles, ROLE).includes(role) && spelled(statuses, STATUS).includes(from));
  return row ? (STATUS[row[2]] ?? from) : null;
}

/** The moves that bring a new report to a status, and who makes them. */
const WAYS: Record<KnownStatus, readonly (readonly [Move, Role])[]> = {
  awaiting_verification: [],
  awaiting_reporter: [['ask', 'agency_admin']],
  forwarded: [['forward', 'national_admin']],
  in_progress: [['verify', 'agency_admin']],
  answered: [['verify', 'agency_admin'], ['answer', 'liaison_officer']],
  closed_by_agency: [['verify', 'agency_admin'], ['answer', 'liaison_officer'], ['close', 'liaison_officer']],
  resolved: [['verify', 'agency_admin'], ['answer', 'liaison_officer'], ['confirm', 'reporter']],
  contested: [['verify', 'agency_admin'], ['answer', 'liaison_officer'], ['contest', 'reporter']],
  rejected: [['reject', 'agency_admin']],
  withdrawn: [['withdraw', 'reporter']],
};

const BODIES: Record<StaffMove, object> = {
  verify: {},
  ask: { text: 'Di mana tepatnya?' },
  forward: { agencyId: 'air-perumda' },
  return: { reason: 'not_our_authority', text: 'Ini jalan kabupaten.' },
  involve: { agencyId: 'air-perumda' },
  release: { agencyId: 'jalan-dinas2' },
  start: {},
  inform: { text: 'Alat tiba besok.' },
  answer: { text: 'Sudah kami tambal.' },
  extend: { reason: 'budget', workingDays: 1, text: 'Menunggu anggaran.' },
  close: { text: 'Sudah rata.' },
  reject: { reason: 'duplicate', text: 'Sudah dilaporkan.' },
  reopen: { reason: 'new_facts', text: 'Kami periksa lagi.' },
  assign: { assigneeId: null },
  note: { note: 'Untuk rekan.' },
  flag: { reason: 'stuck', text: 'Sudah terlalu lama.' },
};

const actor = (role: Role): Actor => ({ role, agencyId: role === 'agency_admin' || role === 'liaison_officer' ? 'jalan-dinas' : null, keyId: null });

async function move(app: TestApp, store: TestApp['deps']['store'] | Parameters<Parameters<TestApp['deps']['store']['transaction']>[0]>[0], report: ReportRow, name: Move, role: Role): Promise<ReportRow> {
  const agency = (await store.agencies.find(report.agency_id)) ?? assert.fail();
  const target = name === 'forward' ? ((await store.agencies.find('jalan-dinas')) ?? assert.fail()) : null;
  const days = name === 'extend' ? { days: 1 } : {};
  return applyMove(app.deps, store, { move: name, report, agency, actor: actor(role), text: 'Kalimat.', reason: TRANSITIONS[name].reasons?.[0] ?? null, target, ...days });
}

/** A report of a status, which the roads of jalan-dinas lead and jalan-dinas2 assists. */
async function reportIn(app: TestApp, status: KnownStatus): Promise<ReportRow> {
  const { store } = app.deps;
  const { number } = await fileReport(app, { agencyId: status === 'forwarded' ? 'jalan-unit' : 'jalan-dinas' });
  return store.transaction(async (inside) => {
    let report = (await inside.reports.lock(number)) ?? assert.fail();
    await inside.assisting.add(report.id, 'jalan-dinas2', report.created_at);
    for (const [name, role] of WAYS[status]) report = await move(app, inside, report, name, role);
    assert.equal(report.status, status);
    return report;
  });
}

/** Everything in the database, table by table. */
async function everything({ database }: TestApp): Promise<Record<string, unknown[]>> {
  const tables = (await database.introspection.getTables()).map(({ name }) => name).filter((name) => !name.includes('_fts'));
  const rows: Record<string, unknown[]> = {};
  for (const name of tables) rows[name] = (await database.selectFrom(name as 'reports').selectAll().execute()).map((row) => JSON.stringify(row)).sort();
  return rows;
}

test('every move, status and role of the contract is in this matrix', () => {
  assert.deepEqual(Object.keys(EXPECTED).sort(), Object.keys(TRANSITIONS).sort());
  assert.deepEqual(Object.values(STATUS).sort(), [...STATUSES].sort());
  assert.deepEqual(Object.values(ROLE).sort(), [...ROLES].sort());
});

class Undone extends Error {}

eachDatabase('every status, every role, every move', (makeDatabase) => {
  for (const status of STATUSES) {
    test(`a report that is ${status}: what may be done leads where the table says, and nothing else can be done`, async (context) => {
      const app = await startApp({ makeDatabase });
      context.after(() => app.stop());
      const report = await reportIn(app, status);
      const before = await everything(app);
      for (const name of Object.keys(EXPECTED) as Move[]) {
        for (const role of ROLES) {
          const to = expected(name, role, status);
          const made = app.deps.store.transaction(async (store) => {
            const after = await move(app, store, report, name, role);
            const events = await store.events.ofReport(report.id);
            const last = events.at(-1);
            assert.deepEqual([after.status, last?.kind, last?.actor_role, last?.status], [to, TRANSITIONS[name].event, role, to], `${name} by ${role}`);
            assert.equal((await store.reports.find(report.number))?.status, to);
            assert.equal(await verifyHistory(store, after), null);
            throw new Undone();
          });
          const refused = (error: unknown) => (to === null ? error instanceof ProblemError && error.code === 'not_allowed' : error instanceof Undone);
          await assert.rejects(made, (error) => refused(error) || assert.fail(`${name} by ${role}: ${String(error)}`));
        }
      }
      assert.deepEqual(await everything(app), before);
    });
  }
});

describe('every status, every role of staff, every move of staff, over HTTP', () => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase: sqliteDatabase });
    context.after(() => app.stop());
    const keys = new Map<Role, string>();
    for (const role of STAFF_ROLES) keys.set(role, await staffKey(app, role, role === 'national_admin' || role === 'overseer' ? null : 'jalan-dinas'));
    // A key keeps when it was last used, and that is all a refusal may leave behind.
    for (const key of keys.values()) await send(app, 'GET', '/v1/staff/me', { key });
    const ask = (role: Role, number: string, name: StaffMove) => send(app, 'POST', `/v1/staff/reports/${number}/${name}`, { key: keys.get(role) ?? '', body: BODIES[name] });
    return { app, ask };
  }

  for (const status of STATUSES) {
    test(`a report that is ${status}: what staff may do works, and all else is not allowed and changes nothing`, async (context) => {
      const { app, ask } = await setup(context);
      const untouched = await reportIn(app, status);
      const before = await everything(app);
      const pairs = STAFF_MOVES.flatMap((name) => STAFF_ROLES.map((role) => ({ name, role, to: expected(name, role, status) })));
      for (const { name, role, to } of pairs) if (to === null) assertProblem(await ask(role, untouched.number, name), 'not_allowed');
      assert.deepEqual(await everything(app), before);

      for (const { name, role, to } of pairs) {
        if (to === null) continue;
        const { id, number } = await reportIn(app, status);
        const answer = bodyOf(await ask(role, number, name), operations[`${name}Report`]);
        assert.equal(answer.status, to, `${name} by ${role}`);
        assert.equal(answer.events.at(-1)?.kind, TRANSITIONS[name].event);
        const kept = (await app.deps.store.reports.find(number)) ?? assert.fail();
        assert.equal(kept.status, to);
        assert.equal((await app.deps.store.events.ofReport(id)).length, WAYS[status].length + 2);
        assert.equal(await verifyHistory(app.deps.store, kept), null);
      }
    });
  }
});
