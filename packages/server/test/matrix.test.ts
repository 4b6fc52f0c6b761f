/**
 * Who gets through which door: every operation × every role × own, parent, child and other agency × every visibility ×
 * no key, an unknown, an expired, a revoked and a narrowed one.
 *
 * New operations need one line in `matrix/table.ts`; without it this test fails and names them. Mostly that line is `{}`.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isNamed, ROLE_SCOPES, VISIBILITIES } from '@lapor/sdk';
import type { StaffRole, Visibility } from '@lapor/sdk';
import { operations, type Operation } from '@lapor/sdk/openapi';
import { newAccountRow } from '#server/auth/accounts.js';
import { createApiKey, hashApiKey } from '#server/auth/api-key.js';
import { startApp } from '#server/test-support/app.js';
import type { TestApp } from '#server/test-support/app.js';
import { eachDatabase } from '#server/test-support/databases.js';
import { uploadFile } from '#server/test-support/files.js';
import { fileReport, send, staffKey } from '#server/test-support/requests.js';
import type { Answer } from '#server/test-support/requests.js';
import { TABLE } from './matrix/table.js';

const LEAD = 'jalan-dinas';
const PLACES = { own: LEAD, parent: 'kabupaten', child: 'jalan-unit', other: 'air-perumda', tree: null } as const;
type Place = keyof typeof PLACES;
const SEES: Readonly<Record<Place, boolean>> = { own: true, parent: true, tree: true, child: false, other: false };
const SIGN_IN = { issuer: 'https://masuk.contoh.example', audience: 'lapor', clientId: null, scopes: ['openid'], clockSkew: 0 };
// Planted where nobody but those allowed may find them.
const NAME = 'Ni Luh Kenari';
const EMAIL = 'kenari.rahasia@contoh.example';
const canaryOf = (visibility: Visibility) => `Pohon cemara ${visibility} tumbang`;
const NO_LIMIT = 1_000_000_000;

interface Actor {
  readonly role: StaffRole;
  readonly place: Place;
  readonly key: string;
}

interface Target {
  readonly visibility: Visibility;
  readonly number: string;
  readonly attachment: string;
}

const all = Object.values<Operation>(operations);
const rowOf = (operation: Operation) => TABLE[operation.id as keyof typeof operations] ?? assert.fail(`${operation.id} has no line in matrix/table.ts`);
const takesKey = (operation: Operation) => operation.access === 'key' || operation.access === 'code or key';

eachDatabase('The matrix of roles', (makeDatabase) => {
  it('lets everybody through the doors they may use, and nobody through any other', async (context) => {
    const empty = await makeDatabase();
    const app = await startApp({
      makeDatabase: () => Promise.resolve(empty),
      settings: { signIn: SIGN_IN, throttle: { windowSeconds: 60, writes: NO_LIMIT, missesPerClient: NO_LIMIT, missesPerReport: NO_LIMIT } },
    });
    context.after(() => app.stop());
    const actors = await makeActors(app);
    const targets = await makeTargets(app);
    const bad = await badKeys(app);
    // The rules are the same code on both databases, so one of them is asked for a sample.
    const asked = all.filter((_, index) => empty.location.kind === 'sqlite' || index % 4 === 0);
    for (const operation of asked) {
      const perReport = /\{number\}/.test(operation.path) && operation.path.startsWith('/v1/');
      for (const target of perReport ? targets : targets.slice(0, 1)) {
        await checkStrangers(app, operation, target, bad);
        for (const actor of actors) await checkActor(app, operation, target, actor);
      }
      await checkNarrowed(app, operation, targets[0] ?? assert.fail());
    }
  });
});

async function checkStrangers(app: TestApp, operation: Operation, target: Target, bad: readonly string[]): Promise<void> {
  const anonymous = await ask(app, operation, target, undefined);
  const what = `${operation.id} without a key`;
  if (operation.access === 'key' || operation.access === 'identity') assert.equal(anonymous.status, rowOf(operation).denied ?? 401, what);
  else if (operation.access === 'code' || operation.access === 'session') assert.ok([401, 404, 422].includes(anonymous.status), what);
  else if (operation.access !== 'code or key') assert.ok(![401, 403].includes(anonymous.status), `${what}: ${anonymous.text}`);
  assertNothingShown(anonymous, target, what, { name: target.visibility === 'public', content: target.visibility === 'public' || target.visibility === 'anonymous' });
  if (operation.access === 'anyone' || operation.access === 'code' || operation.access === 'session') return;
  for (const key of bad) assert.equal((await ask(app, operation, target, key)).status, rowOf(operation).denied ?? 401, `${operation.id} with a bad key`);
}

async function checkActor(app: TestApp, operation: Operation, target: Target, actor: Actor): Promise<void> {
  const answer = await ask(app, operation, target, actor.key);
  const what = `${operation.id} by ${actor.role} of ${actor.place}, ${target.visibility} report: ${String(answer.status)} ${answer.text.slice(0, 300)}`;
  const named = actor.role !== 'overseer' && actor.role !== 'integrator';
  const sees = SEES[actor.place];
  const published = target.visibility === 'public' || target.visibility === 'anonymous';
  assertNothingShown(answer, target, what, { name: isNamed(target.visibility) && ((sees && named) || target.visibility === 'public'), content: sees || published });

  assert.ok(isRight(operation, actor, answer.status), what);
}

/** Whether an answer is the one the table calls for. */
function isRight(operation: Operation, { role, place }: Actor, status: number): boolean {
  const { id, may, reach } = rowOf(operation);
  const scoped = operation.scope === undefined || ROLE_SCOPES[role].includes(operation.scope);
  if (operation.access === 'identity') return status === 401;
  // A staff key is none of theirs. What is wrong with a body is said first; it tells nothing of the report.
  if (operation.access === 'code' || operation.access === 'session') return [401, 404, 422].includes(status);
  if (operation.access === 'anyone') return status !== 401 && status !== 403;
  if (!scoped) return status === 403;
  if (reach === 'not here' || !takesKey(operation)) return status !== 401;
  if (!/\{number\}/.test(operation.path) && id === undefined) return status !== 401 && status !== 403;
  if (!SEES[place]) return status === 404;
  if (may && !may.includes(role)) return status === 409;
  return operation.method === 'GET' ? status === 200 : ![401, 403, 404].includes(status);
}

