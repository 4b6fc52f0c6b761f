/**
 * The contrast of the colours a component is drawn with, computed by the formula of WCAG from the tokens of a preset, in
 * both schemes.
 *
 * @typedef {'light' | 'dark'} Scheme
 * @typedef {Record<string, string>} Colours Hexadecimal, by the token's name without prefix: `accent`, `ink` …
 */

/** Text on what it stands on: 4.5 to 1. */
const TEXT = /** @type {const} */ ([
  ['ink', 'surface'],
  ['ink', 'field'],
  ['ink', 'tint'],
  ['ink', 'danger-tint'],
  ['muted', 'surface'],
  ['muted', 'field'],
  ['muted', 'tint'],
  ['accent', 'surface'],
  ['accent', 'field'],
  ['accent', 'tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-pressed'],
  ['danger', 'surface'],
  ['danger', 'danger-tint'],
  ['surface', 'danger'],
]);

/** Outlines, rings and marks on what lies beside them: 3 to 1. */
const MARKS = /** @type {const} */ ([
  ['edge', 'surface'],
  ['edge', 'field'],
  ['edge', 'tint'],
  ['accent', 'surface'],
  ['accent', 'field'],
  ['focus', 'surface'],
  ['focus', 'field'],
  ['focus', 'tint'],
  ['danger', 'surface'],
  ['danger', 'field'],
]);

/**
 * The colours of a style sheet's tokens, `--_name: …` or `--lapor-name: …`, as light-dark() tells them apart. A token may
 * be taken from a variable of the page's own.
 *
 * @param {string} source
 * @param {Scheme} scheme
 * @returns {Colours}
 */
export function tokensOf(source, scheme) {
  /** @type {Colours} */
  const colours = {};
  const own = new Map([...source.matchAll(/--([a-z][a-z-]*):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
  for (const [, name = '', said = ''] of source.matchAll(/--(?:_|lapor-)([a-z-]+):\s*([^;]+);/g)) {
    const value = own.get(/^var\(--([a-z-]+)\)$/.exec(said)?.[1] ?? '') ?? said;
    const found = [...value.matchAll(/#[0-9a-f]{6}\b/gi)].map(([colour]) => colour);
    const chosen = scheme === 'dark' && value.includes('light-dark') ? found[1] : found[0];
    // A single colour is for browsers without light-dark(), which show the light scheme.
    if (chosen && (scheme === 'light' || value.includes('light-dark'))) colours[name] = chosen;
  }
  return colours;
}

/**
 * Every pair of a preset that falls short, in words.
 *
 * @param {Colours} colours
 */
export function faintPairs(colours) {
  const all = withMixed(colours);
  return [...TEXT.map((pair) => /** @type {const} */ ([...pair, 4.5])), ...MARKS.map((pair) => /** @type {const} */ ([...pair, 3]))].flatMap(([front, back, least]) => {
    const ratio = contrast(colourOf(all, front), colourOf(all, back));
    return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)} to 1, not ${least}`];
  });
}

/** How many pairs a preset is asked about in each scheme. */
export const PAIRS = TEXT.length + MARKS.length;

/** @param {Colours} colours @param {string} name */
function colourOf(colours, name) {
  const colour = colours[name];
  if (!colour) throw new Error(`The preset has no colour ${name}`);
  return colour;
}

/** The colours the components mix themselves; see styles/tokens.ts and styles/button.ts. @param {Colours} colours @returns {Colours} */
function withMixed(colours) {
  const mixed = (/** @type {string} */ name, /** @type {number} */ part) => mix(colourOf(colours, name), colourOf(colours, 'surface'), part);
  return { ...colours, tint: mixed('accent', 0.07), 'danger-tint': mixed('danger', 0.06), 'accent-pressed': mix(colourOf(colours, 'accent'), '#000000', 0.92) };
}

/** @param {string} first @param {string} second */
export function contrast(first, second) {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} colour */
function channels(colour) {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** @param {string} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} front @param {string} back @param {number} part */
function mix(front, back, part) {
  const behind = channels(back);
  return `#${channels(front).map((value, index) => Math.round(value * part + (behind[index] ?? 0) * (1 - part)).toString(16).padStart(2, '0')).join('')}`;
}
