import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const decision = {
  method: 'POST',
  tag: 'Staff',
  access: 'key',
  scope: 'reports:move',
  status: 200,
  response: contract.staffReportSchema,
  problems: ['unauthenticated', 'forbidden', 'not_allowed', 'invalid_idempotency_key', 'idempotency_conflict'],
} as const;

/** What admins decide on requests to delete what a report says. */
export const erasureOperations = {
  listErasures: {
    id: 'listErasures',
    method: 'GET',
    path: '/v1/staff/erasures',
    tag: 'Staff',
    summary: 'Reports whose deletion was asked for and not yet decided, the longest waiting first',
    access: 'key',
    scope: 'reports:read',
    query: contract.erasureQuerySchema,
    status: 200,
    response: contract.inboxPageSchema,
    problems: ['unauthenticated', 'forbidden', 'validation_failed'],
  },
  eraseReport: {
    ...decision,
    id: 'eraseReport',
    path: '/v1/staff/reports/{number}/erase',
    summary: 'Delete what a report says and what was said about it, as its reporter asked',
    description:
      'For good: title, body, place, answers, files, texts, notes, and who reported it. Number, agency, category, dates and the chain of events stay, and the chain still verifies.',
    body: contract.eraseSchema,
  },
  refuseReportErasure: {
    ...decision,
    id: 'refuseReportErasure',
    path: '/v1/staff/reports/{number}/refuse-erasure',
    summary: 'Refuse to delete it now, with a reason',
    body: contract.refuseErasureSchema,
  },
} as const satisfies Record<string, Operation>;
