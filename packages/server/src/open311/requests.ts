import { reportNumberSchema, STATUSES, validate, type KnownStatus, type Language } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { AgencyRow, CategoryRow, RegionRow } from '../store/tables.js';
import { categoryName } from '../store/categories.js';
import type { FoundPublicReport } from '../store/public-reports.js';
import { readClock } from '../workflow/due.js';
import { publicPoint } from '../workflow/publication.js';
import type { PublicText } from '../workflow/public-text.js';
import { publicTextsOf } from '../workflow/public-view.js';
import type { Answer, Fields } from './answer.js';
import { Refusal, unknown } from './refusal.js';
import { jurisdictionOf } from './services.js';

type ViewDeps = Pick<AppDeps, 'store' | 'now' | 'calendar'>;

const DAY = 24 * 60 * 60 * 1000;
/** By the specification: a span of 90 days, or 1000 requests, whichever is smaller. */
const SPAN_DAYS = 90;
const MOST = 1000;

/** Open311 knows two states. What an agency closed is open until its reporter has had the last word. */
const CLOSED: readonly KnownStatus[] = ['resolved', 'rejected', 'withdrawn'];
const OPEN = STATUSES.filter((status) => !CLOSED.includes(status));

/** Published reports, the newest first. */
export async function listRequests(deps: ViewDeps, query: Readonly<Record<string, string>>, language: Language): Promise<Answer> {
  const jurisdiction = await jurisdictionOf(deps.store, query['jurisdiction_id'] || undefined);
  // Numbers come alone: the specification has them override everything else.
  const numbers = listIn(query['service_request_id']);
  if (numbers.length > 0) return requests(deps, await byNumber(deps, numbers, jurisdiction), language);
  const codes = listIn(query['service_code']);
  const end = instantIn(query, 'end_date') ?? deps.now();
  const start = instantIn(query, 'start_date') ?? new Date(end.getTime() - SPAN_DAYS * DAY);
  const from = new Date(Math.max(start.getTime(), end.getTime() - SPAN_DAYS * DAY));
  const found = await deps.store.publicReports.list({
    order: 'newest',
    path: jurisdiction?.path,
    ...(codes.length > 0 && { categories: codes }),
    statuses: statusesIn(query['status']),
    from: from.toISOString(),
    // The end is meant to be within.
    before: new Date(end.getTime() + 1).toISOString(),
    limit: MOST,
  });
  return requests(deps, found, language);
}

/**
 * One published report.
 * @throws {Refusal} 404 for any other, whether it exists or not
 */
export async function readRequest(deps: ViewDeps, number: string, language: Language): Promise<Answer> {
  const found = await byNumber(deps, [number], null);
  if (found.length === 0) throw unknown('service_request_id');
  return requests(deps, found, language);
}

async function byNumber({ store }: ViewDeps, numbers: readonly string[], jurisdiction: AgencyRow | null): Promise<FoundPublicReport[]> {
  const found: FoundPublicReport[] = [];
  for (const text of numbers.slice(0, MOST)) {
    const number = validate(reportNumberSchema, text);
    const report = number.ok ? await store.publicReports.find(number.value) : undefined;
    if (report) found.push(report);
  }
  if (!jurisdiction) return found;
  const agencies = await store.agencies.findMany([...new Set(found.map(({ report }) => report.agency_id))]);
  return found.filter(({ report }) => agencies.get(report.agency_id)?.path.startsWith(jurisdiction.path));
}

async function requests({ store, now, calendar }: ViewDeps, found: readonly FoundPublicReport[], language: Language): Promise<Answer> {
  const reports = found.map(({ report }) => report);
  const texts = await publicTextsOf(store, reports);
  const agencies = await store.agencies.findMany([...new Set(reports.map((report) => report.agency_id))]);
  const categories = new Map((await store.categories.all()).map((category) => [category.id, category]));
  const regions = await store.regions.findMany([...new Set(reports.flatMap(({ region_code: code }) => code ?? []))]);
  const items = found.flatMap(({ report, publication }): Fields[] => {
    const agency = agencies.get(report.agency_id);
    const text = texts.get(report.id);
    if (!agency || !text) return [];
    const due = readClock({ now, calendar }, report, agency);
    return [
      request({ report, publication }, { agency, text, category: categories.get(report.category_id ?? ''), region: regions.get(report.region_code ?? '') }, language, {
        expected: due && endOf(due.date, agency.time_zone),
      }),
    ];
  });
  return { root: 'service_requests', content: { item: 'request', items } };
}

function request(
  { report, publication }: Pick<FoundPublicReport, 'report' | 'publication'>,
  { agency, text, category, region }: { agency: AgencyRow; text: PublicText; category: CategoryRow | undefined; region: RegionRow | undefined },
  language: Language,
  { expected }: { expected: string | null },
): Fields {
  const { latitude, longitude } = publicPoint(report, text);
  return {
    service_request_id: report.number,
    status: CLOSED.includes(report.status) ? 'closed' : 'open',
    status_notes: report.status,
    service_name: category ? categoryName(category, language) : null,
    service_code: category?.id ?? null,
    description: `${text.title}\n\n${text.body}`,
    agency_responsible: agency.name,
    service_notice: null,
    requested_datetime: report.created_at,
    updated_datetime: publication.changed_at,
    expected_datetime: expected,
    address: [text.locationText, region?.label].filter(Boolean).join(', ') || null,
    address_id: region?.code ?? null,
    zipcode: null,
    lat: latitude,
    long: longitude,
    media_url: null,
  };
}

/** The end of a day at a place, with the place's offset from UTC. */
function endOf(day: string, timeZone: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(noon);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || '+00:00';
  return `${day}T23:59:59${offset}`;
}

function listIn(text: string | undefined): string[] {
  return (text ?? '').split(',').map((item) => item.trim()).filter((item) => item !== '');
}

function statusesIn(text: string | undefined): readonly KnownStatus[] {
  const wanted = listIn(text);
  if (wanted.some((status) => status !== 'open' && status !== 'closed')) throw new Refusal(400, ['status: open or closed is expected']);
  if (wanted.length === 0) return STATUSES;
  return [...(wanted.includes('open') ? OPEN : []), ...(wanted.includes('closed') ? CLOSED : [])];
}

function instantIn(query: Readonly<Record<string, string>>, name: string): Date | undefined {
  const text = query[name]?.trim();
  if (!text) return undefined;
  // A plus sign that was not escaped has become a space on its way.
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text.replace(' ', '+')) : new Date(NaN);
  if (Number.isNaN(instant.getTime())) throw new Refusal(400, [`${name}: a w3 date and time with its zone is expected`]);
  return instant;
}
