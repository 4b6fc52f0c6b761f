import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

/** What every move of staff has in common. Which role may make it when is in docs/workflow.md. */
const move = {
  method: 'POST',
  tag: 'Staff',
  access: 'key',
  scope: 'reports:move',
  status: 200,
  response: contract.staffReportSchema,
  problems: ['unauthenticated', 'forbidden', 'not_allowed', 'invalid_idempotency_key', 'idempotency_conflict'],
} as const;

/** What staff do with a report. Each move answers with the report as it stands then. */
export const staffMoveOperations = {
  verifyReport: { ...move, id: 'verifyReport', path: '/v1/staff/reports/{number}/verify', summary: 'Verify: the report is in order, the agency takes it on', body: contract.verifySchema },
  askReport: { ...move, id: 'askReport', path: '/v1/staff/reports/{number}/ask', summary: 'Ask the reporter; the clocks stand still until the reply', body: contract.askSchema },
  forwardReport: { ...move, id: 'forwardReport', path: '/v1/staff/reports/{number}/forward', summary: 'Forward (disposisi) to the agency better placed', body: contract.forwardSchema },
  returnReport: { ...move, id: 'returnReport', path: '/v1/staff/reports/{number}/return', summary: 'Return (bukan wewenang): it goes back to whoever forwarded it', body: contract.returnSchema },
  involveReport: { ...move, id: 'involveReport', path: '/v1/staff/reports/{number}/involve', summary: 'Ask another agency to assist', body: contract.involveSchema },
  releaseReport: { ...move, id: 'releaseReport', path: '/v1/staff/reports/{number}/release', summary: 'An agency no longer assists', body: contract.releaseSchema },
  startReport: { ...move, id: 'startReport', path: '/v1/staff/reports/{number}/start', summary: 'Begin the work, or go on with it', body: contract.startSchema },
  informReport: { ...move, id: 'informReport', path: '/v1/staff/reports/{number}/inform', summary: 'Tell the reporter news while the work goes on', body: contract.informSchema },
  answerReport: { ...move, id: 'answerReport', path: '/v1/staff/reports/{number}/answer', summary: 'Answer the reporter', body: contract.answerReportSchema },
  extendReport: { ...move, id: 'extendReport', path: '/v1/staff/reports/{number}/extend', summary: 'Take more time, with a reason', body: contract.extendSchema },
  closeReport: { ...move, id: 'closeReport', path: '/v1/staff/reports/{number}/close', summary: 'Close: the agency holds the matter to be settled', body: contract.closeSchema },
  rejectReport: { ...move, id: 'rejectReport', path: '/v1/staff/reports/{number}/reject', summary: 'Reject, with a reason the reporter may contest', body: contract.rejectSchema },
  reopenReport: { ...move, id: 'reopenReport', path: '/v1/staff/reports/{number}/reopen', summary: 'Open again what was rejected, closed or settled', body: contract.reopenSchema },
  assignReport: { ...move, id: 'assignReport', path: '/v1/staff/reports/{number}/assign', summary: 'Give it to an officer', body: contract.assignSchema },
  noteReport: { ...move, id: 'noteReport', path: '/v1/staff/reports/{number}/note', summary: 'Leave a note for colleagues', body: contract.noteSchema },
  flagReport: { ...move, id: 'flagReport', path: '/v1/staff/reports/{number}/flag', summary: 'Call attention to it, as an overseer', body: contract.flagSchema },
} as const satisfies Record<string, Operation>;
