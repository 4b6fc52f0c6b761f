import type { EventRow, ReportRow } from '../store/tables.js';
import type { RedactionRow } from '../store/tables/public-life.js';

/** What stands for what is covered; always the same, so that it does not even tell how long that was. */
const COVERED = '▇▇▇';

const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** The texts of a report as the public may read them. */
export interface PublicText {
  readonly title: string;
  readonly body: string;
  readonly locationText: string | null;
  /** Whether the place on the map may be seen: not where its words were covered, which it would tell all the same. */
  readonly showsPoint: boolean;
  /** What was said with an event. */
  eventText(event: Pick<EventRow, 'id' | 'text'>): string | null;
  /** Whether a photo may be seen. */
  shows(photo: { readonly id: string }): boolean;
}

/**
 * The texts of a published report without the parts that were covered. Whatever leaves for the public (pages, lists, search,
 * feeds, similar reports, Open311, open data, webhooks of strangers) takes its words from here and never from the row.
 * `redactions` are all of the report, from `store.redactions.ofReports`; to read them along, use `publicTextsOf`.
 * It says how a report reads, not whether it may be read: that is `store.publicReports`.
 */
export function publicTextOf(report: Pick<ReportRow, 'title' | 'body' | 'location_text'>, redactions: readonly RedactionRow[]): PublicText {
  const covered = (field: RedactionRow['field'], text: string, subject: string | null = null) =>
    cover(text, redactions.filter((redaction) => redaction.field === field && redaction.subject_id === subject));
  return {
    title: covered('title', report.title),
    body: covered('body', report.body),
    locationText: report.location_text === null ? null : covered('location', report.location_text),
    showsPoint: !redactions.some(({ field }) => field === 'location'),
    eventText: (event) => (event.text === null ? null : covered('event', event.text, event.id)),
    shows: (photo) => !redactions.some(({ field, subject_id: subject }) => field === 'photo' && subject === photo.id),
  };
}

type Span = Pick<RedactionRow, 'start_at' | 'end_at'>;

/** The text with its spans covered; spans that touch are covered once. */
function cover(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  const hidden = characters.map((_, index) => spans.some(({ start_at: start, end_at: end }) => start !== null && end !== null && index >= start && index < end));
  return characters.map((character, index) => (!hidden[index] ? character : hidden[index - 1] ? '' : COVERED)).join('');
}
