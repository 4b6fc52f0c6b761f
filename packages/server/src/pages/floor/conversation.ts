import { createHash } from 'node:crypto';
import { validate, agencyPageSchema, agencySchema, attachmentSchema, categoryListSchema, configSchema, idSchema, problemSchema, receiptSchema, regionPageSchema, servicePageSchema, type Agency, type Config, type Issue, type Language, type Receipt } from '@lapor/sdk/contract';
import { ProblemError } from '../../problem.js';
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
/** The API, as a page asks it. */
export type AskApi = (method: 'GET' | 'POST', path: string, sent?: { body?: unknown; headers?: Readonly<Record<string, string>>; counted?: boolean; rehearsed?: boolean }) => Promise<ApiAnswer>;

/** So many agencies of a name are listed at once; fewer than `FEW` in all are listed without being looked for. */
const AGENCIES = 20;
const FEW = 8;
const REGIONS = 20;

/** What became of a form that was sent. */
export type Filed =
  | { kind: 'filed'; receipt: Receipt }
  /** Nothing is wrong with it; it was not to be sent yet. */
  | { kind: 'ready'; entries: Entries }
  | { kind: 'wrong'; errors: ReadonlyMap<string, string>; entries: Entries }
  | { kind: 'refused'; code: string };

/** Everything the form is filled from, for what stands in it so far. `fixed` when the page the form stood on has chosen the agency. */
export async function gatherFacts(ask: AskApi, entries: Entries, fixed: boolean): Promise<FormFacts> {
  const wanted = entries.one('agency');
  const named = wanted !== 'unknown' && validate(idSchema, wanted).ok ? read(agencySchema, await ask('GET', `/v1/agencies/${wanted}`)) : null;
  const agency = named?.acceptsReports === true ? named : null;
  const query = agency === null ? '' : `?agency=${encodeURIComponent(agency.id)}`;
  const config = configIn(await ask('GET', `/v1/config${fixed ? query : ''}`));
  const region = entries.one('region').trim().slice(0, 80);
  const known = agency !== null || wanted === 'unknown';
  return {
    config,
    agency,
    fixed: fixed && agency !== null,
    agencies: fixed && agency ? { items: [], next: null, few: true } : await agenciesFor(ask, entries, agency !== null),
    categories: known ? (read(categoryListSchema, await ask('GET', `/v1/categories${query}`))?.items ?? []) : [],
    services: agency ? await servicesOf(ask, agency.id) : [],
    regions: region === '' ? [] : (read(regionPageSchema, await ask('GET', `/v1/regions?${new URLSearchParams({ limit: String(REGIONS), search: region }).toString()}`))?.items ?? []),
  };
}

/** @throws {ProblemError} `unavailable` while the API cannot say */
export function configIn(answer: ApiAnswer): Config {
  if (answer.status === 503) throw new ProblemError('unavailable');
  const config: Config | null = read(configSchema, answer);
  if (config === null) throw new Error('The configuration is not as the contract says');
  return config;
}

/** All agencies when they are few; else those asked for by name, or page by page. */
async function agenciesFor(ask: AskApi, entries: Entries, chosen: boolean): Promise<FormFacts['agencies']> {
  const page = async (query: Record<string, string>) => {
    const answer = read(agencyPageSchema, await ask('GET', `/v1/agencies?${new URLSearchParams(query).toString()}`));
    return { items: accepting(answer?.items ?? []), next: answer?.nextCursor ?? null };
  };
  const first = await page({ limit: String(FEW) });
  if (first.next === null) return { ...first, few: true };
  const search = entries.one('agency-search').trim().slice(0, 80);
  const cursor = entries.one('agency-page');
  const asked = entries.sought === 'agency';
  if (!asked && (chosen || search === '')) return { items: [], next: null, few: false };
  return { ...(await page({ limit: String(AGENCIES), ...(search !== '' && { search }), ...(cursor !== '' && { cursor }) })), few: false };
}

