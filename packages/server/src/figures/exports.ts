import type { ExportedReport, Language } from '@lapor/sdk/contract';
import { categoryName } from '../store/categories.js';
import type { ExportQuery, ExportRow } from '../store/exports.js';
import type { Nouns } from '../store/store.js';
import { TURNS } from '../workflow/transitions.js';
import { csvLine } from './csv.js';

/** How many reports are held at a time. */
const PAGE = 500;

/** Every column of an export, in order. */
const COLUMNS = [
  'number', 'classification', 'agencyId', 'agencyName', 'categoryId', 'categoryName', 'regionCode', 'visibility', 'channel', 'assisted', 'status', 'turn', 'dueDate',
  'receivedOn', 'createdAt', 'updatedAt', 'forwardings', 'contests', 'firstResponseDays', 'settlementDays', 'resolvedBy', 'rating',
] as const satisfies readonly (keyof ExportedReport)[];

type Asked = Omit<ExportQuery, 'after' | 'limit'>;

/** Hears of every page how many reports it holds, before anybody gets it. */
type Counting = (reports: number) => void;

/** Reports as lines of JSON, a page at a time. */
export async function* jsonLines(store: Nouns, query: Asked, language: Language, count?: Counting): AsyncGenerator<string, void, undefined> {
  for await (const page of pagesOf(store, query, language, count)) yield page.map((report) => `${JSON.stringify(report)}\n`).join('');
}

/** Reports as CSV with a heading, a page at a time. */
export async function* csvLines(store: Nouns, query: Asked, language: Language, bom: boolean, count?: Counting): AsyncGenerator<string, void, undefined> {
  yield `${bom ? '\uFEFF' : ''}${csvLine(COLUMNS)}`;
  for await (const page of pagesOf(store, query, language, count)) yield page.map((report) => csvLine(COLUMNS.map((column) => report[column]))).join('');
}

async function* pagesOf(store: Nouns, query: Asked, language: Language, count: Counting = () => undefined): AsyncGenerator<ExportedReport[], void, undefined> {
  const names = new Map((await store.categories.all()).map((category) => [category.id, categoryName(category, language)]));
  let after: ExportRow | null = null;
  for (;;) {
    const rows: ExportRow[] = await store.exports.page({ ...query, after, limit: PAGE });
    count(rows.length);
    if (rows.length > 0) yield rows.map((row) => toExported(row, names));
    after = rows.at(-1) ?? null;
    if (rows.length < PAGE) return;
  }
}

function toExported(row: ExportRow, names: ReadonlyMap<string, string>): ExportedReport {
  return {
    number: row.number,
    classification: row.classification,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    categoryId: row.category_id,
    categoryName: row.category_id === null ? null : (names.get(row.category_id) ?? null),
    regionCode: row.region_code,
    visibility: row.visibility,
    channel: row.channel,
    assisted: row.assisted === 1,
    status: row.status,
    turn: TURNS[row.status],
    dueDate: row.due_date,
    receivedOn: row.received_day ?? row.created_at.slice(0, 10),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    forwardings: row.forwardings,
    contests: row.contests ?? 0,
    firstResponseDays: row.first_days,
    settlementDays: row.settled_days,
    resolvedBy: row.resolved_by,
    rating: row.rating,
  };
}
