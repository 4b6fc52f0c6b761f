import assert from 'node:assert/strict';
import { problemSchema, PROBLEMS, ROLE_SCOPES, validate, type NewReport, type ProblemCode, type Receipt, type Scope, type StaffRole } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { createApiKey } from '../auth/api-key.js';
import type { TestApp } from './app.js';

type Schema = Parameters<typeof validate>[0];

/** An answer, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came. */
  readonly text: string;
  /** The body as JSON; `undefined` when it is none. */
  readonly json: unknown;
}

/** What to send beside method and path. A `body` that is no text or bytes goes as JSON. */
export interface Sent {
  readonly body?: unknown;
  readonly key?: string;
  readonly code?: string;
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request to the application and reads the answer. */
export async function send({ app }: Pick<TestApp, 'app'>, method: string, path: string, sent: Sent = {}): Promise<Answer> {
  const headers = new Headers();
  const raw = typeof sent.body === 'string' || sent.body instanceof Uint8Array;
  if (sent.body !== undefined && !(sent.body instanceof Uint8Array)) headers.set('Content-Type', 'application/json');
  if (sent.key !== undefined) headers.set('Authorization', `Bearer ${sent.key}`);
  if (sent.code !== undefined) headers.set('Lapor-Access-Code', sent.code);
  if (sent.idempotencyKey !== undefined) headers.set('Idempotency-Key', sent.idempotencyKey);
  for (const [name, value] of Object.entries(sent.headers ?? {})) headers.set(name, value);
  const body = raw ? (sent.body as string | Uint8Array<ArrayBuffer>) : sent.body === undefined ? null : JSON.stringify(sent.body);
  const response = await app.fetch(new Request(`http://lapor.test${path}`, { method, headers, body }));
  const text = await response.text();
  const json: unknown = text !== '' && /[/+]json\b/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}

/**
 * What an operation answered, after making sure that it is exactly what the contract says: nothing missing, nothing more.
 */
export function bodyOf<S extends Schema>(answer: Answer, operation: { readonly status: number; readonly response: S }) {
  assert.equal(answer.status, operation.status, answer.text);
  const result = validate(operation.response, answer.json);
  assert.ok(result.ok, `not as the contract says: ${JSON.stringify(result)}`);
  // Responses are read tolerantly, so fields nobody documented would be dropped in silence: here they stand out.
  assert.deepEqual(answer.json, result.value);
  return result.value;
}

/** A complaint with nothing wrong, changed as wished; `undefined` leaves a field out. */
export function complaint(changes: { [Field in keyof NewReport]?: NewReport[Field] | undefined } = {}): NewReport {
  const report = {
    classification: 'complaint',
    title: 'Jalan berlubang di depan pasar',
    body: 'Sejak dua minggu ada lubang besar di depan pasar, dan motor sering jatuh.',
    incidentDate: '2026-02-27',
    location: { text: 'Depan pasar', regionCode: '51.02.05' },
    agencyId: 'jalan-dinas',
    categoryId: null,
    visibility: 'anonymous',
    contact: { kind: 'none' },
    locale: 'id',
    notice: { version: '1', locale: 'id', at: '2026-03-02T01:59:00.000Z' },
    ...changes,
  };
  return Object.fromEntries(Object.entries(report).filter(([, value]) => value !== undefined)) as unknown as NewReport;
}

/** Files a report and gives its receipt. */
export async function fileReport(app: TestApp, changes: Parameters<typeof complaint>[0] = {}): Promise<Receipt> {
  return bodyOf(await send(app, 'POST', '/v1/reports', { body: complaint(changes) }), operations.createReport);
}

/** A key of a role, with all its scopes unless some are named. */
export async function staffKey({ deps }: TestApp, role: StaffRole, agencyId: string | null, scopes?: readonly Scope[]): Promise<string> {
  return (await createApiKey(deps, { role, agencyId, label: 'contoh', scopes: scopes ?? (role === 'integrator' ? ROLE_SCOPES.integrator : null) })).key;
}

/** Fails unless an answer is the problem of a code, as documented, with these issues. */
export function assertProblem(answer: Answer, code: ProblemCode, issues?: readonly string[]): void {
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json', answer.text);
  const problem = bodyOf(answer, { status: PROBLEMS[code], response: problemSchema });
  assert.equal(problem.code, code);
  assert.equal(problem.status, answer.status);
  assert.equal(problem.type, `/docs/api#problem-${code}`);
  assert.equal(problem.requestId, answer.headers.get('Lapor-Request-Id'));
  if (issues) assert.deepEqual(problem.issues?.map((issue) => `${issue.path} ${issue.code}`), issues);
}

/** Fails unless every table that requests write to is empty, and so is the file store. */
export async function assertNoTrace({ database, deps }: TestApp): Promise<void> {
  for (const table of ['reports', 'reporters', 'events', 'attachments', 'idempotency_keys'] as const) {
    const { count } = await database.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    assert.equal(count, 0, `${table} is not empty`);
  }
  for await (const file of deps.files.list()) assert.fail(`a file was left: ${file.id}`);
}
