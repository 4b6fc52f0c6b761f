import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

/** What every step of a reporter has in common. */
const move = {
  method: 'POST',
  tag: 'Reports',
  access: 'code',
  status: 200,
  response: contract.reportSchema,
  problems: ['unauthenticated', 'not_allowed', 'invalid_idempotency_key', 'idempotency_conflict'],
} as const;

/** What a reporter does with a report that is filed. Each answers with the report as it stands then. */
export const reportMoveOperations = {
  replyToReport: {
    ...move,
    id: 'replyToReport',
    path: '/v1/reports/{number}/reply',
    summary: 'Add something, or answer what was asked',
    body: contract.replySchema,
  },
  remindAboutReport: {
    ...move,
    id: 'remindAboutReport',
    path: '/v1/reports/{number}/remind',
    summary: 'Remind the agency',
    description: 'When it is its turn, and from the day its right `remind` names on; `not_allowed` otherwise.',
    body: contract.remindSchema,
  },
  confirmReport: {
    ...move,
    id: 'confirmReport',
    path: '/v1/reports/{number}/confirm',
    summary: 'Agree that the matter is settled',
    body: contract.confirmSchema,
  },
  contestReport: {
    ...move,
    id: 'contestReport',
    path: '/v1/reports/{number}/contest',
    summary: 'Disagree with an answer, a closure or a rejection: the report is open again',
    body: contract.contestSchema,
  },
  rateReport: {
    ...move,
    id: 'rateReport',
    path: '/v1/reports/{number}/rate',
    summary: 'Rate how it was handled',
    description: 'Rated again, the new rating takes the place of the one before. The words are for the agency and never published.',
    body: contract.rateSchema,
  },
  withdrawReport: {
    ...move,
    id: 'withdrawReport',
    path: '/v1/reports/{number}/withdraw',
    summary: 'Give the report up',
    body: contract.withdrawSchema,
  },
  changeReportVisibility: {
    ...move,
    id: 'changeReportVisibility',
    path: '/v1/reports/{number}/visibility',
    summary: 'Change who may see the report',
    description:
      'What closes it takes effect at once; a name that is no longer to be shown to anybody is deleted for good. What opens it, to the public or by a name, asks for `confirmed: true`, and for the name where one is to be shown. Staff cannot do either.',
    body: contract.changeVisibilitySchema,
  },
  requestReportErasure: {
    ...move,
    id: 'requestReportErasure',
    path: '/v1/reports/{number}/request-erasure',
    summary: 'Ask for what the report says to be deleted',
    description: 'An admin decides; the report says how it stands in `erasure`.',
    body: contract.requestErasureSchema,
  },
} as const satisfies Record<string, Operation>;
