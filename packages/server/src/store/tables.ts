import type { Classification, Contact, Doubt, EventKind, KnownStatus, Role, Visibility } from '@lapor/sdk/contract';
import type { Generated } from 'kysely';
import type { AfterwardsTables } from './tables/afterwards.js';
import type { FigureTables } from './tables/figures.js';
import type { PublicReportRow, RedactionRow, SupportRow } from './tables/public-life.js';
import type { OutboxTables } from './tables/outbox.js';
import type { AttemptsRow } from './tables/attempts.js';
import type { AgencyRetentionRow } from './tables/retention.js';
import type { UploadRow } from './tables/uploads.js';
import type { AccountRow, ApiKeyRow, AuditEndRow, AuditRow } from './tables/sign-in.js';

export type { AccountRow, ApiKeyRow, AuditRow } from './tables/sign-in.js';

// Both databases hold the same plain types: text, integer and real. Instants and days are ISO text, booleans 0 or 1,
// nested values JSON text.
type Flag = 0 | 1;

/** Every table, as Kysely reads and writes it. */
export interface Tables extends OutboxTables, FigureTables, AfterwardsTables {
  agencies: AgencyRow;
  categories: Omit<CategoryRow, 'keywords' | 'advice'> & { keywords: Generated<string>; advice: Generated<string> };
  services: ServiceRow;
  regions: RegionRow;
  reports: ReportRow;
  reporters: ReporterRow;
  attachments: AttachmentRow;
  uploads: UploadRow;
  events: EventRow;
  assisting_agencies: AssistingAgencyRow;
  templates: TemplateRow;
  api_keys: ApiKeyRow;
  accounts: AccountRow;
  audit: AuditRow;
  audit_end: AuditEndRow;
  idempotency_keys: IdempotencyRow;
  public_reports: PublicReportRow;
  redactions: RedactionRow;
  supports: SupportRow;
  clocks: ClockRow;
  agency_clocks: AgencyClocksRow;
  agency_retention: AgencyRetentionRow;
  attempts: AttemptsRow;
  jobs: JobRow;
}

export interface AgencyRow {
  id: string;
  parent_id: string | null;
  /** The ids from the root down to this agency, as `/root/…/id/`: a subtree is a prefix. */
  path: string;
  kind: string;
  name: string;
  short_name: string | null;
  /** Name and short name, lower case, without diacritics. */
  search: string;
  time_zone: string;
  accepts_reports: Flag;
  sample: Flag;
}

export interface CategoryRow {
  id: string;
  parent_id: string | null;
  agency_id: string;
  position: number;
  /** `{"id": …, "en": …}` */
  name: string;
  description: string | null;
  /** Questions with their texts in every language. */
  questions: string;
  /** Whether complaints about it are of a supervisory kind (berkadar pengawasan). */
  supervisory: Flag;
  /** A JSON array of words. */
  keywords: string;
  /** A JSON array of `StoredAdvice`. */
  advice: string;
}

export interface ServiceRow {
  id: string;
  agency_id: string;
  /** The name in every language, lower case, without diacritics. */
  search: string;
  /** `{"id": …, "en": …}` */
  name: string;
  description: string | null;
  /** The standard with its texts in every language. */
  standard: string;
  /** Set when it is no longer in the catalogue. */
  retired_at: string | null;
  updated_at: string;
  sample: Flag;
}

export interface RegionRow {
  code: string;
  parent_code: string | null;
  name: string;
  label: string;
  level: string;
  search: string;
}

export interface ReportRow {
  id: string;
  number: string;
  access_code_hash: string;
  classification: Classification;
  title: string;
  body: string;
  incident_date: string | null;
  location_text: string | null;
  region_code: string | null;
  latitude: number | null;
  longitude: number | null;
  agency_id: string;
  category_id: string | null;
  service_id: string | null;
  answers: string;
  visibility: Visibility;
  status: KnownStatus;
  /** The status to go back to when the reporter has answered what was asked. */
  asked_from: KnownStatus | null;
  /** The clock that shows: of those that run, the one that is due first. */
  due_stage: string | null;
  due_date: string | null;
  /** The calendars that clock follows, as `calendarKey` writes them. */
  due_calendars: string | null;
  /** The rule set it was filed under. */
  rules: string | null;
  /** Set by the admin who verified it; otherwise its category tells. */
  supervision: Flag | null;
  /** Up to whom a clock of the agency that is not yet stopped was escalated. */
  escalated: 'officer' | 'admin' | 'overseer' | null;
  /** How often it went from one agency to another. */
  forwardings: number;
  /** How often its reporter contested a closure or a rejection. */
  contests: number;
  /** The key or account of the liaison officer who has it in hand. */
  assignee_id: string | null;
  /** Who settled it: its reporter, or the window to reply that lapsed. */
  resolved_by: 'reporter' | 'lapse' | null;
  /** When it came to its end; `null` while it is open, contested ones included. */
  ended_at: string | null;
  /** Since when an overseer's flag waits for the agency to act on it. */
  flagged_at: string | null;
  erasure_requested_at: string | null;
  /** Once set, what the reporter wrote is gone. */
  erased_at: string | null;
  contact_kind: Contact['kind'];
  /** Why it may not come from a person. */
  doubt: Doubt | null;
  channel: string;
  assisted: Flag;
  /** How and when the reporter agreed to its being filed for them. */
  consent_given: 'spoken' | 'written' | null;
  consent_at: string | null;
  locale: string;
  notice_version: string;
  notice_locale: string;
  notice_at: string;
  created_at: string;
  updated_at: string;
}

