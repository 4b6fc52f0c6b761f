import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'My reports';

/** All reports of one e-mail address, opened by a link sent there. */
export const myReportOperations = {
  requestMyReportsLink: {
    id: 'requestMyReportsLink',
    method: 'POST',
    path: '/v1/my-reports/links',
    tag,
    summary: 'Ask for a link by e-mail',
    description:
      'Always answers 202, whether or not anything was ever reported from this address. The link works once and for a short time; one address gets few of them an hour.',
    access: 'anyone',
    body: contract.requestLinkSchema,
    status: 202,
    problems: ['invalid_idempotency_key', 'idempotency_conflict'],
  },
  openMyReportsSession: {
    id: 'openMyReportsSession',
    method: 'POST',
    path: '/v1/my-reports/sessions',
    tag,
    summary: 'Open a session with the token of a link',
    description: 'A token that is unknown, used or too old is `not_found`.',
    access: 'anyone',
    body: contract.openSessionSchema,
    status: 201,
    response: contract.reporterSessionSchema,
    problems: ['invalid_idempotency_key', 'idempotency_conflict'],
  },
  closeMyReportsSession: {
    id: 'closeMyReportsSession',
    method: 'DELETE',
    path: '/v1/my-reports/sessions',
    tag,
    summary: 'End the session',
    access: 'session',
    status: 204,
    problems: ['unauthenticated'],
  },
  listMyReports: {
    id: 'listMyReports',
    method: 'GET',
    path: '/v1/my-reports',
    tag,
    summary: 'The reports of the address the link was sent to, the newest first',
    access: 'session',
    query: contract.myReportsQuerySchema,
    status: 200,
    response: contract.myReportPageSchema,
    problems: ['unauthenticated', 'validation_failed'],
  },
  getMyReport: {
    id: 'getMyReport',
    method: 'GET',
    path: '/v1/my-reports/{number}',
    tag,
    summary: 'One of these reports',
    description: 'The session also opens `/v1/reports/{number}` and every step of its reporter.',
    access: 'session',
    status: 200,
    response: contract.reportSchema,
    problems: ['unauthenticated'],
  },
} as const satisfies Record<string, Operation>;
