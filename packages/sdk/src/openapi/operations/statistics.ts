import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Figures';

/** How many reports come, and what becomes of them. */
export const statisticsOperations = {
  getStatistics: {
    id: 'getStatistics',
    method: 'GET',
    path: '/v1/statistics',
    tag,
    summary: 'Figures for everybody',
    description: 'Of reports the public may see. Small groups are kept back, and as many others with them that nobody can subtract.',
    access: 'anyone',
    query: contract.statisticsQuerySchema,
    status: 200,
    response: contract.statisticsSchema,
    problems: ['validation_failed'],
  },
  getStaffStatistics: {
    id: 'getStaffStatistics',
    method: 'GET',
    path: '/v1/staff/statistics',
    tag,
    summary: 'Exact figures of the agency and of those below it',
    access: 'key',
    scope: 'figures:read',
    query: contract.staffStatisticsQuerySchema,
    status: 200,
    response: contract.statisticsSchema,
    problems: ['unauthenticated', 'forbidden', 'validation_failed'],
  },
  listLaggingAgencies: {
    id: 'listLaggingAgencies',
    method: 'GET',
    path: '/v1/staff/oversight/agencies',
    tag,
    summary: 'Agencies that fall behind, the gravest first, with the reasons',
    description: 'By the reports each leads itself. Agencies with too few reports are left out.',
    access: 'key',
    scope: 'figures:read',
    query: contract.laggingQuerySchema,
    status: 200,
    response: contract.laggingAgencyPageSchema,
    problems: ['unauthenticated', 'forbidden', 'validation_failed'],
  },
  listStuckReports: {
    id: 'listStuckReports',
    method: 'GET',
    path: '/v1/staff/oversight/stuck',
    tag,
    summary: 'Reports that are stuck, the oldest first, with the reasons',
    description: 'By number alone: nothing in it tells who filed a report or what they wrote.',
    access: 'key',
    scope: 'figures:read',
    query: contract.stuckQuerySchema,
    status: 200,
    response: contract.stuckReportPageSchema,
    problems: ['unauthenticated', 'forbidden', 'validation_failed'],
  },
} as const satisfies Record<string, Operation>;
