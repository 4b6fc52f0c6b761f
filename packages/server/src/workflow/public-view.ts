import type { Language, PublicEvent, PublicPhoto, PublicReport, PublicReportItem } from '@lapor/sdk/contract';
import { keyedHash } from '../auth/keyed-hash.js';
import type { AppDeps } from '../deps.js';
import { toAgencyReference } from '../store/agencies.js';
import { categoryName } from '../store/categories.js';
import type { FoundPublicReport } from '../store/public-reports.js';
import { toRegion } from '../store/regions.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, AttachmentRow, EventRow, ReportRow } from '../store/tables.js';
import { readClock } from './due.js';
import { publicEventsOf } from './public-events.js';
import { publicTextOf, type PublicText } from './public-text.js';
import { publicPoint } from './publication.js';
import { TURNS } from './transitions.js';

type ViewDeps = Pick<AppDeps, 'now' | 'calendar' | 'secret'>;

/** How much of a body a list shows. */
const EXCERPT = 200;

/** The texts of several reports as the public may read them, by the reports' ids. */
export async function publicTextsOf(store: Pick<Nouns, 'redactions'>, reports: readonly ReportRow[]): Promise<Map<string, PublicText>> {
  const redactions = await store.redactions.ofReports(reports.map(({ id }) => id));
  return new Map(reports.map((report) => [report.id, publicTextOf(report, redactions.get(report.id) ?? [])]));
}

/** Published reports as lists show them, in the order given. */
export async function readPublicItems(store: Nouns, found: readonly FoundPublicReport[], language: Language): Promise<PublicReportItem[]> {
  const reports = found.map(({ report }) => report);
  const texts = await publicTextsOf(store, reports);
  const agencies = await store.agencies.findMany([...new Set(reports.map((report) => report.agency_id))]);
  const categories = new Map((await store.categories.all()).map((category) => [category.id, category]));
  const regions = await store.regions.findMany([...new Set(reports.flatMap(({ region_code: code }) => code ?? []))]);
  return found.flatMap(({ report, publication }) => {
    const agency = agencies.get(report.agency_id);
    const text = texts.get(report.id);
    if (!agency || !text || publication.published_at === null) return [];
    const category = categories.get(report.category_id ?? '');
    const region = regions.get(report.region_code ?? '');
    const item: PublicReportItem = {
      number: report.number,
      classification: report.classification,
      title: text.title,
      excerpt: excerptOf(text.body),
      agency: toAgencyReference(agency),
      category: category ? { id: category.id, name: categoryName(category, language) } : null,
      region: region ? toRegion(region) : null,
      status: report.status,
      supports: publication.supports,
      createdAt: report.created_at,
      publishedAt: publication.published_at,
      changedAt: publication.changed_at,
    };
    return [item];
  });
}

function excerptOf(body: string): string {
  const line = body.replace(/\s+/g, ' ');
  if (line.length <= EXCERPT) return line;
  // Whole words, and no half of an emoji.
  return `${line.slice(0, EXCERPT).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`;
}

/** A published report without a name: this is what everybody gets of an anonymous one, and what may be remembered of any. */
export type UnnamedPublicReport = Omit<PublicReport, 'reporter'>;

/** Reads a published report for everybody, without a name. */
export async function readUnnamedPublic(deps: ViewDeps, store: Nouns, { report, publication }: FoundPublicReport, language: Language): Promise<UnnamedPublicReport> {
  const events = await store.events.ofReport(report.id);
  const text = (await publicTextsOf(store, [report])).get(report.id) ?? publicTextOf(report, []);
  const told = publicEventsOf(report, events, text);
  const agencies = await store.agencies.findMany(agencyIds(report, told.map(({ event }) => event)));
  const agency = agencies.get(report.agency_id);
  if (!agency || publication.published_at === null) throw new Error('A published report lacks its agency or its day');
  const category = report.category_id === null ? undefined : await store.categories.find(report.category_id);
  const photos = photosOf(deps, await store.attachments.ofReport(report.id), text);
  return {
    number: report.number,
    classification: report.classification,
    title: text.title,
    body: text.body,
    incidentDate: report.incident_date,
    location: await locationOf(store, report, text),
    agency: toAgencyReference(agency),
    category: category ? { id: category.id, name: categoryName(category, language) } : null,
    visibility: report.visibility === 'public' ? 'public' : 'anonymous',
    status: report.status,
    turn: TURNS[report.status],
    due: readClock(deps, report, agency),
    supports: publication.supports,
    createdAt: report.created_at,
    publishedAt: publication.published_at,
    changedAt: publication.changed_at,
    photos: photos(null),
    events: told.map(({ event, text: said, photos: shown }) => toPublicEvent(event, said, agencies, shown ? photos(event.id) : [])),
  };
}

