import { keptPoint, type Attachment, type Language, type Report, type ReportEvent, type StaffEvent } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { toAgencyReference } from '../store/agencies.js';
import { toAttachment } from '../store/attachments.js';
import { categoryName } from '../store/categories.js';
import { toRating } from '../store/ratings.js';
import { toRegion } from '../store/regions.js';
import { toServiceReference } from '../store/services.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, CategoryRow, EventRow, ReportRow } from '../store/tables.js';
import type { KeptAnswer } from './answers.js';
import { readClock } from './due.js';
import { eventWords } from './event-words.js';
import { detailsOf } from './history.js';
import { readableAnswer } from './readable-answer.js';
import { rightsOf } from './rights.js';
import { erasureOf, visibilityChangesOf } from './standing.js';
import { TURNS } from './transitions.js';

/** What it takes to show a report. */
export type ViewDeps = Pick<AppDeps, 'now' | 'calendar' | 'rules' | 'settings'>;

/** What a list shows of a report: nothing that says who filed it. */
export function summaryOf(deps: ViewDeps, row: ReportRow, agency: AgencyRow, category: CategoryRow | undefined, language: Language) {
  return {
    number: row.number,
    classification: row.classification,
    title: row.title,
    agency: toAgencyReference(agency),
    category: category ? { id: category.id, name: categoryName(category, language) } : null,
    visibility: row.visibility,
    status: row.status,
    turn: row.erased_at === null ? TURNS[row.status] : 'nobody',
    due: readClock(deps, row, agency),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What every reader of a whole report gets, and the events with and without what staff keep to themselves. */
export async function readWhole(deps: ViewDeps, store: Nouns, row: ReportRow, language: Language) {
  const events = await store.events.ofReport(row.id);
  const agencies = await store.agencies.findMany(agencyIds(row, events));
  const category = row.category_id === null ? undefined : await store.categories.find(row.category_id);
  const region = row.region_code === null ? undefined : await store.regions.find(row.region_code);
  const service = row.service_id === null ? undefined : await store.services.find(row.service_id);
  const files = await store.attachments.ofReport(row.id);
  const rating = await store.ratings.find(row.id);
  const filesOf = (eventId: string | null): Attachment[] => files.filter((file) => file.event_id === eventId).map(toAttachment);
  const agency = agencies.get(row.agency_id);
  if (!agency) throw new Error('A report points at an agency that is not there');

  const core = {
    ...summaryOf(deps, row, agency, category, language),
    body: row.body,
    incidentDate: row.incident_date,
    location: locationOf(row, region ? toRegion(region) : null),
    service: service ? toServiceReference(service, language) : null,
    answers: (JSON.parse(row.answers) as KeptAnswer[]).map((answer) => readableAnswer(answer, language)),
    attachments: filesOf(null),
  };
  const withoutNotes = (event: EventRow) => toEvent(event, agencies, filesOf(event.id), language) satisfies ReportEvent;
  return {
    agency,
    core,
    erasure: erasureOf(row, events),
    history: events,
    rating: rating ? toRating(rating) : null,
    events: events.filter((event) => eventWords(event, language) !== null).map(withoutNotes),
    staffEvents: events.map((event) => toStaffEvent(event, withoutNotes(event), agencies)),
  };
}

/** A report as its reporter follows it. */
export async function readReport(deps: ViewDeps, store: Nouns, row: ReportRow, language: Language): Promise<Report> {
  const { agency, core, events, erasure, history, rating } = await readWhole(deps, store, row, language);
  const rights = rightsOf(deps, { report: row, agency, events: history, clocks: await store.clocks.ofReport(row.id) });
  return { ...core, contactKind: row.contact_kind, visibilityChanges: visibilityChangesOf(row), erasure, rating, rights, events } satisfies Report;
}

function agencyIds(row: ReportRow, events: readonly EventRow[]): string[] {
  const ids = [row.agency_id, ...events.flatMap((event) => [event.actor_agency_id, event.target_agency_id, detailsOf(event).suggestedAgencyId ?? null])];
  return [...new Set(ids.filter((id) => id !== null))];
}

function locationOf(row: ReportRow, region: NonNullable<Report['location']>['region']): Report['location'] {
  const { location_text: text, latitude, longitude } = row;
  // The row keeps it as the history chain hashed it when the report was filed; nobody reads more of it than its visibility allows now.
  const point = latitude === null || longitude === null ? null : keptPoint({ latitude, longitude }, row.visibility);
  return text === null && region === null && point === null ? null : { text, region, point };
}

function toStaffEvent(row: EventRow, event: ReportEvent, agencies: ReadonlyMap<string, AgencyRow>): StaffEvent {
  const { suggestedAgencyId, workingDays = null } = detailsOf(row);
  const suggested = agencies.get(suggestedAgencyId ?? '');
  return { ...event, note: row.note, suggested: suggested ? toAgencyReference(suggested) : null, workingDays };
}

function toEvent(event: EventRow, agencies: ReadonlyMap<string, AgencyRow>, attachments: Attachment[], language: Language): ReportEvent {
  const referenceTo = (id: string | null) => {
    const agency = agencies.get(id ?? '');
    return agency ? toAgencyReference(agency) : null;
  };
  return {
    id: event.id,
    kind: event.kind,
    summary: eventWords(event, language),
    at: event.at,
    actor: { role: event.actor_role, agency: referenceTo(event.actor_agency_id) },
    status: event.status,
    target: referenceTo(event.target_agency_id),
    reason: event.reason,
    text: event.text,
    attachments,
  };
}
