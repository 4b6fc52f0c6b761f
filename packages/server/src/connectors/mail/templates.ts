/** What reporters are told. */
export const REPORTER_TEMPLATES = [
  'received',
  'asked',
  'informed',
  'answered',
  'closed',
  'contested',
  'reopened',
  'rejected',
  'extended',
  'lapse_soon',
  'expire_soon',
  'lapsed',
  'expired',
  'erased',
  'erasure_refused',
] as const;
export type ReporterTemplate = (typeof REPORTER_TEMPLATES)[number];

/** What agencies are told. */
export const AGENCY_TEMPLATES = [
  'agency_new',
  'agency_reply',
  'agency_contested',
  'agency_reminded',
  'agency_due',
  'agency_overdue',
  'agency_ping_pong',
  'agency_assigned',
  'agency_flagged',
  'agency_digest',
  'agency_endpoint_disabled',
] as const;
export type AgencyTemplate = (typeof AGENCY_TEMPLATES)[number];

/** Every letter there is. `my_reports` carries the link that opens a reporter's own reports. */
export type MailTemplate = ReporterTemplate | AgencyTemplate | 'my_reports';
