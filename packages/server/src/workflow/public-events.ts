import { isSecret, type EventKind, type Visibility } from '@lapor/sdk/contract';
import type { EventRow, ReportRow } from '../store/tables.js';
import type { PublicText } from './public-text.js';

/** What the public learns of an event: that it happened, or also what an agency said with it. What is missing is not told. */
const TOLD: Readonly<Partial<Record<EventKind, 'happened' | 'said'>>> = {
  submitted: 'happened',
  verified: 'said',
  // A question may hold what only its reporter should read.
  asked: 'happened',
  replied: 'happened',
  forwarded: 'said',
  returned: 'said',
  involved: 'said',
  released: 'said',
  started: 'said',
  informed: 'said',
  answered: 'said',
  extended: 'said',
  closed: 'said',
  confirmed: 'happened',
  lapsed: 'happened',
  expired: 'happened',
  contested: 'happened',
  reopened: 'said',
  rejected: 'said',
  flagged: 'happened',
  escalated: 'happened',
  redacted: 'happened',
};

/** Whether the public learns of a kind of event. */
export function isTold(kind: EventKind): boolean {
  return TOLD[kind] !== undefined;
}

/** An event as the public learns of it: the row, with the text it may read. */
export interface ToldEvent {
  readonly event: EventRow;
  readonly text: string | null;
  /** Whether the photos that came with it may be seen too. */
  readonly photos: boolean;
}

/**
 * The events of a report the public learns of. What an agency said while the report was secret was meant for one reader: it
 * stays untold when the report is opened later.
 */
export function publicEventsOf(report: Pick<ReportRow, 'visibility'>, events: readonly EventRow[], text: PublicText): ToldEvent[] {
  // Histories older than the moves that change it say nothing of visibility.
  let visibility: Visibility = events.some((event) => event.visibility !== null) ? 'secret' : report.visibility;
  return events.flatMap((event) => {
    visibility = event.visibility ?? visibility;
    const told = TOLD[event.kind];
    if (!told) return [];
    const said = told === 'said' && !isSecret(visibility);
    return [{ event, text: said ? text.eventText(event) : null, photos: said }];
  });
}
