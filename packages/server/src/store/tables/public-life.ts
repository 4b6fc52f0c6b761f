import type { Classification, KnownStatus } from '@lapor/sdk/contract';

/**
 * How a report stands towards the public, one row a report. What the public may list, search or support is found here and
 * nowhere else: a report that has no row, or whose `shown` is 0, does not exist for it. Kept with every event, in its
 * transaction.
 */
export interface PublicReportRow {
  report_id: string;
  shown: 0 | 1;
  /** When an agency took it on or passed it on for the first time. */
  accepted_at: string | null;
  /** When the public could read it for the first time. */
  published_at: string | null;
  hidden_at: string | null;
  /** When what the public reads last changed. */
  changed_at: string;
  supports: number;
  // Copies of what lists are filtered by, so that one index answers.
  agency_id: string;
  category_id: string | null;
  region_code: string | null;
  classification: Classification;
  status: KnownStatus;
  /** The place as the public sees it, rounded where nobody is named. */
  latitude: number | null;
  longitude: number | null;
  created_at: string;
  /** Which version of the search words its index entries were made with; an older one is made anew. */
  words_version: number;
}

/** A part of a report that the public does not see. Positions count characters as people see them. */
export interface RedactionRow {
  report_id: string;
  position: number;
  field: 'title' | 'body' | 'location' | 'event' | 'photo';
  /** Of `event` the event, of `photo` the attachment. */
  subject_id: string | null;
  start_at: number | null;
  end_at: number | null;
}

/** One person's support of a report. Nothing in it says who: the token is random, and only its hash is kept. */
export interface SupportRow {
  report_id: string;
  token_hash: string;
  created_at: string;
}
