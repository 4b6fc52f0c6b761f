/**
 * Every screen of `<lapor-form>` in every state, and how a reporter gets there. An action is one line; `hands.mjs` tells
 * what each does. Whoever adds a screen adds it here: the pictures and the tests of accessibility are taken from this table.
 *
 * @typedef {readonly [name: string, ...details: string[]]} Action
 * @typedef {object} Screen
 * @property {string} name Names the picture.
 * @property {string} shows What is to be seen, in a sentence.
 * @property {'lapor-form' | 'lapor-status' | 'lapor-button' | 'body'} tag What is looked at; `body` for a page without any component.
 * @property {string} [page] The page, where it is not the one with `<lapor-form>` and `<lapor-status>`.
 * @property {Readonly<Record<string, string>>} [attributes]
 * @property {readonly Action[]} actions
 * @property {'no-storage'} [device] What the device does not allow from the beginning.
 * @property {'open' | 'closed' | 'announcing' | 'warning' | 'mapped'} [service] Whether the service takes reports, what it announces, and whether it offers a map.
 */

export const OFFICE = { agency: 'tabanan-pupr' };
export const NEXT = /** @type {Action} */ (['press', 'form .actions .button']);

export const atStory = /** @type {Action[]} */ ([['ready'], ['choose', 'class'], NEXT, ['see', '#heading-story']]);
export const story = /** @type {Action[]} */ ([
  ['fill', 'title', 'Jalan berlubang di depan sekolah (contoh)'],
  ['fill', 'body', 'Sejak dua minggu lalu ada lubang besar di jalan. Dua anak sudah jatuh saat hujan.'],
]);
export const atPlace = /** @type {Action[]} */ ([...atStory, ...story, NEXT, ['see', '#heading-place']]);
const placed = /** @type {Action[]} */ ([['fill', 'place', 'Depan SDN 1 Kediri'], ['fill', 'date', '2026-01-15']]);
export const atAgency = /** @type {Action[]} */ ([...atPlace, ...placed, NEXT, ['see', '#heading-agency']]);
const withoutSubject = /** @type {Action[]} */ ([['see', '#category'], ['choose', 'category-unknown']]);
export const atFiles = /** @type {Action[]} */ ([...atAgency, ...withoutSubject, NEXT, ['see', '#heading-files']]);
const atVisibility = /** @type {Action[]} */ ([...atFiles, NEXT, ['see', '#heading-visibility']]);
export const open = /** @type {Action[]} */ ([['choose', 'visibility'], ['see', '#name'], ['fill', 'name', 'Ni Contoh']]);
const secret = /** @type {Action[]} */ ([['choose', 'visibility-secret'], ['see', '#name'], ['fill', 'name', 'Ni Contoh']]);
const atContact = /** @type {Action[]} */ ([...atVisibility, ...open, NEXT, ['see', '#heading-contact']]);
export const atCheck = /** @type {Action[]} */ ([...atContact, ['choose', 'contact-none'], NEXT, ['see', '#heading-check']]);
const atSecretCheck = /** @type {Action[]} */ ([
  ...atVisibility,
  ...secret,
  NEXT,
  ['see', '#heading-contact'],
  ['choose', 'contact-none'],
  NEXT,
  ['see', '#heading-check'],
]);
const sent = /** @type {Action[]} */ ([...atCheck, NEXT, ['see', '#heading-sent']]);
export const WRONG = /** @type {Action} */ (['see', '.summary']);

/**
 * @param {string} name
 * @param {string} shows
 * @param {readonly Action[]} actions
 * @param {Partial<Screen>} [rest]
 * @returns {Screen}
 */
export function form(name, shows, actions, rest = {}) {
  return { name: `form-${name}`, shows, tag: 'lapor-form', attributes: OFFICE, actions, ...rest };
}

