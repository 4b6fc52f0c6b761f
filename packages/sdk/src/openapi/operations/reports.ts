import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Reports';

/** A report as its reporter files and follows it. */
export const reportOperations = {
  createReport: {
    id: 'createReport',
    method: 'POST',
    path: '/v1/reports',
    tag,
    summary: 'File a report',
    description:
      'Answers with the number and the access code. The same Idempotency-Key with the same body gives the first answer again; with another body, `idempotency_conflict`. With a key the report is filed on behalf of somebody: its channel is the key\'s, and `assisted` may be said; without one, send `Lapor-Proof` (see `GET /v1/challenge`).',
    access: 'anyone or key',
    scope: 'reports:create',
    body: contract.newReportSchema,
    status: 201,
    response: contract.receiptSchema,
    problems: ['unauthenticated', 'forbidden', 'closed', 'invalid_idempotency_key', 'idempotency_conflict'],
  },
  getReport: {
    id: 'getReport',
    method: 'GET',
    path: '/v1/reports/{number}',
    tag,
    summary: 'Follow a report by number and code',
    description: 'A wrong number and a wrong code look alike: `not_found`. Repeated misses are slowed down: `rate_limited`.',
    access: 'code',
    status: 200,
    response: contract.reportSchema,
    problems: [],
  },
  getReportAttachment: {
    id: 'getReportAttachment',
    method: 'GET',
    path: '/v1/reports/{number}/attachments/{id}',
    tag,
    summary: 'Get the content of a file of a report',
    access: 'code or key',
    scope: 'reports:read',
    status: 200,
    responseMediaTypes: contract.MEDIA_TYPES,
    problems: ['unauthenticated'],
  },
} as const satisfies Record<string, Operation>;
