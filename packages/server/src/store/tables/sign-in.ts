import type { StaffRole } from '@lapor/sdk/contract';

/** What a key and an account have in common. */
export interface RightsRow {
  id: string;
  role: StaffRole;
  /** `null` for roles that span the whole tree. */
  agency_id: string | null;
  label: string;
  /** JSON list of scopes; `null` for all its role has. */
  scopes: string | null;
  created_at: string;
  /** To the hour. */
  last_used_at: string | null;
}

export interface ApiKeyRow extends RightsRow {
  hash: string;
  /** What reports filed with it give as their channel. */
  channel: string;
  expires_at: string | null;
  revoked_at: string | null;
  /** What it was before it was rotated, and until when that still opens. */
  previous_hash: string | null;
  previous_ends_at: string | null;
}

export interface AccountRow extends RightsRow {
  /** Who it is at the provider; both `null` until somebody takes up the invitation. */
  issuer: string | null;
  subject: string | null;
  invitation_hash: string | null;
  invitation_expires_at: string | null;
  disabled_at: string | null;
}

export interface AuditRow {
  sequence: number;
  at: string;
  action: string;
  actor_kind: 'key' | 'account' | 'operator' | 'server';
  actor_id: string | null;
  actor_role: StaffRole | null;
  actor_agency_id: string | null;
  target_kind: string;
  target_id: string;
  /** Whose affair it is; `null` for the whole tree. */
  agency_id: string | null;
  /** JSON. */
  details: string;
  previous_hash: string;
  hash: string;
}

/** Where the trail ends. There is one such row. */
export interface AuditEndRow {
  id: number;
  sequence: number;
  hash: string;
}