/** @type {readonly Screen[]} */
export const formScreens = [
  form('class', 'The first question', [['ready']]),
  form('announcement', 'The first question, above an announcement', [['ready'], ['see', '.announcement']], { service: 'announcing' }),
  form('announcement-warning', 'The first question, above an announcement of weight', [['ready'], ['see', '.announcement']], { service: 'warning' }),
  form('class-chosen', 'The first question, answered', [['ready'], ['choose', 'class'], ['see', '.draft']]),
  form('class-wrong', 'The first question, left out', [['ready'], NEXT, WRONG]),
  form('class-waiting', 'Going on before the next step has arrived', [['wire', 'hold', '/widget/journey'], ['open'], ['choose', 'class'], NEXT]),
  form('class-load-failed', 'The next step does not arrive', [['wire', '503', '/widget/journey'], ['open'], ['choose', 'class'], NEXT, ['see', '#heading-failed']]),

  form('story', 'Title and story', atStory),
  form('story-filled', 'Title and story, written', [...atStory, ...story]),
  form('story-wrong', 'Title and story, left out', [...atStory, NEXT, WRONG]),
  form('story-too-long', 'A story beyond what is taken', [...atStory, ['fill', 'title', 'Contoh judul'], ['fill-long', 'body', '10400'], NEXT, WRONG]),
  form('story-aspiration', 'The questions of a suggestion', [['ready'], ['choose', 'class-aspiration'], NEXT, ['see', '#heading-story']]),

  form('place', 'Where and when', atPlace),
  form('place-list', 'Regions to choose from', [...atPlace, ['fill', 'region', 'kediri'], ['see', '#region-option-0']]),
  form('place-nothing', 'No region of that name', [...atPlace, ['fill', 'region', 'qqqqqq'], ['settle']]),
  form('place-search-failed', 'The search for regions fails', [...atPlace, ['wire', 'cut', '/v1/regions'], ['fill', 'region', 'kediri'], ['see', '.search-state + .link']]),
  form('place-map', 'The place, pointed at on a map', [...atPlace, ['press', '#map-show'], ['see', '.map-tile.there'], ['settle']], { service: 'mapped' }),
  form('place-map-broken', 'The pictures of the map do not come', [...atPlace, ['wire', 'cut', '/petak'], ['press', '#map-show'], ['see', '.map-view'], ['settle']], { service: 'mapped' }),
  form('place-filled', 'Where and when, answered', [...atPlace, ['fill', 'region', 'kediri'], ['see', '#region-option-0'], ['press', '#region-option-0'], ['see', '#region-change'], ...placed]),
  form('place-wrong', 'Where and when, left out', [...atPlace, NEXT, WRONG]),

  form('agency', 'The subjects of an office', [...atAgency, ['see', '#category']]),
  form('agency-subject', 'A subject and what lies below it', [...atAgency, ['see', '#category'], ['choose', 'category'], ['settle']]),
  form('agency-wrong', 'No subject chosen', [...atAgency, ['see', '#category'], NEXT, WRONG]),
  form('agency-any', 'Which agency', [...atAgency], { attributes: {} }),
  form('agency-any-list', 'Agencies to choose from', [...atAgency, ['fill', 'agency', 'dinas'], ['see', '#agency-option-0']], { attributes: {} }),
  form('agency-any-unknown', 'The reporter does not know the agency', [...atAgency, ['press', '#agency-extra'], ['see', '#category']], { attributes: {} }),
  form('agency-any-wrong', 'No agency chosen', [...atAgency, NEXT, WRONG], { attributes: {} }),
  form('agency-emergency', 'A subject that may be an emergency', [...atAgency, ['see', '#category'], ['choose-value', 'category', 'ambulans'], ['see', '.advice']], { attributes: { agency: 'tabanan-dinkes' } }),
  form('agency-questions', 'The questions of a subject', [...atAgency, ['see', '#category'], ['choose-value', 'category', 'puskesmas'], ['see', '#question-tempat']], { attributes: { agency: 'tabanan-dinkes' } }),
  form('agency-stop', 'A subject that is not taken here', [...atAgency, ['see', '#category'], ['choose-value', 'category', 'puskesmas'], ['see', '#question-tempat'], ['choose-value', 'question-hal', 'bpjs'], NEXT, WRONG], { attributes: { agency: 'tabanan-dinkes' } }),
  form('agency-service', 'The standard of a service', [...atAgency, ...withoutSubject, ['see', '#service'], ['fill', 'service', 'kelahiran'], ['see', '#service-option-0'], ['press', '#service-option-0'], ['see', 'details.fold'], ['press', 'details.fold summary']], { attributes: { agency: 'tabanan-disdukcapil' } }),

  form('files', 'Photos and documents', atFiles),
  form('files-added', 'A photo and a document, taken', [...atFiles, ['file', 'photo'], ['file', 'pdf'], ['see', '.file-row.accepted + .file-row.accepted']]),
  form('files-refused', 'A file that is not taken', [...atFiles, ['file', 'text'], ['see', '.file-row.refused']]),
  form('files-interrupted', 'An upload that was cut off', [...atFiles, ['wire', 'cut', '/v1/attachments'], ['file', 'photo'], ['see', '.file-row.refused']]),

  form('visibility', 'Who may see it', atVisibility),
  form('visibility-open', 'Published with a name', [...atVisibility, ...open]),
  form('visibility-secret', 'Not published: the way out', [...atVisibility, ...secret]),
  form('visibility-wrong', 'Nobody chosen', [...atVisibility, NEXT, WRONG]),
  form('visibility-name-wrong', 'The name is missing', [...atVisibility, ['choose', 'visibility'], ['see', '#name'], NEXT, WRONG]),

  form('contact', 'How to tell the reporter', atContact),
  form('contact-email-wrong', 'An address that is none', [...atContact, ['choose', 'contact'], ['see', '#email'], ['fill', 'email', 'contoh'], NEXT, WRONG]),
  form('contact-phone', 'A phone number', [...atContact, ['choose', 'contact-phone'], ['see', '#phone'], ['fill', 'phone', '0812 3456 7890']]),

  form('check', 'Every answer once more', atCheck),
  form('check-notice', 'The whole notice on personal data', [...atCheck, ['press', '.notice summary']]),
  form('check-secret', 'Every answer of a secret report', atSecretCheck),
  form('change', 'An answer is changed', [...atCheck, ['press', '.answer .change .link'], ['settle']]),

  form('sending', 'The report is on its way', [...atCheck, ['wire', 'hold', '/v1/reports'], NEXT, ['see', '#heading-sending']]),
  form('failed-offline', 'No network', [...atCheck, ['wire', 'cut', '/v1/reports'], NEXT, ['see', '#heading-failed', '30000']]),
  form('failed-busy', 'The service is busy', [...atCheck, ['wire', '503', '/v1/reports'], NEXT, ['see', '#heading-failed', '30000']]),
  form('failed-closed', 'No reports are taken now', [['ready'], ['see', '#heading-failed'], ['see', '.operator a']], { service: 'closed' }),
  form('sent', 'The report has been taken', sent, { attributes: { ...OFFICE, 'status-url': 'status.html' } }),
  form('sent-qr', 'The code to open it elsewhere', [...sent, ['press', '.qr-box summary'], ['see', '.qr']], { attributes: { ...OFFICE, 'status-url': 'status.html' } }),
  form('sent-another', 'Before another report is begun', [...sent, ['press', '.another summary']], { attributes: { ...OFFICE, 'status-url': 'status.html' } }),
  form('sent-secret', 'A secret report has been taken', [...atSecretCheck, NEXT, ['see', '#heading-sent']]),
  form('restored', 'A draft is found again', [...atStory, ...story, ['settle'], ['reload'], ['see', '#heading-story'], ['settle']]),

  form('single', 'Every question on one page', [['ready'], ['see', '#heading-contact']], { attributes: { ...OFFICE, layout: 'single' } }),
  form('single-wrong', 'One page, nothing answered', [['ready'], ['see', '#heading-contact'], NEXT, WRONG], { attributes: { ...OFFICE, layout: 'single' } }),
  form('single-check', 'One page, checked', [
    ['ready'],
    ['see', '#heading-contact'],
    ['choose', 'class'],
    ...story,
    ['see', '#date'],
    ...placed,
    ...withoutSubject,
    ...open,
    ['choose', 'contact-none'],
    NEXT,
    ['see', '#heading-check'],
  ], { attributes: { ...OFFICE, layout: 'single' } }),
];
