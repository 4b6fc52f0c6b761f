/**
 * The pages the server draws by itself, for browsers without JavaScript.
 *
 * @typedef {import('./form.mjs').Action} Action
 * @typedef {import('./form.mjs').Screen} Screen
 */

/** @param {string} name @param {string} shows @param {string} page @param {readonly Action[]} actions @returns {Screen} */
function page(name, shows, page, actions) {
  return { name: `page-${name}`, shows, tag: 'body', page, actions };
}

const SEND = /** @type {Action} */ (['leave', '.actions button']);
const OFFICE = '/laporan?agency=tabanan-pupr';
const classed = /** @type {Action[]} */ ([['choose-value', 'class', 'complaint'], SEND, ['see', '#title']]);
const complete = /** @type {Action[]} */ ([
  ...classed,
  ['fill', 'title', 'Jalan berlubang di depan pasar (contoh)'],
  ['fill', 'body', 'Sejak dua minggu ada lubang besar di depan pasar, dan motor sering jatuh.'],
  ['fill', 'place', 'Depan pasar'],
  ['fill', 'date', '2026-02-27'],
  ['fill', 'category', 'unknown'],
  ['choose-value', 'visibility', 'anonymous'],
  ['choose-value', 'contact', 'none'],
  SEND,
  ['see', 'dl'],
]);

/** @type {readonly Screen[]} */
export const pageScreens = [
  page('class', 'The first question without JavaScript', OFFICE, [['see', 'h1']]),
  page('class-wrong', 'The first question, left out', OFFICE, [SEND, ['see', '.summary']]),
  page('report', 'The form without JavaScript', OFFICE, classed),
  page('report-wrong', 'Nothing answered', OFFICE, [...classed, SEND, ['see', '.summary']]),
  page('check', 'Every answer once more, without JavaScript', OFFICE, complete),
  page('receipt', 'The receipt without JavaScript', OFFICE, [...complete, SEND, ['see', '.receipt']]),
  page('status', 'Number and code without JavaScript', '/laporan/status', [['see', 'h1']]),
  page('status-wrong', 'Number and code left out', '/laporan/status', [SEND, ['see', '.summary']]),
  page('status-report', 'A report without JavaScript', '/laporan/status', [['key', 'closed'], SEND, ['see', '.timeline']]),
];
