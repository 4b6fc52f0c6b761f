import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { AttachmentRow, EventRow, ReportRow } from '../store/tables.js';
import { chainStart, hashContent, hashEvent, verifyChain, type ChainFault, type EventContent, type EventFacts } from './chain.js';

/** What staff said with a move beside text and note. No personal data. */
export interface EventDetails {
  /** Of a return: the agency it should rather go to. */
  readonly suggestedAgencyId?: string | undefined;
  /** Of an assignment: the key or account of the officer; `null` when it was taken from one. */
  readonly assigneeId?: string | null | undefined;
  /** Of an extension. */
  readonly workingDays?: number | undefined;
  /** Of a verification: whether the admin said that it is of a supervisory kind. */
  readonly supervision?: boolean | undefined;
}

/** A new event before it takes its place in the chain. */
export type NewEvent = Omit<EventFacts, 'sequence' | 'content_hash'> & Pick<EventRow, 'id' | 'text' | 'note'> & { details?: EventDetails | undefined };

/**
 * Adds an event after the last one of its report. `report` is given with the first event, whose content it is.
 */
export async function appendEvent(
  deps: Pick<AppDeps, 'randomBytes'>,
  store: Pick<Nouns, 'events'>,
  event: NewEvent,
  files: readonly AttachmentRow[],
  report?: ReportRow,
): Promise<EventRow> {
  const last = await store.events.last(event.report_id);
  const salt = Buffer.from(deps.randomBytes(16)).toString('hex');
  const previousHash = last?.hash ?? chainStart(event.report_id);
  const kept = { ...event, details: keptDetails(event.details) };
  const facts: EventFacts = {
    ...kept,
    sequence: (last?.sequence ?? 0) + 1,
    content_hash: hashContent(salt, contentOf(kept, files, report)),
  };
  const row = { ...kept, ...facts, salt, previous_hash: previousHash, hash: hashEvent(previousHash, facts) };
  await store.events.append(row);
  return row;
}

/**
 * Whether the history kept of a report is the one that happened; `null` when it is. Content may be missing only where an event
 * of the chain says that it was erased.
 */
export async function verifyHistory(store: Pick<Nouns, 'events' | 'attachments'>, report: ReportRow): Promise<ChainFault | null> {
  const events = await store.events.ofReport(report.id);
  const files = await store.attachments.ofReport(report.id);
  const erasedUpTo = events.findLast(({ kind }) => kind === 'erased')?.sequence ?? 0;
  const links = events.map((row, index) => ({
    row,
    content:
      row.sequence < erasedUpTo && isErased(row)
        ? null
        : contentOf(
            row,
            files.filter((file) => file.event_id === (index === 0 ? null : row.id)),
            index === 0 ? report : undefined,
          ),
  }));
  return verifyChain(report.id, links, { status: report.status, at: report.updated_at });
}

function isErased({ salt, text, note }: EventRow): boolean {
  return salt === '' && text === null && note === null;
}

/** The details of an event. */
export function detailsOf({ details }: Pick<EventRow, 'details'>): EventDetails {
  return details === null ? {} : (JSON.parse(details) as EventDetails);
}

function keptDetails(details: EventDetails = {}): string | null {
  const text = JSON.stringify(details);
  return text === '{}' ? null : text;
}

function contentOf(event: Pick<EventRow, 'text' | 'note' | 'details'>, files: readonly AttachmentRow[], report?: ReportRow): EventContent {
  return {
    text: event.text,
    note: event.note,
    ...(event.details !== null && { details: event.details }),
    attachments: files.map((file) => file.sha256),
    ...(report && { report: filed(report) }),
  };
}

// What the reporter said, without what later moves change.
function filed(report: ReportRow): Record<string, unknown> {
  const { number, classification, title, body, incident_date, location_text, region_code, latitude, longitude, category_id, service_id, answers } = report;
  return { number, classification, title, body, incident_date, location_text, region_code, latitude, longitude, category_id, service_id, answers };
}
