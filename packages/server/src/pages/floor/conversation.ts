import { createHash } from 'node:crypto';
import { validate, agencyPageSchema, agencySchema, attachmentSchema, categoryListSchema, configSchema, idSchema, problemSchema, receiptSchema, regionPageSchema, type Agency, type Config, type Issue, type Language, type Receipt } from '@lapor/sdk/contract';
import type { ApiAnswer } from '../../requests/in-process.js';
import type { FormKey } from '../../auth/form-key.js';
import type { PostedFile } from '../../requests/posted-form.js';
import { dayAt } from '../../workflow/working-days.js';
import { questionField, type FieldIssue } from '../words/fields.js';
import { issuesFrom, issueText } from '../words/issue-text.js';
import { ownIssues, questionsOf, reportFrom, type Entries, type FormFacts, type KeptFile } from './entries.js';
import { wordsOf } from './page.js';
import { FLOOR_TEXTS } from './texts.js';

type Schema = Parameters<typeof validate>[0];
type AskApi = (method: 'GET' | 'POST', path: string, sent?: { body?: unknown; headers?: Readonly<Record<string, string>>; counted?: boolean }) => Promise<ApiAnswer>;

/** More than these are not listed: whoever does not find theirs says so, and the coordinator passes the report on. */
const AGENCIES = 100;
const REGIONS = 8;

/** What became of a form that was sent. */
export type Filed =
  | { kind: 'filed'; receipt: Receipt }
  | { kind: 'wrong'; errors: ReadonlyMap<string, string>; entries: Entries }
  | { kind: 'refused'; code: string };

/** Everything the form is filled from, for what stands in it so far. `fixed` when the page the form stood on has chosen the agency. */
export async function gatherFacts(ask: AskApi, entries: Entries, fixed: boolean): Promise<FormFacts> {
  const wanted = entries.one('agency');
  const agency = fixed && validate(idSchema, wanted).ok ? read(agencySchema, await ask('GET', `/v1/agencies/${wanted}`)) : null;
  const takes = agency?.acceptsReports === true ? agency : null;
  const query = takes === null ? '' : `?agency=${encodeURIComponent(takes.id)}`;
  const config: Config | null = read(configSchema, await ask('GET', `/v1/config${query}`));
  if (config === null) throw new Error('The configuration is not as the contract says');
  const region = entries.one('region').trim().slice(0, 80);
  return {
    config,
    agency: takes,
    agencies: takes === null ? accepting((read(agencyPageSchema, await ask('GET', `/v1/agencies?limit=${String(AGENCIES)}`)))?.items ?? []) : [],
    categories: takes === null ? [] : (read(categoryListSchema, await ask('GET', `/v1/categories${query}`))?.items ?? []),
    regions: region === '' ? [] : (read(regionPageSchema, await ask('GET', `/v1/regions?limit=${String(REGIONS)}&search=${encodeURIComponent(region)}`))?.items ?? []),
  };
}

/** Sends what the form says to the API: files first, so that those received need not be chosen again. */
export async function fileForm(
  ask: AskApi,
  sent: { entries: Entries; facts: FormFacts; files: readonly PostedFile[]; key: FormKey; trapped: boolean; language: Language; now: Date },
): Promise<Filed> {
  const { facts, files, language } = sent;
  const { key, shownAt } = sent.key;
  const dropped = sent.entries.all('drop');
  const kept: KeptFile[] = sent.entries.kept.filter(({ id }) => !dropped.includes(id));
  let refused = false;
  for (const file of files) {
    const body = new Uint8Array(await file.arrayBuffer());
    // By what is in it: sent again it is the same file, and another is another, in whichever order they come.
    const digest = createHash('sha256').update(body).digest('base64url');
    const answer = await ask('POST', '/v1/attachments', { body, headers: { 'Content-Type': file.type, 'Idempotency-Key': `${key}-${digest}` } });
    const attachment = read(attachmentSchema, answer);
    if (!attachment) refused = true;
    else if (kept.every(({ id }) => id !== attachment.id)) kept.push({ id: attachment.id, name: file.name.slice(0, 100) });
  }
  const entries = sent.entries.with(kept);
  const own = ownIssues(entries, facts, dayAt(sent.now, facts.agency?.timeZone ?? 'Asia/Jakarta'));
  const report = reportFrom(entries, facts, { locale: language, at: shownAt.toISOString() });
  const mayFile = own.length === 0 && !refused;
  // What is wrong besides is asked for all the same, by a body that cannot be taken: everything is said at once.
  const answer = await ask('POST', '/v1/reports', { body: mayFile ? report : { ...(report as object), assisted: 'not yet' }, counted: true, headers: { 'Idempotency-Key': key, ...(sent.trapped && { 'Lapor-Proof': 'trap' }) } });
  const receipt = read(receiptSchema, answer);
  if (receipt) return { kind: 'filed', receipt };
  const problem = validate(problemSchema, answer.json);
  const code = problem.ok ? problem.value.code : 'internal_error';
  if (code !== 'validation_failed') return { kind: 'refused', code };
  const issues: readonly Issue[] = problem.ok ? (problem.value.issues ?? []).filter(({ path }) => mayFile || path !== '/assisted') : [];
  return { kind: 'wrong', entries, errors: errorsOf([...own, ...issuesFrom(issues.filter(({ path }) => path !== '/answers'), report as Parameters<typeof issuesFrom>[1])], { entries, facts, language, refused }) };
}

function errorsOf(issues: readonly FieldIssue[], { entries, facts, language, refused }: { entries: Entries; facts: FormFacts; language: Language; refused: boolean }): ReadonlyMap<string, string> {
  const words = wordsOf(language);
  const questions = questionsOf(entries, facts);
  const order = ['class', 'title', 'body', 'region', 'place', 'date', 'agency', 'category', ...questions.map(({ id }) => questionField(id)), 'service', 'files', 'visibility', 'name', 'contact', 'email', 'phone'];
  const told = new Map<string, string>();
  for (const issue of issues) told.set(issue.field, told.get(issue.field) ?? issueText(issue, { messages: words, language, limits: facts.config.limits, questions }));
  if (told.has('region')) told.set('region', facts.regions.length === 0 ? FLOOR_TEXTS.regionUnknown[language] : FLOOR_TEXTS.regionChoose[language]);
  if (refused) told.set('files', FLOOR_TEXTS.fileRefused[language]);
  return new Map(order.flatMap((field) => (told.has(field) ? [[field, told.get(field) ?? ''] as const] : [])));
}

const accepting = (agencies: readonly Agency[]) => agencies.filter(({ acceptsReports }) => acceptsReports);

/** An answer as its schema reads it; `null` when it is a problem. */
function read<S extends Schema>(schema: S, answer: ApiAnswer) {
  if (answer.status >= 400) return null;
  const result = validate(schema, answer.json);
  return result.ok ? result.value : null;
}