/** The services of an agency, up to more than any list is read of. */
async function servicesOf(ask: AskApi, agency: string): Promise<FormFacts['services']> {
  const all: FormFacts['services'][number][] = [];
  for (let cursor: string | null = ''; cursor !== null && all.length < 500; ) {
    const query = new URLSearchParams({ agency, limit: '100', ...(cursor !== '' && { cursor }) });
    const page: ReturnType<typeof servicePage> = servicePage(await ask('GET', `/v1/services?${query.toString()}`));
    all.push(...(page?.items ?? []));
    cursor = page?.nextCursor ?? null;
  }
  return all;
}

const servicePage = (answer: ApiAnswer) => read(servicePageSchema, answer);

/** Sends what the form says to the API, or with `dry` only has it checked: files first, so that those received need not be chosen again. */
export async function fileForm(
  ask: AskApi,
  sent: { entries: Entries; facts: FormFacts; files: readonly PostedFile[]; key: FormKey; trapped: boolean; language: Language; now: Date; dry: boolean },
): Promise<Filed> {
  const { facts, language } = sent;
  const { key, shownAt } = sent.key;
  const { kept, refused } = await keepFiles(ask, sent);
  const entries = sent.entries.with(kept);
  const own = ownIssues(entries, facts, dayAt(sent.now, facts.agency?.timeZone ?? 'Asia/Jakarta'));
  const report = reportFrom(entries, facts, { locale: language, at: shownAt.toISOString() });
  const mayFile = own.length === 0 && !refused && !sent.dry;
  // What is wrong besides is asked for all the same: everything is said at once.
  const answer = await ask('POST', '/v1/reports', { body: report, counted: true, rehearsed: !mayFile, headers: { 'Idempotency-Key': key, ...(sent.trapped && { 'Lapor-Proof': 'trap' }) } });
  const receipt = read(receiptSchema, answer);
  if (receipt) return { kind: 'filed', receipt };
  const passed = answer.status < 400;
  if (passed && sent.dry && own.length === 0 && !refused) return { kind: 'ready', entries };
  const problem = validate(problemSchema, answer.json);
  const code = problem.ok ? problem.value.code : 'internal_error';
  if (!passed && code !== 'validation_failed') return { kind: 'refused', code };
  const issues: readonly Issue[] = problem.ok ? (problem.value.issues ?? []) : [];
  const gone = entries.kept.filter((_, index) => issues.some((issue) => issue.path === `/attachments/${String(index)}` && issue.code === 'unknown_attachment'));
  return { kind: 'wrong', entries: entries.without(gone.map(({ id }) => id)), errors: errorsOf([...own, ...issuesFrom(issues.filter(({ path }) => path !== '/answers' || own.length === 0), report as Parameters<typeof issuesFrom>[1])], { entries, facts, language, refused }) };
}

/** Hands the files of a form to the API. Those received before stay, but for those to be left out. */
export async function keepFiles(ask: AskApi, { entries, files, key: { key } }: { entries: Entries; files: readonly PostedFile[]; key: FormKey }): Promise<{ kept: KeptFile[]; refused: boolean }> {
  const dropped = entries.all('drop');
  const kept: KeptFile[] = entries.kept.filter(({ id }) => !dropped.includes(id));
  let refused = false;
  for (const file of files) {
    const body = new Uint8Array(await file.arrayBuffer());
    // By what is in it: sent again it is the same file, and another is another, in whichever order they come.
    // One that is gone meanwhile would be answered for all the same, so it comes under another key than before.
    const digest = createHash('sha256').update(entries.all('gone').join(' ')).update(body).digest('base64url');
    const answer = await ask('POST', '/v1/attachments', { body, headers: { 'Content-Type': file.type, 'Idempotency-Key': `${key}-${digest}` } });
    const attachment = read(attachmentSchema, answer);
    if (!attachment) refused = true;
    else if (kept.every(({ id }) => id !== attachment.id)) kept.push({ id: attachment.id, name: file.name.slice(0, 100) });
  }
  return { kept, refused };
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
