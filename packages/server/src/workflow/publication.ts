import { isSecret, keptPoint, type EventKind, type Publication } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { indexedWords, WORDS_VERSION } from '../search/words.js';
import type { Nouns } from '../store/store.js';
import type { EventRow, ReportRow } from '../store/tables.js';
import type { PublicReportRow } from '../store/tables/public-life.js';
import type { Consequence } from './consequences.js';
import { isPractice } from './practice.js';
import { isTold, publicEventsOf } from './public-events.js';
import { publicTextOf, type PublicText } from './public-text.js';

type KeptBack = Exclude<NonNullable<Publication['keptBack']>, 'unknown'>;

/** With these an agency takes a report on, or passes it on: it has read it, and stands for its being published. */
const ACCEPTED: ReadonlySet<EventKind> = new Set(['verified', 'forwarded', 'returned', 'started', 'answered', 'reopened']);

/**
 * Why the public does not see a report; `null` when it does. Nothing is published that no agency has read, nothing secret,
 * hidden, erased, taken back by its reporter, or made to practise with. A report that was rejected before anybody took it on stays unpublished;
 * one rejected later stays public, with the reason given.
 */
export function keptBackBy(report: ReportRow, publication: Pick<PublicReportRow, 'accepted_at' | 'hidden_at'>, practice: boolean): KeptBack | null {
  if (isSecret(report.visibility)) return 'secret';
  if (report.erased_at !== null) return 'erased';
  if (publication.hidden_at !== null) return 'hidden';
  if (report.status === 'withdrawn') return 'withdrawn';
  if (practice) return 'sandbox';
  return publication.accepted_at === null ? 'awaiting_verification' : null;
}

/** Keeps what the public can list, find and read of a report in step with every event, in the event's own transaction. */
export const keepPublication: Consequence = async (deps, store, { event, after }) => {
  await refreshPublication(deps, store, after, event);
};

/**
 * Decides anew what the public sees of a report, whose row is locked, and gives it its search words. `event` is what just
 * happened; without one nothing new did.
 */
export async function refreshPublication(deps: Pick<AppDeps, 'settings'>, store: Nouns, report: ReportRow, event?: EventRow): Promise<void> {
  const known = await store.publicReports.ofReport(report.id);
  const acceptedAt = known?.accepted_at ?? (event && ACCEPTED.has(event.kind) ? event.at : null);
  const hiddenAt = event?.kind === 'hidden' ? event.at : event?.kind === 'shown' ? null : (known?.hidden_at ?? null);
  const text = publicTextOf(report, (await store.redactions.ofReports([report.id])).get(report.id) ?? []);
  const practice = await isPractice(deps, store, await store.agencies.find(report.agency_id));
  const shown = keptBackBy(report, { accepted_at: acceptedAt, hidden_at: hiddenAt }, practice) === null;
  await store.publicReports.put({
    report_id: report.id,
    shown: shown ? 1 : 0,
    accepted_at: acceptedAt,
    published_at: known?.published_at ?? (shown ? (event?.at ?? acceptedAt) : null),
    hidden_at: hiddenAt,
    changed_at: known && !isChange(known, shown, event) ? known.changed_at : (event?.at ?? report.updated_at),
    supports: 0,
    agency_id: report.agency_id,
    category_id: report.category_id,
    region_code: report.region_code,
    classification: report.classification,
    status: report.status,
    ...publicPoint(report, text),
    created_at: report.created_at,
    words_version: WORDS_VERSION,
  });
  await indexWords(store, report, shown ? text : null);
}

// What staff do among themselves, and what happens to a report nobody sees, changes nothing for the public and must not show.
function isChange(known: PublicReportRow, shown: boolean, event: EventRow | undefined): boolean {
  if (shown !== (known.shown === 1)) return true;
  return shown && event !== undefined && (isTold(event.kind) || event.visibility !== null);
}

/** The place on the map as the public sees it. A report that was opened by name once may hold more than it may show now. */
export function publicPoint(
  report: Pick<ReportRow, 'latitude' | 'longitude' | 'visibility'>,
  { showsPoint }: Pick<PublicText, 'showsPoint'>,
): { latitude: number | null; longitude: number | null } {
  const { latitude, longitude } = report;
  if (!showsPoint || latitude === null || longitude === null) return { latitude: null, longitude: null };
  return keptPoint({ latitude, longitude }, report.visibility);
}

/** `text` is what the public reads of it; `null` when it does not. */
async function indexWords(store: Nouns, report: ReportRow, text: PublicText | null): Promise<void> {
  if (report.erased_at !== null) {
    await store.searchIndex.remove('staff', report.id);
    await store.searchIndex.remove('public', report.id);
    return;
  }
  const events = await store.events.ofReport(report.id);
  const said = events.flatMap(({ text, note }) => [text, note]);
  await store.searchIndex.put('staff', report.id, indexedWords(report.title, [report.number, report.body, report.location_text, ...said]));
  if (text === null) {
    await store.searchIndex.remove('public', report.id);
    return;
  }
  const answers = publicEventsOf(report, events, text).map((event) => event.text);
  await store.searchIndex.put('public', report.id, indexedWords(text.title, [report.number, text.body, text.locationText, ...answers]));
}
