import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Staff';

/** What officers, admins and overseers do. A key sees the reports of its agency and of those below it; others look missing. */
export const staffOperations = {
  listInbox: {
    id: 'listInbox',
    method: 'GET',
    path: '/v1/staff/reports',
    tag,
    summary: 'The inbox: reports of the agency and of those below it, the longest waiting first',
    access: 'key',
    scope: 'reports:read',
    query: contract.inboxQuerySchema,
    status: 200,
    response: contract.inboxPageSchema,
    problems: ['unauthenticated', 'validation_failed'],
  },
  getStaffReport: {
    id: 'getStaffReport',
    method: 'GET',
    path: '/v1/staff/reports/{number}',
    tag,
    summary: 'Read a report as staff',
    access: 'key',
    scope: 'reports:read',
    status: 200,
    response: contract.staffReportSchema,
    problems: ['unauthenticated'],
  },
  countInbox: {
    id: 'countInbox',
    method: 'GET',
    path: '/v1/staff/reports/counts',
    tag,
    summary: 'How many reports the inbox holds, by status and by what is urgent',
    access: 'key',
    scope: 'reports:read',
    query: contract.countsQuerySchema,
    status: 200,
    response: contract.inboxCountsSchema,
    problems: ['unauthenticated', 'forbidden', 'validation_failed'],
  },
  listOfficers: {
    id: 'listOfficers',
    method: 'GET',
    path: '/v1/staff/officers',
    tag,
    summary: 'To whom a report can be assigned',
    access: 'key',
    scope: 'reports:read',
    query: contract.officerQuerySchema,
    status: 200,
    response: contract.officerPageSchema,
    problems: ['unauthenticated', 'forbidden', 'validation_failed'],
  },
} as const satisfies Record<string, Operation>;
