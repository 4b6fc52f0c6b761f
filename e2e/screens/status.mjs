/**
 * Every screen of `<lapor-status>` in every state. `report` names one of the reports `reports.mjs` has brought that far.
 *
 * @typedef {import('./form.mjs').Action} Action
 * @typedef {import('./form.mjs').Screen} Screen
 */

const OPEN = /** @type {Action} */ (['press', 'form .actions .button']);
const SEND = /** @type {Action} */ (['press', '#step-form .actions .button']);

/**
 * @param {string} name
 * @param {string} shows
 * @param {readonly Action[]} actions
 * @param {Partial<Screen>} [rest]
 * @returns {Screen}
 */
function status(name, shows, actions, rest = {}) {
  return { name: `status-${name}`, shows, tag: 'lapor-status', actions: [['see', '#number'], ...actions], ...rest };
}

/**
 * @param {string} report
 * @param {readonly Action[]} [then]
 * @returns {readonly Action[]}
 */
function reading(report, then = []) {
  return [['key', report], OPEN, ['see', '#now-heading'], ...then];
}

/** @type {readonly Screen[]} */
export const statusScreens = [
  status('lookup', 'Number and code are asked for', []),
  status('announcement', 'Number and code are asked for, below an announcement', [['see', '.announcement']], { service: 'announcing' }),
  status('lookup-wrong', 'Number and code are missing', [OPEN, ['see', '.summary']]),
  status('lookup-unmatched', 'Number and code do not belong together', [['fill', 'number', '123 456 789 7'], ['fill', 'code', 'ABCD-1234-EFGH-5678'], OPEN, ['see', '.summary']]),
  status('opening', 'The report is being fetched', [['wire', 'hold', '/v1/reports'], ['key', 'waiting'], OPEN, ['settle']]),
  status('offline', 'No network', [['wire', 'cut', '/v1/reports'], ['key', 'waiting'], OPEN, ['see', '.actions .link', '30000']]),
  status('busy', 'The service is busy', [['wire', '503', '/v1/reports'], ['key', 'waiting'], OPEN, ['see', '.actions .link', '30000']]),

  status('waiting', 'Waiting to be verified', reading('waiting')),
  status('asked', 'The agency asks something', reading('asked')),
  status('in-progress', 'The agency is at it', reading('inProgress')),
  status('answered', 'The agency has answered', reading('answered')),
  status('closed', 'Closed by the agency', reading('closed')),
  status('resolved', 'Confirmed by the reporter', reading('resolved')),
  status('contested', 'Contested', reading('contested')),
  status('rejected', 'Not carried on', reading('rejected')),
  status('withdrawn', 'Withdrawn', reading('withdrawn')),
  status('secret', 'A secret report that was read', reading('secret')),
  status('erased', 'Its content has been deleted', reading('erased')),

  status('reply', 'A reply is written', reading('asked', [['press', '#step-reply'], ['see', '#step-form']])),
  status('reply-wrong', 'An empty reply', reading('asked', [['press', '#step-reply'], ['see', '#step-form'], SEND, ['see', '[aria-invalid]']])),
  status('confirm', 'A closure is confirmed', reading('closed', [['press', '#step-confirm'], ['see', '#step-form']])),
  status('contest', 'A closure is contested', reading('closed', [['press', '#step-contest'], ['see', '#step-form']])),
  status('contest-wrong', 'Contested without a reason', reading('closed', [['press', '#step-contest'], ['see', '#step-form'], SEND, ['see', '[aria-invalid]']])),
  status('rate', 'The handling is rated', reading('resolved', [['press', '#step-rate'], ['see', '#step-form']])),
  status('rare', 'The steps few take', reading('waiting', [['press', '.step-more summary']])),
  status('withdraw', 'The report is withdrawn', reading('waiting', [['press', '.step-more summary'], ['press', '#step-withdraw'], ['see', '#step-form']])),
  status('raise', 'The report is made less visible', reading('waiting', [['press', '.step-more summary'], ['press', '#step-raise_visibility'], ['see', '#step-form']])),
];
