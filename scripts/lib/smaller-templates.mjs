/** Takes what only people read out of the `css` and `html` templates of the page's build: about 1 kB of brotli in a whole report. */

/**
 * CSS with the same meaning in fewer characters. Only whitespace, comments and last semicolons go; strings stay as they are.
 *
 * @param {string} css A whole sheet, or a piece of one between two `${}`.
 */
export function smallerCss(css) {
  return css
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\/\*[^]*?\*\//g, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            // The colon of a declaration, never that of a selector, where the space before it counts.
            .replace(/([{;]-{0,2}[\w-]+): /g, '$1:')
            .replace(/;}/g, '}'),
    )
    .join('');
}

/**
 * HTML with a space where lines are broken. Whatever keeps line breaks on the page (`white-space`, `pre`) has none in its template.
 *
 * @param {string} html
 */
export const smallerHtml = (html) => html.replace(/\s*\n\s*/g, ' ');

const SMALLER = { css: smallerCss, html: smallerHtml, svg: smallerHtml };

/** @typedef {{ type: string, start: number, end: number } & Record<string, unknown>} Node */

/** @type {import('rollup').Plugin} */
export const smallerTemplates = {
  name: 'smaller-templates',
  transform(code, id) {
    if (!id.includes('/packages/widget/dist/') || !/\b(css|html|svg) ?`/.test(code)) return null;
    const pieces = quasis(/** @type {Node} */ (/** @type {unknown} */ (this.parse(code))));
    let out = '';
    let done = 0;
    for (const { start, end, smaller } of pieces.sort((a, b) => a.start - b.start)) {
      out += code.slice(done, start) + smaller(code.slice(start, end));
      done = end;
    }
    return { code: out + code.slice(done), map: null };
  },
};

/**
 * The texts of all templates with one of our tags.
 *
 * @param {unknown} node
 * @returns {{ start: number, end: number, smaller: (text: string) => string }[]}
 */
function quasis(node) {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap((value) => quasis(value));
  const { type, tag, quasi } = /** @type {{ type?: string, tag?: { name?: string }, quasi?: { quasis: Node[] } }} */ (node);
  const name = /** @type {keyof typeof SMALLER} */ (tag?.name ?? '');
  if (type !== 'TaggedTemplateExpression' || !quasi || !(name in SMALLER)) return inner;
  return [...inner, ...quasi.quasis.map(({ start, end }) => ({ start, end, smaller: SMALLER[name] }))];
}
