import { atAgency, atCheck, atFiles, atPlace, atStory, form, NEXT, OFFICE, open, story, WRONG } from './form.mjs';

/**
 * The rooms not every reporter enters: the coach, similar reports, several drafts, what waits, ways out, the counter, and the button on
 * pages without a form.
 *
 * @typedef {import('./form.mjs').Action} Action
 * @typedef {import('./form.mjs').Screen} Screen
 */

const saved = /** @type {Action} */ (['settle']);
const another = /** @type {Action[]} */ ([
  ['press', '.draft .link + .link'],
  ['see', '#heading-class'],
  ['choose', 'class-aspiration'],
  NEXT,
  ['see', '#heading-story'],
  ['fill', 'title', 'Trotoar landai di pasar (contoh)'],
  saved,
]);
const waiting = /** @type {Action[]} */ ([...atCheck, ['wire', 'cut', '/v1/reports'], NEXT, ['see', '#heading-failed', '30000'], saved]);
const located = /** @type {Action} */ (['device', 'located']);

const COUNTER = { ...OFFICE, mode: 'counter', 'status-url': 'status.html' };
const opened = /** @type {Action[]} */ ([['see', '#counter-key'], ['counter-key'], NEXT, ['see', '#heading-visitor']]);
const serving = /** @type {Action[]} */ ([...opened, ['choose', 'consent'], NEXT, ['see', '#heading-class']]);
const slip = /** @type {Action[]} */ ([
  ...serving,
  ['choose', 'class-aspiration'],
  NEXT,
  ['see', '#heading-story'],
  ['fill', 'title', 'Trotoar untuk kursi roda (contoh)'],
  ['fill', 'body', 'Usul kami trotoar di pasar dibuat landai untuk kursi roda.'],
  NEXT,
  ['see', '#heading-place'],
  NEXT,
  ['see', '#category'],
  ['choose', 'category-unknown'],
  NEXT,
  ['see', '#heading-files'],
  NEXT,
  ['see', '#heading-visibility'],
  ...open,
  NEXT,
  ['see', '#heading-contact'],
  ['choose', 'contact-none'],
  NEXT,
  ['see', '#heading-check'],
  NEXT,
  ['see', '.slip'],
]);

/** @param {string} name @param {string} shows @param {readonly Action[]} actions @param {Record<string, string>} [attributes] @returns {Screen} */
function button(name, shows, actions, attributes = {}) {
  return { name: `button${name}`, shows, tag: 'lapor-button', page: 'button.html', attributes: { ...OFFICE, label: 'Laporkan masalah', ...attributes }, actions: [['see', '.launch'], ...actions] };
}
const dialog = /** @type {Action[]} */ ([['press', '.launch'], ['see', 'lapor-form >>> .heading'], ['settle']]);

/** @type {readonly Screen[]} */
export const roomScreens = [
  form('coach', 'The coach: danger, and what should not be read by everybody', [
    ...atStory,
    ['fill', 'title', 'Kebakaran di gudang (contoh)'],
    ['fill', 'body', 'Tadi malam gudang terbakar di Jalan Contoh. Hubungi saya di 0812 3456 7890, NIK 5102010101900001.'],
    ['see', '.coach .tip.warning'],
  ]),
  form('coach-vague', 'The coach: too general, and loud', [...atStory, ['fill', 'title', 'PELAYANAN BURUK'], ['fill', 'body', 'PELAYANANNYA BURUK SEKALI, TOLONG DIPERBAIKI SEGERA PAK'], ['see', '.coach .tip']]),
  form('suggestion', 'What it may be about, from the story', [...atAgency, ['see', '.suggestion']], { attributes: {} }),
  form('place-located', 'The device has told where it is', [...atPlace, located, ['see', '#location'], ['press', '#location'], ['settle']]),
  form('place-not-located', 'The device may not tell where it is', [...atPlace, ['device', 'denied'], ['see', '#location'], ['press', '#location'], ['settle']]),
  form('files-uploading', 'A photo on its way', [...atFiles, ['wire', 'hold', '/v1/attachments'], ['file', 'photo'], ['see', '.file-row.uploading']]),
  form('files-blur', 'A face is covered', [...atFiles, ['file', 'photo'], ['see', '.file-row.accepted'], ['press', '.file-actions .blur'], ['see', '.blur-heading'], ['press', '.dialog-actions .button'], ['see', '.areas']]),
  form('files-enlarged', 'A photo, larger', [...atFiles, ['file', 'photo'], ['see', '.file-row.accepted'], ['press', '.thumbnail'], ['see', 'dialog[open]']]),

  form('similar', 'Published reports that may be about the same', [...atCheck, ['see', '.similar']]),
  form('similar-supported', 'One of them is supported', [...atCheck, ['see', '.similar'], ['press', '.similar .button'], ['see', '.similar .quick']]),

  form('drafts', 'Several drafts', [...atStory, ...story, saved, ...another, ['reload'], ['see', '#heading-drafts']]),
  form('drafts-none', 'Every draft has been deleted', [...atStory, ...story, saved, ...another, ['reload'], ['see', '#heading-drafts'], ['press', '.actions .button.quiet'], ['settle']]),
  form('elsewhere', 'The draft is open in another tab', [...atStory, ...story, saved, ['other-tab'], ['see', '#heading-elsewhere']]),
  form('news-waiting', 'A report waits for the network', [...waiting, ['reload'], ['see', '.news-item']]),
  form('news-sent', 'A report that waited has been taken', [...waiting, ['reload'], ['see', '.news-item'], ['mend'], ['press', '.news-item .link'], ['see', '.news-item dl']]),
  form('handover', 'Out by SMS or WhatsApp', [...waiting, ['press', '.actions + p .link'], ['see', '#heading-handover']]),
  form('storage-blocked', 'This browser keeps nothing', [...atStory, ...story, saved], { device: 'no-storage' }),
  form('sandbox', 'For trying out', [['ready'], ['see', '.sandbox']], { attributes: { ...OFFICE, sandbox: '' } }),

  form('counter-locked', 'The counter asks for its key', [['see', '#counter-key']], { attributes: COUNTER }),
  form('counter-refused', 'A key that does not open the counter', [['see', '#counter-key'], ['fill', 'counter-key', 'contoh'], NEXT, WRONG], { attributes: COUNTER }),
  form('counter-welcome', 'A visitor comes', opened, { attributes: COUNTER }),
  form('counter-welcome-wrong', 'A visitor has not agreed', [...opened, NEXT, WRONG], { attributes: COUNTER }),
  form('counter-serving', 'An officer writes for a visitor', serving, { attributes: COUNTER }),
  form('counter-idle', 'Nobody uses the counter', [...serving, ['later', '155000'], ['see', '.counter-idle']], { attributes: COUNTER }),
  form('counter-slip', 'The slip', slip, { attributes: COUNTER }),
  form('counter-unprinted', 'The next visitor before the slip was printed', [...slip, ['press', '.actions .button + .button'], ['see', '[role=status] .button']], { attributes: COUNTER }),

  button('', 'The button on a page', []),
  button('-link', 'The button leads to a page', [], { 'open-as': 'page', href: '/laporan' }),
  button('-dialog', 'The form over the page', dialog),
  button('-losing', 'Something would be lost', [['device', 'no-storage'], ...dialog, ['press', 'lapor-form >>> #class'], ['see', 'lapor-form >>> .draft'], ['press', '.close'], ['see', '.question:not([hidden])']]),
];
