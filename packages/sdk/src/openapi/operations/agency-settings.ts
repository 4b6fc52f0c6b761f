import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Staff';

/** What an agency decides for itself and those below it. */
export const agencySettingsOperations = {
  getAgencySettings: {
    id: 'getAgencySettings',
    method: 'GET',
    path: '/v1/staff/agencies/{id}/settings',
    tag,
    summary: 'What an agency set for itself, and what counts in the end',
    access: 'key',
    scope: 'directory:manage',
    status: 200,
    response: contract.agencySettingsSchema,
    problems: ['unauthenticated', 'forbidden'],
  },
  changeAgencySettings: {
    id: 'changeAgencySettings',
    method: 'PUT',
    path: '/v1/staff/agencies/{id}/settings',
    tag,
    summary: 'Change what an agency set for itself and those below it',
    description:
      'What is left out stays as it is; `null` leaves it to the agencies above. An agency may promise less time for its own stages than those above it allow, and more for the ' +
      "reporter's reply, never the reverse. Who reported is forgotten after 30 days at the earliest, what was said erased after 90, and never the second before the first. Reports " +
      'filed before keep the days their clocks began with.',
    access: 'key',
    scope: 'directory:manage',
    body: contract.agencySettingsChangeSchema,
    status: 200,
    response: contract.agencySettingsSchema,
    problems: ['unauthenticated', 'forbidden', 'invalid_idempotency_key', 'idempotency_conflict'],
  },
} as const satisfies Record<string, Operation>;
