import { AUDIENCES, isSecret, reportNumberSchema, STATUSES, validate, type inboxQuerySchema, type InboxCounts, type KnownStatus } from '@lapor/sdk/contract';
import { sees, type Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { invalid } from '../problem.js';
import { soughtWords } from '../search/words.js';
import type { InboxFilter } from '../store/inbox.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow } from '../store/tables.js';
import { recordAct } from './audit.js';
import { newId } from './ids.js';
import { PING_PONG, TURNS } from './transitions.js';
import { dayAt } from './working-days.js';

type Checked<T extends Parameters<typeof validate>[0]> = Extract<ReturnType<typeof validate<T>>, { ok: true }>['value'];

/** What somebody asks of the inbox. */
export type InboxQuestion = Omit<Checked<typeof inboxQuerySchema>, 'limit' | 'cursor'>;

/**
 * The agency at whose subtree the inbox is to be read: the key's own, or one asked for below it; `null` for the whole tree.
 * @throws {ProblemError} `validation_failed` for an agency that is unknown, or out of sight
 */
export async function inboxRoot(store: Pick<Nouns, 'agencies'>, staff: Staff, wanted: string | undefined): Promise<AgencyRow | null> {
  if (wanted === undefined) return staff.agency;
  const agency = await store.agencies.find(wanted);
  if (!agency || !sees(staff, agency)) throw invalid('/agency', 'unknown_agency');
  return agency;
}

/**
 * Which reports of the inbox are wanted.
 * @throws {ProblemError} `validation_failed` for an agency out of sight, and a category or region nobody knows
 */
export async function inboxFilter(deps: Pick<AppDeps, 'store' | 'now'>, staff: Staff, question: InboxQuestion): Promise<InboxFilter> {
  const { store } = deps;
  const { agency, status, turn, classification, category, region, visibility, assignee, overdue, flagged, doubtful, pingPong, escalated, search = '' } = question;
  const root = await inboxRoot(store, staff, agency);
  if (region !== undefined && !(await store.regions.find(region))) throw invalid('/region', 'unknown_region');
  return {
    path: root?.path ?? null,
    statuses: turn === undefined && status === undefined ? undefined : STATUSES.filter((known) => fits(known, status, turn)),
    classification,
    categoryIds: category === undefined ? undefined : await categoriesWithin(store, category),
    region,
    visibility,
    assigneeId: assignee === undefined ? undefined : assignee === 'none' ? null : assignee === 'me' ? staff.keyId : assignee,
    overdue,
    flagged,
    doubtful,
    forwardings: pingPong === undefined ? undefined : { least: PING_PONG, wanted: pingPong },
    words: search.trim() === '' ? undefined : soughtWords(search),
    number: numberIn(search),
    escalated: escalated && AUDIENCES.slice(AUDIENCES.indexOf(escalated)),
    today: await todayIn(deps),
  };
}

function numberIn(search: string): string | undefined {
  const number = validate(reportNumberSchema, search);
  return number.ok ? number.value : undefined;
}

/**
 * Writes down that somebody looks for words in secret reports, before they are looked for: what is found tells what stands there.
 * Other questions tell nothing of it, and are not written down.
 */
export async function noteSecretSearch(deps: Pick<AppDeps, 'store' | 'now' | 'randomBytes'>, staff: Staff, question: InboxQuestion): Promise<void> {
  const { search = '', visibility, agency } = question;
  if (visibility === undefined || !isSecret(visibility) || search.trim() === '') return;
  const root = await inboxRoot(deps.store, staff, agency);
  const target = { kind: 'search', id: newId(deps.randomBytes) };
  await deps.store.transaction((store) =>
    recordAct(deps, store, staff, { action: 'secrets.searched', target, agencyId: root?.id ?? null, details: { filter: narrowedBy(staff, question) } }),
  );
}

/** What narrows a question down, as the trail of administrative acts may keep it: no words, and nobody but who asks. */
export function narrowedBy(staff: Staff, { agency: _, search, assignee, ...codes }: InboxQuestion): Record<string, string | boolean | undefined> {
  const whose = assignee === staff.keyId ? 'me' : assignee;
  return {
    ...codes,
    ...(whose !== undefined && { assignee: whose === 'me' || whose === 'none' ? whose : 'another' }),
    ...(search !== undefined && search.trim() !== '' && { search: true }),
  };
}

/** How many reports the inbox of somebody holds. */
export async function countInbox(deps: Pick<AppDeps, 'store' | 'now'>, staff: Staff, agency: string | undefined): Promise<InboxCounts> {
  const { inbox } = deps.store;
  const filter = await inboxFilter(deps, staff, { agency });
  const byStatus = await inbox.countByStatus(filter.path);
  return {
    total: [...byStatus.values()].reduce((sum, count) => sum + count, 0),
    byStatus: Object.fromEntries(STATUSES.map((status) => [status, byStatus.get(status) ?? 0])),
    overdue: await inbox.count({ ...filter, overdue: true }),
    flagged: await inbox.count({ ...filter, flagged: true }),
    doubtful: await inbox.count({ ...filter, doubtful: true }),
    pingPong: await inbox.count({ ...filter, forwardings: { least: PING_PONG, wanted: true } }),
    escalated: await inbox.count({ ...filter, escalated: ['overseer'] }),
    mine: await inbox.count({ ...filter, assigneeId: staff.keyId, statuses: STATUSES.filter((status) => TURNS[status] !== 'nobody') }),
  };
}

function fits(known: KnownStatus, status: KnownStatus | undefined, turn: InboxQuestion['turn']): boolean {
  return (status === undefined || known === status) && (turn === undefined || TURNS[known] === turn);
}

async function categoriesWithin(store: Pick<Nouns, 'categories'>, id: string): Promise<string[]> {
  const all = await store.categories.all();
  if (!all.some((category) => category.id === id)) throw invalid('/category', 'unknown_category');
  const within = new Set([id]);
  // A set takes what is added while it is gone through.
  for (const parent of within) for (const category of all) if (category.parent_id === parent) within.add(category.id);
  return [...within];
}

async function todayIn({ store, now }: Pick<AppDeps, 'store' | 'now'>): Promise<Map<string, string>> {
  const zones = await store.agencies.timeZones();
  return new Map(zones.map((zone) => [zone, dayAt(now(), zone)]));
}
