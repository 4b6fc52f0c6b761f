import { STATUSES, type KnownStatus } from '@lapor/sdk/contract';

/** Whatever the status. */
export const EVERY = STATUSES;
/** The agency works on it. */
export const AT_WORK = ['in_progress', 'forwarded', 'contested'] as const;
/** Neither settled nor given up. */
export const OPEN = ['awaiting_verification', 'awaiting_reporter', 'forwarded', 'in_progress', 'answered', 'closed_by_agency', 'contested'] as const;

/** Over: what is contested or opened again comes out of these. */
export const OVER = ['resolved', 'rejected', 'withdrawn'] as const;

/** Admins, from these statuses. */
export const admins = <const Statuses extends readonly KnownStatus[]>(from: Statuses) => ({ national_admin: from, agency_admin: from });
/** Admins and liaison officers, from these statuses. */
export const officers = <const Statuses extends readonly KnownStatus[]>(from: Statuses) => ({ ...admins(from), liaison_officer: from });
