/**
 * @typedef {{ text?: string }} TypeText
 * @typedef {{ name: string, description?: string, default?: string, type?: TypeText }} Item
 * @typedef {Item & { kind: string, privacy?: string, static?: boolean, attribute?: string, inheritedFrom?: object }} Member
 * @typedef {{
 *   name: string, customElement?: boolean, tagName?: string, description?: string,
 *   attributes?: (Item & { fieldName?: string })[], members?: Member[], events?: Item[], slots?: Item[], cssParts?: Item[], cssProperties?: Item[],
 * }} Declaration
 * @typedef {{ path: string, declarations: Declaration[] }} Module
 */

/**
 * docs/components.md: every element with all that a page may set, hear or style.
 *
 * @param {{ modules: Module[] }} manifest
 */
export function componentsGuide({ modules }) {
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName)
    .sort((a, b) => String(a.tagName).localeCompare(String(b.tagName)));
  return [
    '# Components',
    '',
    'Made from the sources by `node scripts/manifest.mjs`; the same facts for machines are in `packages/widget/custom-elements.json`.',
    ...elements.flatMap(section),
    '',
  ].join('\n');
}

/** @param {Declaration} element */
function section(element) {
  const properties = (element.members ?? []).filter(
    ({ kind, privacy, static: isStatic, name, attribute, inheritedFrom }) =>
      kind === 'field' && !privacy && !isStatic && !attribute && !inheritedFrom && !/^[#_]/.test(name),
  );
  return [
    '',
    `## \`<${element.tagName}>\``,
    '',
    paragraph(element.description),
    ...table('Attributes', ['Attribute', 'Type', 'Default', 'Meaning'], element.attributes, (item) => [code(item.name), code(item.type?.text), code(item.default), item.description]),
    ...table('Properties', ['Property', 'Type', 'Meaning'], properties, (item) => [code(item.name), code(item.type?.text), item.description]),
    ...table('Events', ['Event', 'Meaning'], element.events, (item) => [code(item.name), item.description]),
    ...table('Slots', ['Slot', 'Meaning'], element.slots, (item) => [item.name ? code(item.name) : '(default)', item.description]),
    ...table('Parts', ['Part', 'Meaning'], element.cssParts, (item) => [code(item.name), item.description]),
    ...table('Tokens', ['Custom property', 'Default', 'Meaning'], element.cssProperties, (item) => [code(item.name), code(item.default), item.description]),
  ];
}

/**
 * @template {Item} Row
 * @param {string} title
 * @param {readonly string[]} heads
 * @param {readonly Row[] | undefined} rows
 * @param {(row: Row) => (string | undefined)[]} cells
 */
function table(title, heads, rows, cells) {
  if (!rows || rows.length === 0) return [];
  const line = (/** @type {(string | undefined)[]} */ texts) => `| ${texts.map((text) => paragraph(text).replaceAll('|', '\\|')).join(' | ')} |`;
  return ['', `### ${title}`, '', line([...heads]), line(heads.map(() => '---')), ...rows.map((row) => line(cells(row)))];
}

/** @param {string | undefined} text */
const paragraph = (text) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** @param {string | undefined} text */
const code = (text) => (text ? `\`${text.replaceAll('`', "'")}\`` : '');
