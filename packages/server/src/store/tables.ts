import type { Classification, Contact, EventKind, KnownStatus, Role, Visibility } from '@lapor/sdk/contract';
import type { AccountRow, ApiKeyRow, AuditEndRow, AuditRow } from './tables/sign-in.js';

export type { AccountRow, ApiKeyRow, AuditRow };

// Both databases hold the same plain types: text, integer and real. Instants and days are ISO text, booleans 0 or 1,
// nested values JSON text.
type Flag = 0 | 1;

/** Every table, as Kysely reads and writes it. */
export interface Tables {
  agencies: AgencyRow;
  categories: CategoryRow;
  regions: RegionRow;
  reports: ReportRow;
  reporters: ReporterRow;
  attachments: AttachmentRow;
  events: EventRow;
  assisting_agencies: AssistingAgencyRow;
  api_keys: ApiKeyRow;
  accounts: AccountRow;
  audit: AuditRow;
  audit_end: AuditEndRow;
  idempotency_keys: IdempotencyRow;
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
  answers: string;
  visibility: Visibility;
  status: KnownStatus;
  /** The status to go back to when the reporter has answered what was asked. */
  asked_from: KnownStatus | null;
  due_stage: string | null;
  due_date: string | null;
  /** How often it went from one agency to another. */
  forwardings: number;
  /** How often its reporter contested a closure or a rejection. */
  contests: number;
  /** The key or account of the liaison officer who has it in hand. */
  assignee_id: string | null;
  /** Who settled it: its reporter, or the window to reply that lapsed. */
  resolved_by: 'reporter' | 'lapse' | null;
  erasure_requested_at: string | null;
  /** Once set, what the reporter wrote is gone. */
  erased_at: string | null;
  contact_kind: Contact['kind'];
  channel: string;
  assisted: Flag;
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

export interface IdempotencyRow {
  key_hash: string;
  operation: string;
  request_hash: string;
  status: number;
  /** The first answer, without any secret. */
  response: string;
  created_at: string;
}
