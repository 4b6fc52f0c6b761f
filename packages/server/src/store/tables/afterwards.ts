/** The tables of what reporters do afterwards. */
export interface AfterwardsTables {
  ratings: RatingRow;
  draft_codes: DraftCodeRow;
  removals: RemovalRow;
  link_requests: LinkRequestRow;
  reporter_links: ReporterLinkRow;
  reporter_sessions: ReporterSessionRow;
}

/** The code of the draft a report came from; none of secret reports. */
export interface DraftCodeRow {
  report_id: string;
  code: string;
}

/** How the reporter found the handling; the last rating counts. */
export interface RatingRow {
  report_id: string;
  score: number;
  /** For the agency; never published. */
  text: string | null;
  at: string;
}

/** What still has to be made to vanish after its row is gone: a file, or what the database file remembers of a report. */
export interface RemovalRow {
  kind: 'file' | 'traces';
  id: string;
  since: string;
}

/** Somebody asked for a link to their reports. Of the address only a keyed hash is kept. */
export interface LinkRequestRow {
  id: string;
  email_hash: string;
  created_at: string;
  done_at: string | null;
}

/** A link that was sent, by the hash of its token. */
export interface ReporterLinkRow {
  token_hash: string;
  email_hash: string;
  expires_at: string;
  used_at: string | null;
}

/** A session that opens the reports of one address, by the hash of its token. */
export interface ReporterSessionRow {
  token_hash: string;
  email_hash: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}