/** Adds the name its reporter chose to publish; nothing to reports of any other visibility. */
export async function withPublicName<R extends UnnamedPublicReport>(
  store: Pick<Nouns, 'reporters'>,
  report: Pick<ReportRow, 'id' | 'visibility'>,
  read: R,
): Promise<R | (R & { visibility: 'public'; reporter: { name: string } })> {
  if (report.visibility !== 'public') return read;
  const name = await store.reporters.nameOf(report.id);
  return name === null ? read : { ...read, visibility: 'public', reporter: { name } };
}

/** A published report as everybody reads it. */
export async function readPublicReport(deps: ViewDeps, store: Nouns, found: FoundPublicReport, language: Language): Promise<PublicReport> {
  return withPublicName(store, found.report, await readUnnamedPublic(deps, store, found, language));
}

/** The photo that has a public id, among the files of a published report; `undefined` when the public sees no such photo. */
export async function findPublicPhoto(deps: ViewDeps, store: Nouns, { report }: FoundPublicReport, id: string): Promise<AttachmentRow | undefined> {
  const events = await store.events.ofReport(report.id);
  const text = (await publicTextsOf(store, [report])).get(report.id) ?? publicTextOf(report, []);
  const shown = new Set(publicEventsOf(report, events, text).flatMap(({ event, photos }) => (photos ? [event.id] : [])));
  const files = await store.attachments.ofReport(report.id);
  return files.find((file) => isPhoto(file, text) && (file.event_id === null || shown.has(file.event_id)) && publicPhotoId(deps, file) === id);
}

function photosOf(deps: ViewDeps, files: readonly AttachmentRow[], text: PublicText) {
  return (eventId: string | null): PublicPhoto[] =>
    files
      .filter((file) => file.event_id === eventId && isPhoto(file, text))
      .map((file) => ({ id: publicPhotoId(deps, file), mediaType: file.media_type, width: file.width, height: file.height }));
}

// Documents may hold anything, names and addresses above all: they stay between reporter and agency.
function isPhoto(file: AttachmentRow, text: PublicText): boolean {
  return file.kind === 'photo' && text.shows(file);
}

/** An id that leads to the public address of a photo and nowhere else. */
function publicPhotoId({ secret }: ViewDeps, file: Pick<AttachmentRow, 'id'>): string {
  return keyedHash(secret, 'public-photo', file.id).toString('hex').slice(0, 32);
}

async function locationOf(store: Nouns, report: ReportRow, text: PublicText): Promise<PublicReport['location']> {
  const region = report.region_code === null ? undefined : await store.regions.find(report.region_code);
  const { latitude, longitude } = publicPoint(report, text);
  const { locationText } = text;
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  return locationText === null && !region && point === null ? null : { text: locationText, region: region ? toRegion(region) : null, point };
}

function agencyIds(report: ReportRow, events: readonly EventRow[]): string[] {
  const ids = [report.agency_id, ...events.flatMap((event) => [event.actor_agency_id, event.target_agency_id])];
  return [...new Set(ids.filter((id) => id !== null))];
}

function toPublicEvent(event: EventRow, text: string | null, agencies: ReadonlyMap<string, AgencyRow>, photos: PublicPhoto[]): PublicEvent {
  const referenceTo = (id: string | null) => {
    const agency = id === null ? undefined : agencies.get(id);
    return agency ? toAgencyReference(agency) : null;
  };
  return {
    kind: event.kind,
    at: event.at,
    actor: { role: event.actor_role, agency: referenceTo(event.actor_agency_id) },
    status: event.status,
    target: referenceTo(event.target_agency_id),
    reason: event.reason,
    text,
    photos,
  };
}
