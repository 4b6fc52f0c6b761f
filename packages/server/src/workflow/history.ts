import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { AttachmentRow, EventRow, ReportRow } from '../store/tables.js';
import { chainStart, hashContent, hashEvent, verifyChain, type ChainFault, type EventContent, type EventFacts } from './chain.js';

/** A new event before it takes its place in the chain. */
export type NewEvent = Omit<EventFacts, 'sequence' | 'content_hash'> & Pick<EventRow, 'id' | 'text' | 'note'>;

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
  const facts: EventFacts = {
    ...event,
    sequence: (last?.sequence ?? 0) + 1,
    content_hash: hashContent(salt, contentOf(event, files, report)),
  };
  const row = { ...event, ...facts, salt, previous_hash: previousHash, hash: hashEvent(previousHash, facts) };
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

function contentOf(event: Pick<EventRow, 'text' | 'note'>, files: readonly AttachmentRow[], report?: ReportRow): EventContent {
  return {
    text: event.text,
    note: event.note,
    attachments: files.map((file) => file.sha256),
    ...(report && { report: filed(report) }),
  };
}

// What the reporter said, without what later moves change.
function filed(report: ReportRow): Record<string, unknown> {
  const { number, classification, title, body, incident_date, location_text, region_code, latitude, longitude, category_id, service_id, answers } = report;
  return { number, classification, title, body, incident_date, location_text, region_code, latitude, longitude, category_id, service_id, answers };
}
