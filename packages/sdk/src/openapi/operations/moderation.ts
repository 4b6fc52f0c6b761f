import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Moderation';
const moveProblems = ['unauthenticated', 'forbidden', 'not_allowed', 'invalid_idempotency_key', 'idempotency_conflict'] as const;

/** What admins do for the sake of those a report speaks of. The reporter sees each of these, with its reason. */
export const moderationOperations = {
  getPublication: {
    id: 'getPublication',
    method: 'GET',
    path: '/v1/staff/reports/{number}/publication',
    tag,
    summary: 'How a report stands towards the public',
    access: 'key',
    scope: 'reports:read',
    status: 200,
    response: contract.publicationSchema,
    problems: ['unauthenticated', 'forbidden'],
  },
  hideReport: {
    id: 'hideReport',
    method: 'POST',
    path: '/v1/staff/reports/{number}/hide',
    tag,
    summary: 'Hide a report from the public',
    access: 'key',
    scope: 'reports:move',
    body: contract.hideSchema,
    status: 200,
    response: contract.publicationSchema,
    problems: moveProblems,
  },
  showReport: {
    id: 'showReport',
    method: 'POST',
    path: '/v1/staff/reports/{number}/show',
    tag,
    summary: 'Show a hidden report again',
    access: 'key',
    scope: 'reports:move',
    body: contract.showSchema,
    status: 200,
    response: contract.publicationSchema,
    problems: moveProblems,
  },
  redactReport: {
    id: 'redactReport',
    method: 'POST',
    path: '/v1/staff/reports/{number}/redact',
    tag,
    summary: 'Cover parts of a report where the public reads it',
    access: 'key',
    scope: 'reports:move',
    body: contract.redactSchema,
    status: 200,
    response: contract.publicationSchema,
    problems: moveProblems,
  },
} as const satisfies Record<string, Operation>;
