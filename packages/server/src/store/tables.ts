import type { Classification, Contact, EventKind, KnownStatus, StaffRole, Visibility } from '@lapor/sdk/contract';

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
  api_keys: ApiKeyRow;
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
  due_stage: string | null;
  due_date: string | null;
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
  actor_role: 'reporter' | StaffRole;
  actor_agency_id: string | null;
  actor_key_id: string | null;
  status: KnownStatus;
  target_agency_id: string | null;
  text: string | null;
  note: string | null;
  /** Salts the hash of the content, so that erased content cannot be guessed back from the chain. */
  salt: string;
  content_hash: string;
  previous_hash: string;
  hash: string;
}

export interface ApiKeyRow {
  id: string;
  hash: string;
  role: StaffRole;
  /** `null` for roles that span the whole tree. */
  agency_id: string | null;
  label: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
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
