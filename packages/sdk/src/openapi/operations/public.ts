import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Public';

/** What everybody reads without an account, and how people say that they have the same trouble. */
export const publicOperations = {
  listPublicReports: {
    id: 'listPublicReports',
    method: 'GET',
    path: '/v1/public/reports',
    tag,
    summary: 'List or search published reports',
    description:
      'Public and anonymous reports, once an agency has taken them on or passed them on; neither secret nor hidden, withdrawn or erased ones. Nothing tells that others exist.',
    access: 'anyone',
    query: contract.publicReportQuerySchema,
    status: 200,
    response: contract.publicReportPageSchema,
    problems: ['validation_failed'],
  },
  getPublicReport: {
    id: 'getPublicReport',
    method: 'GET',
    path: '/v1/public/reports/{number}',
    tag,
    summary: 'Read a published report',
    access: 'anyone',
    status: 200,
    response: contract.publicReportSchema,
    problems: [],
  },
  getPublicPhoto: {
    id: 'getPublicPhoto',
    method: 'GET',
    path: '/v1/public/reports/{number}/photos/{id}',
    tag,
    summary: 'Get a picture of a published report',
    access: 'anyone',
    status: 200,
    responseMediaTypes: ['image/jpeg', 'image/png', 'image/webp'],
    problems: [],
  },
  findSimilarReports: {
    id: 'findSimilarReports',
    method: 'POST',
    path: '/v1/public/similar',
    tag,
    summary: 'Find open published reports that may be about the same thing',
    description: 'Changes nothing; a POST so that nothing typed stands in an address. Do not send drafts of secret reports.',
    access: 'anyone',
    body: contract.similarQuerySchema,
    status: 200,
    response: contract.similarListSchema,
    problems: [],
  },
  supportReport: {
    id: 'supportReport',
    method: 'POST',
    path: '/v1/public/reports/{number}/support',
    tag,
    summary: 'Support a published report: "saya juga mengalami"',
    description:
      'Each token counts once for a report, however often it is sent. From one network address, 100 new supports a day are taken for one report and 500 for all (settings), so that a village behind one address is heard and nobody inflates a number.',
    access: 'anyone',
    body: contract.supportSchema,
    status: 200,
    response: contract.supportCountSchema,
    problems: [],
  },
  withdrawSupport: {
    id: 'withdrawSupport',
    method: 'DELETE',
    path: '/v1/public/reports/{number}/support',
    tag,
    summary: 'Take support back',
    access: 'anyone',
    body: contract.supportSchema,
    status: 200,
    response: contract.supportCountSchema,
    problems: [],
  },
} as const satisfies Record<string, Operation>;
