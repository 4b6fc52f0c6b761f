import { MODERATION_MOVES, REPORTER_MOVES, STAFF_MOVES, STATUSES as ALL, SYSTEM_MOVES } from '@lapor/sdk/contract';
import { TRANSITIONS, TURNS as TURN_OF } from '../../dist/workflow/transitions.js';
import { MOVES, ROLES, STAGES, STATUSES, TEXTS, TURNS } from './words.mjs';

/** @typedef {import('./words.mjs').Language} Language */
/** @typedef {import('@lapor/sdk/contract').KnownStatus} Status */
/** @typedef {import('@lapor/sdk/contract').Move} Move */
/** @typedef {import('@lapor/sdk/contract').Role} Role */

const GROUPS = /** @type {const} */ ({ staff: STAFF_MOVES, moderation: MODERATION_MOVES, reporter: REPORTER_MOVES, system: SYSTEM_MOVES });

/**
 * The guide to the workflow: everything the table says, drawn and written.
 *
 * @param {Language} language
 */
export function workflowGuide(language) {
  const texts = TEXTS[language];
  return [
    `# ${texts.title}`,
    '',
    texts.other,
    '',
    ...texts.intro,
    '',
    `## ${texts.diagram}`,
    '',
    texts.diagramNote,
    '',
    '```mermaid',
    workflowDiagram(language),
    '```',
    '',
    `## ${texts.statuses}`,
    '',
    row(texts.statusHeads),
    row(texts.statusHeads.map(() => '---')),
    ...ALL.map((status) => row([STATUSES[language][status], `\`${status}\``, TURNS[language][TURN_OF[status]]])),
    '',
    `## ${texts.moves}`,
    ...Object.entries(GROUPS).flatMap(([group, moves]) => [
      '',
      `### ${texts.groups[/** @type {keyof typeof GROUPS} */ (group)]}`,
      '',
      row(texts.heads),
      row(texts.heads.map(() => '---')),
      ...moves.map((move) => moveRow(move, language)),
    ]),
    '',
    `## ${texts.tiers}`,
    '',
    ...texts.tierNotes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}

/**
 * The statuses and the moves between them, as a Mermaid state diagram.
 *
 * @param {Language} language
 */
export function workflowDiagram(language) {
  /** @type {Map<string, string[]>} */
  const arrows = new Map();
  for (const [move, from, to] of changes()) {
    const arrow = `${from} --> ${to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), MOVES[language][move]]);
  }
  const ends = ALL.filter((status) => ![...arrows.keys()].some((arrow) => arrow.startsWith(`${status} -->`)));
  return [
    'stateDiagram-v2',
    ...ALL.map((status) => `  state "${STATUSES[language][status]}" as ${status}`),
    '  [*] --> awaiting_verification',
    ...[...arrows].map(([arrow, moves]) => `  ${arrow} : ${moves.join(', ')}`),
    ...ends.map((status) => `  ${status} --> [*]`),
  ].join('\n');
}

/**
 * Every change of status there is.
 *
 * @returns {[Move, Status, Status][]}
 */
function changes() {
  return /** @type {Move[]} */ (Object.keys(TRANSITIONS)).flatMap((move) => {
    const { from, to } = TRANSITIONS[move];
    const begins = new Set(Object.values(from).flat());
    return ALL.filter((status) => begins.has(status)).flatMap((status) => endsOf(to, status).filter((end) => end !== status).map((end) => /** @type {[Move, Status, Status]} */ ([move, status, end])));
  });
}

/**
 * Where a move leads from a status. What was asked may have been asked in several.
 *
 * @param {import('../../dist/workflow/transitions.js').Transition['to']} to
 * @param {Status} from
 * @returns {Status[]}
 */
function endsOf(to, from) {
  if (isStatus(to)) return [to];
  if (to === 'same') return [];
  if (to === 'withdrawn_if_open') return TRANSITIONS.withdraw.from.reporter?.includes(from) ? ['withdrawn'] : [];
  if (from === 'answered') return ['in_progress'];
  return from === 'awaiting_reporter' ? ALL.filter((status) => Object.values(TRANSITIONS.ask.from).flat().includes(status)) : [];
}

/**
 * @param {Move} move
 * @param {Language} language
 */
function moveRow(move, language) {
  const texts = TEXTS[language];
  const { from, to, text, reasons, told, toldFor, assisting } = TRANSITIONS[move];
  const places = Object.entries(from).map(([role, statuses]) => ({ role: ROLES[language][/** @type {Role} */ (role)], where: fromCell(statuses, language) }));
  const wheres = [...new Set(places.map(({ where }) => where))];
  const rolesOf = (/** @type {string} */ where) => places.filter((place) => place.where === where).map(({ role }) => role);
  return row([
    `**${MOVES[language][move]}** \`${move}\``,
    [places.map(({ role }) => role).join(', '), ...(assisting && move !== 'read' && move !== 'flag' ? [texts.assisting] : [])].join('. '),
    wheres.length === 1 ? String(wheres[0]) : wheres.map((where) => `${rolesOf(where).join(', ')}: ${where}`).join('; '),
    isStatus(to) ? STATUSES[language][to] : texts.ends[to],
    reasons ? reasons.map((reason) => `\`${reason}\``).join(', ') : texts.none,
    texts[text],
    clocksCell(move, language),
    [told?.[language] ?? texts.untold, ...Object.entries(toldFor ?? {}).map(([reason, words]) => `\`${reason}\`: ${words[language]}`)].join(' '),
  ]);
}

/**
 * @param {readonly Status[]} statuses
 * @param {Language} language
 */
function fromCell(statuses, language) {
  return ALL.every((status) => statuses.includes(status)) ? TEXTS[language].every : statuses.map((status) => STATUSES[language][status]).join(', ');
}

/**
 * @param {Move} move
 * @param {Language} language
 */
function clocksCell(move, language) {
  const { start, owe, handOver, window, stop, pause, hold, resume, extend } = TRANSITIONS[move].clocks;
  const words = TEXTS[language].clocks;
  const named = (/** @type {readonly (keyof typeof STAGES.id)[]} */ stages) => stages.map((stage) => STAGES[language][stage]).join(', ');
  const parts = [
    ...(stop ? [`${words.stop}: ${named(stop)}`] : []),
    ...(pause ? [words.pause] : []),
    ...(resume ? [words.resume] : []),
    ...(hold ? [words.hold] : []),
    ...(extend ? [`${words.extend}: ${named([extend])}`] : []),
    ...(owe ? [`${words.owe}: ${named(owe)}`] : []),
    ...(handOver ? [`${words.handOver}: ${named(handOver)}`] : []),
    ...(start ? [`${words.start}: ${named(start)}`] : []),
    ...(window ? [words.window] : []),
  ];
  return parts.join('; ') || TEXTS[language].none;
}

/**
 * @param {string} to
 * @returns {to is Status}
 */
function isStatus(to) {
  return /** @type {readonly string[]} */ (ALL).includes(to);
}

/** @param {readonly string[]} cells */
function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
