import { countCharacters, type CoveredSpan, type FoundIssue, type Language, type Publication, type Redact } from '@lapor/sdk/contract';
import type { Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { EventRow, ReportRow } from '../store/tables.js';
import type { RedactionRow } from '../store/tables/public-life.js';
import { actorOf, applyMove } from './apply.js';
import { recordAct } from './audit.js';
import { once, type Write } from './once.js';
import { isPractice } from './practice.js';
import { keptBackBy } from './publication.js';
import { readUnnamedPublic, withPublicName, type UnnamedPublicReport } from './public-view.js';
import { movesWithin, withinReach } from './reach.js';
import { openForStaff } from './staff-view.js';

/** Who asks for which move of moderation, and why. */
export interface ModerationRequest {
  readonly move: 'hide' | 'show' | 'redact';
  readonly number: string;
  readonly staff: Staff;
  readonly language: Language;
  readonly details: {
    readonly reason?: string | undefined;
    readonly text?: string | undefined;
    readonly note?: string | undefined;
    /** Of `redact`: all that is covered from then on. */
    readonly covered?: Pick<Redact, 'spans' | 'photos'> | undefined;
  };
}

/** What the trail of administrative acts calls each. */
const ACTS = { hide: 'report.hidden', show: 'report.shown', redact: 'report.redacted' } as const;

/** How a report stands towards the public, without any name. */
type Unnamed = Omit<Publication, 'seen'> & { seen: UnnamedPublicReport | null };

/**
 * Hides a report, shows it again, or covers parts of it, by the table of transitions. What the public lists, finds and reads
 * changes with it, at once.
 * @throws {ProblemError} `not_found`, `not_allowed`, `validation_failed`, `idempotency_conflict`
 */
export async function moderate(deps: AppDeps, write: Write, request: ModerationRequest): Promise<Publication> {
  const { staff, number } = request;
  const publication = await once(deps, write, 200, (store) => move(deps, store, request), (store) => openForStaff(store, staff, number));
  const row = await deps.store.reports.find(number);
  if (!row) throw new Error('A report vanished while it was moderated');
  return named(deps.store, row, publication);
}

async function move(deps: AppDeps, store: Nouns, { move: name, number, staff, language, details }: ModerationRequest) {
  const { report, reach } = await withinReach(store, staff, await store.reports.lock(number));
  if (movesWithin([name], staff, reach, report.status).length === 0) throw new ProblemError('not_allowed');
  // Shown again is what was hidden; hiding twice is no second event.
  const hidden = (await store.publicReports.ofReport(report.id))?.hidden_at != null;
  if ((name === 'hide' && hidden) || (name === 'show' && !hidden)) throw new ProblemError('not_allowed');
  if (name === 'redact') await cover(store, report, details.covered ?? { spans: [] });
  const { text = null, note = null, reason = null } = details;
  const after = await applyMove(deps, store, { move: name, report, agency: reach.lead, actor: actorOf(staff), text, note, reason });
  await recordAct(deps, store, staff, { action: ACTS[name], target: { kind: 'report', id: number }, agencyId: after.agency_id, details: { reason } });
  return readUnnamed(deps, store, after, language);
}

/** How a report stands towards the public, for staff who see the report. */
export async function readPublication(deps: AppDeps, store: Nouns, report: ReportRow, language: Language): Promise<Publication> {
  return named(store, report, await readUnnamed(deps, store, report, language));
}

async function readUnnamed(deps: AppDeps, store: Nouns, report: ReportRow, language: Language): Promise<Unnamed> {
  const publication = await store.publicReports.ofReport(report.id);
  const redactions = (await store.redactions.ofReports([report.id])).get(report.id) ?? [];
  const found = publication?.shown === 1 ? await store.publicReports.find(report.number) : undefined;
  return {
    keptBack: keptBackBy(report, publication ?? { accepted_at: null, hidden_at: null }, await isPractice(deps, store, await store.agencies.find(report.agency_id))),
    publishedAt: publication?.published_at ?? null,
    hiddenAt: publication?.hidden_at ?? null,
    supports: publication?.supports ?? 0,
    spans: redactions.flatMap(toSpan),
    photos: redactions.flatMap((redaction) => (redaction.field === 'photo' ? (redaction.subject_id ?? []) : [])),
    seen: found ? await readUnnamedPublic(deps, store, found, language) : null,
  };
}

async function named(store: Nouns, row: Pick<ReportRow, 'id' | 'visibility'>, { seen, ...rest }: Unnamed): Promise<Publication> {
  return { ...rest, seen: seen && (await withPublicName(store, row, seen)) };
}

async function cover(store: Nouns, report: ReportRow, { spans, photos = [] }: Pick<Redact, 'spans' | 'photos'>): Promise<void> {
  const events = await store.events.ofReport(report.id);
  const files = new Set((await store.attachments.ofReport(report.id)).map(({ id }) => id));
  const issues: FoundIssue[] = spans.flatMap((span, index) => wrongIn(span, lengthOf(report, events, span), `/spans/${String(index)}`));
  for (const [index, id] of photos.entries()) if (!files.has(id)) issues.push({ path: `/photos/${String(index)}`, code: 'unknown_attachment' });
  if (issues.length > 0) throw new ProblemError('validation_failed', { issues });
  const covered = [
    ...spans.map((span) => ({ field: span.field, subject_id: span.eventId ?? null, start_at: span.start, end_at: span.end })),
    ...[...new Set(photos)].map((id) => ({ field: 'photo' as const, subject_id: id, start_at: null, end_at: null })),
  ];
  await store.redactions.replace(report.id, covered.map((part, position): RedactionRow => ({ report_id: report.id, position, ...part })));
}

/** How long the text is that a span lies in; `null` when there is no such text. */
function lengthOf(report: ReportRow, events: readonly EventRow[], { field, eventId }: CoveredSpan): number | null {
  if (field !== 'event' && eventId !== undefined) return null;
  const texts = { title: report.title, body: report.body, location: report.location_text, event: events.find(({ id }) => id === eventId)?.text ?? null };
  const text = texts[field];
  return text === null ? null : countCharacters(text);
}

function wrongIn({ start, end }: CoveredSpan, length: number | null, path: string): FoundIssue[] {
  if (length === null) return [{ path, code: 'not_applicable' }];
  if (end > length) return [{ path: `${path}/end`, code: 'too_large' }];
  return start >= end ? [{ path: `${path}/start`, code: 'too_large' }] : [];
}

function toSpan({ field, subject_id: eventId, start_at: start, end_at: end }: RedactionRow): CoveredSpan[] {
  if (field === 'photo' || start === null || end === null) return [];
  return [{ field, ...(eventId !== null && { eventId }), start, end }];
}
