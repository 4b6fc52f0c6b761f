import type { StaffRole } from './event.js';

/** What a key or an account may be used for. */
export const SCOPES = [
  'reports:read',
  'reports:create',
  'reports:move',
  'templates:manage',
  'figures:read',
  'exports:read',
  'directory:manage',
  'webhooks:manage',
  'keys:manage',
  'accounts:manage',
  'audit:read',
] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * The widest scopes of each role. A key may be made for fewer; an integrator's names each of its own. With `reports:move`
 * the workflow's table still decides what the role may do; it is of use together with `reports:read` alone, since every move
 * is answered with the report.
 */
export const ROLE_SCOPES: Readonly<Record<StaffRole, readonly Scope[]>> = {
  national_admin: SCOPES,
  agency_admin: SCOPES,
  liaison_officer: ['reports:read', 'reports:move', 'figures:read'],
  overseer: ['reports:read', 'reports:move', 'figures:read', 'exports:read', 'audit:read'],
  integrator: ['reports:read', 'reports:create', 'reports:move', 'figures:read', 'exports:read', 'webhooks:manage'],
};
