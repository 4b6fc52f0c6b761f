/**
 * Lets the page's build leave out the schemas nobody uses: making one does nothing else, which rollup cannot know of a call like
 * `z.string().check(…)`. Requests are checked by the server, so pages need about half of the contract.
 *
 * @type {import('rollup').Plugin}
 */
export const pureSchemas = {
  name: 'pure-schemas',
  transform(code, id) {
    if (!id.includes('/sdk/dist/contract/')) return null;
    const calls = this.parse(code).body.flatMap((statement) => {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      return declaration?.type === 'VariableDeclaration' ? callsIn(declaration) : [];
    });
    const starts = [...new Set(calls)].sort((a, b) => b - a);
    return { code: starts.reduce((whole, start) => `${whole.slice(0, start)}/*#__PURE__*/ ${whole.slice(start)}`, code), map: null };
  },
};

/**
 * Where calls begin that are made while the module is read.
 *
 * @param {unknown} node
 * @returns {number[]}
 */
function callsIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  const { type, start = 0 } = /** @type {{ type?: string, start?: number }} */ (node);
  if (type?.includes('Function')) return [];
  const inner = Object.values(node).flatMap((value) => callsIn(value));
  return type === 'CallExpression' ? [start, ...inner] : inner;
}
