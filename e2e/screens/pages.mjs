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

const SEND = /** @type {Action} */ (['leave', 'form button[type=submit], form button:not([type])']);
const complete = /** @type {Action[]} */ ([
  ['choose-value', 'class', 'complaint'],
  ['fill', 'title', 'Jalan berlubang di depan pasar (contoh)'],
  ['fill', 'body', 'Sejak dua minggu ada lubang besar di depan pasar, dan motor sering jatuh.'],
  ['fill', 'place', 'Depan pasar'],
  ['fill', 'date', '2026-02-27'],
  ['fill', 'category', 'unknown'],
  ['choose-value', 'visibility', 'anonymous'],
  ['choose-value', 'contact', 'none'],
]);

/** @type {readonly Screen[]} */
export const pageScreens = [
  page('report', 'The form without JavaScript', '/laporan?agency=tabanan-pupr', [['see', 'h1']]),
  page('report-wrong', 'Nothing answered', '/laporan?agency=tabanan-pupr', [SEND, ['see', '[aria-invalid]']]),
  page('receipt', 'The receipt without JavaScript', '/laporan?agency=tabanan-pupr', [...complete, SEND, ['see', 'dd']]),
  page('status', 'Number and code without JavaScript', '/laporan/status', [['see', 'h1']]),
  page('status-wrong', 'Number and code left out', '/laporan/status', [SEND, ['see', '[aria-invalid]']]),
  page('status-report', 'A report without JavaScript', '/laporan/status', [['key', 'closed'], SEND, ['see', 'h2']]),
];