/** Who reported: apart from the report, so that no query for a report can bring it along by accident. */
export interface ReporterRow {
  report_id: string;
  name: string | null;
  email: string | null;
  /** A keyed hash of the address, by which people find their own reports. */
  email_hash: string | null;
  phone: string | null;
}

export interface AttachmentRow {
  id: string;
  report_id: string | null;
  /** Set when it belongs to an agency's answer. */
  event_id: string | null;
  position: number;
  kind: string;
  media_type: string;
  bytes: number;
  width: number | null;
  height: number | null;
  sha256: string;
  created_at: string;
}

export interface EventRow {
  id: string;
  report_id: string;
  sequence: number;
  kind: EventKind;
  at: string;
  actor_role: Role;
  actor_agency_id: string | null;
  actor_key_id: string | null;
  status: KnownStatus;
  /** Where it went; of the first event, where it was addressed. */
  target_agency_id: string | null;
  /** Who could see the report from then on; set where an event decided it. */
  visibility: Visibility | null;
  /** A code of the contract's `REASONS`. */
  reason: string | null;
  text: string | null;
  note: string | null;
  /** What else staff said with it, as JSON of `EventDetails`. */
  details: string | null;
  /** Salts the hash of the content, so that erased content cannot be guessed back from the chain. */
  salt: string;
  content_hash: string;
  previous_hash: string;
  hash: string;
}

/** An agency that works on a report beside the one that leads. */
export interface AssistingAgencyRow {
  report_id: string;
  agency_id: string;
  since: string;
}

/** A text officers begin an answer from. */
export interface TemplateRow {
  id: string;
  agency_id: string;
  title: string;
  /** `{"id": …, "en": …}` */
  text: string;
  position: number;
  created_at: string;
  updated_at: string;
}

export interface IdempotencyRow {
  key_hash: string;
  operation: string;
  request_hash: string;
  status: number;
  /** The first answer, without any secret. */
  response: string;
  /** The report it is about, whose content may stand in the answer. */
  report_number: string | null;
  created_at: string;
}

/** One clock of a report: a stage may have several rounds, of which one at most runs or stands still. */
export interface ClockRow {
  report_id: string;
  stage: string;
  round: number;
  /** The agency that had the report when the clock last moved. */
  agency_id: string;
  /** `dropped`: no longer owed, before its day came. */
  state: 'running' | 'paused' | 'met' | 'missed' | 'dropped';
  /** Whose days count. */
  calendars: string;
  /** Working days it began with, and those added since, in how many extensions. */
  days: number;
  extended_days: number;
  extensions: number;
  /** Of a first response: the working days that forwarding may still add to it. */
  spare_days: number | null;
  /** Of the window to reply: how often it began anew since its reporter last spoke. */
  renewals: number;
  started_on: string;
  /** Of a clock that stands still: the day it had when it stopped. */
  due_date: string;
  paused_on: string | null;
  /** Working days left while it stands still; when it was late already, the working days it was late. */
  left_days: number | null;
  stopped_on: string | null;
  /** The next step of the escalation. */
  step: number;
  escalated: 'officer' | 'admin' | 'overseer' | null;
  /** When a job has something to do about it. */
  next_at: string | null;
}

/** What an agency has of its own, for itself and those below it; JSON. */
export interface AgencyClocksRow {
  agency_id: string;
  /** Working days set otherwise. */
  days: string | null;
  /** Ids of calendars. */
  calendars: string | null;
}

/** A job that one server at a time does. */
export interface JobRow {
  name: string;
  holder: string | null;
  lease_until: string | null;
  next_at: string;
  ended_at: string | null;
}