/** A key that lacks just the scope an operation takes gets nowhere, whatever its role. */
async function checkNarrowed(app: TestApp, operation: Operation, target: Target): Promise<void> {
  const { scope } = operation;
  if (!scope) return;
  for (const [role, widest] of Object.entries(ROLE_SCOPES) as [StaffRole, (typeof ROLE_SCOPES)[StaffRole]][]) {
    if (!widest.includes(scope)) continue;
    const key = await staffKey(app, role, LEAD, widest.filter((other) => other !== scope));
    assert.equal((await ask(app, operation, target, key)).status, 403, `${operation.id} by a narrowed ${role}`);
  }
}

function assertNothingShown(answer: Answer, target: Target, what: string, allowed: { name: boolean; content: boolean }): void {
  assert.ok(!answer.text.includes(EMAIL), `${what} shows an address`);
  if (!allowed.name) assert.ok(!answer.text.includes(NAME) || !answer.text.includes(target.number), `${what} shows a name`);
  for (const visibility of VISIBILITIES) {
    const secret = visibility === 'secret' || visibility === 'secret_anonymous';
    if (secret && !allowed.content) assert.ok(!answer.text.includes(canaryOf(visibility)), `${what} shows a ${visibility} report`);
  }
}

async function ask(app: TestApp, operation: Operation, target: Target, key: string | undefined): Promise<Answer> {
  const { body, form, id } = rowOf(operation);
  const ids = { attachment: target.attachment, key: 'matrix-key', account: 'matrix-account', agency: LEAD };
  const values: Record<string, string> = { number: target.number, id: id ? ids[id] : 'nowhere', format: 'json' };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'nowhere');
  const json = operation.body ? (body ?? {}) : undefined;
  const before = await app.database.selectFrom('reports').selectAll().where('number', '=', target.number).executeTakeFirstOrThrow();
  const sent = form === undefined ? { ...(json && { body: json }) } : { body: form, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
  const answer = await send(app, operation.method, path, { ...sent, ...(key !== undefined && { key }) });
  // Whatever was done is undone where it would change the next answer: who leads, who assists, how it stands.
  if (operation.method !== 'GET' && answer.status < 300) {
    const { agency_id, status, asked_from } = before;
    await app.database.updateTable('reports').set({ agency_id, status, asked_from }).where('id', '=', before.id).execute();
    await app.database.deleteFrom('assisting_agencies').where('report_id', '=', before.id).execute();
  }
  return answer;
}

async function makeActors(app: TestApp): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (const role of Object.keys(ROLE_SCOPES) as StaffRole[]) {
    for (const [place, agency] of Object.entries(PLACES) as [Place, string | null][]) {
      if (agency === null && role !== 'national_admin' && role !== 'overseer') continue;
      actors.push({ role, place, key: await staffKey(app, role, agency) });
    }
  }
  return actors;
}

async function makeTargets(app: TestApp): Promise<Target[]> {
  const at = app.clock.now().toISOString();
  const account = newAccountRow(app.deps, 'matrix-account', { role: 'liaison_officer', agencyId: LEAD, label: 'Meja (contoh)' }, {});
  await app.deps.store.accounts.insert(account);
  const { id } = await createApiKey(app.deps, { role: 'liaison_officer', agencyId: LEAD, label: 'Meja (contoh)' });
  await app.database.updateTable('api_keys').set({ id: 'matrix-key', created_at: at }).where('id', '=', id).execute();
  const targets: Target[] = [];
  for (const visibility of VISIBILITIES) {
    const { id: attachment } = await uploadFile(app);
    const { number } = await fileReport(app, {
      visibility,
      agencyId: LEAD,
      title: canaryOf(visibility),
      attachments: [attachment],
      contact: { kind: 'email', email: EMAIL },
      ...(isNamed(visibility) && { reporter: { name: NAME } }),
    });
    targets.push({ visibility, number, attachment });
  }
  return targets;
}

async function badKeys(app: TestApp): Promise<string[]> {
  const expired = await staffKey(app, 'national_admin', null);
  const revoked = await staffKey(app, 'national_admin', null);
  const past = app.clock.now().toISOString();
  await app.database.updateTable('api_keys').set({ expires_at: past }).where('hash', '=', hashApiKey(expired) ?? '').execute();
  await app.database.updateTable('api_keys').set({ revoked_at: past }).where('hash', '=', hashApiKey(revoked) ?? '').execute();
  return [`lapor_${'0'.repeat(32)}`, 'a.b.c', expired, revoked];
}
