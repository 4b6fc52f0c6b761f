/** The tables of the outbox, of webhooks and of whom to tell by e-mail. */
export interface OutboxTables {
  outbox: OutboxRow;
  webhook_endpoints: WebhookEndpointRow;
  webhook_attempts: WebhookAttemptRow;
  agency_addresses: AgencyAddressRow;
  officer_addresses: OfficerAddressRow;
  mail_stops: MailStopRow;
}

/** Where a message stands: to be sent; sent; given up after its last attempt; no longer to be sent. */
export type MessageState = 'waiting' | 'delivered' | 'dead' | 'dropped';

/** A message to be sent. It holds no personal data: addresses are looked up when it is sent, but for the one of `address`. */
export interface OutboxRow {
  /** The same however often it is sent. */
  id: string;
  kind: 'mail' | 'webhook';
  /** Whom it is for: `reporter:…`, `agency:…`, or the id of a webhook endpoint. */
  destination: string;
  report_id: string | null;
  /** Its place among the messages about one report. */
  position: number;
  /** Of two messages with the same key, one is kept. */
  once_key: string | null;
  payload: string;
  /** Of the letter that tells of an erasure: where it goes, until it has gone or is given up. All else of its reader is erased. */
  address: string | null;
  state: MessageState;
  attempts: number;
  next_at: string;
  /** Whoever sends it now, and until when nobody else may. */
  lease: string | null;
  leased_until: string | null;
  /** Why the last attempt failed, or why it is no longer to be sent. */
  code: string | null;
  created_at: string;
  done_at: string | null;
}

export interface WebhookEndpointRow {
  id: string;
  /** `null` for the whole tree. */
  agency_id: string | null;
  url: string;
  description: string;
  /** A JSON list; empty for every type. */
  event_types: string;
  /** Counts the secrets it had. They are derived from the server's own, so none is kept. */
  secret_version: number;
  /** Until then the secret before signs too. */
  previous_until: string | null;
  disabled_at: string | null;
  disabled_by: 'staff' | 'gone' | 'failing' | null;
  failing_since: string | null;
  created_at: string;
}

/** One try to deliver to an endpoint. */
export interface WebhookAttemptRow {
  id: string;
  endpoint_id: string;
  message_id: string;
  event_type: string;
  at: string;
  attempt: number;
  outcome: 'delivered' | 'failed' | 'dead';
  status: number | null;
  milliseconds: number;
  code: string | null;
}

/** Where an agency wants to be told of its reports. */
export interface AgencyAddressRow {
  agency_id: string;
  email: string;
  locale: string;
  /** Whether it gets a letter on working days about what is due. */
  digest: 0 | 1;
}

/** Where an officer is told of what they have in hand, by the id of their key or account. Shown to nobody. */
export interface OfficerAddressRow {
  officer_id: string;
  email: string;
  locale: string;
}

/** A reporter who wants no more e-mail about a report. */
export interface MailStopRow {
  report_id: string;
  at: string;
}
