import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'rollup/parseAst';

/**
 * The file and everything a browser fetches before it may run: static imports, all the way down. What is imported with
 * `import()` is not among them.
 *
 * @param {string} entry
 * @returns {string[]}
 */
export function staticGraph(entry) {
  const found = new Set([entry]);
  for (const file of found) {
    for (const node of parseAst(readFileSync(file, 'utf8')).body) {
      if (node.type !== 'ImportDeclaration' && node.type !== 'ExportAllDeclaration' && node.type !== 'ExportNamedDeclaration') continue;
      if (typeof node.source?.value === 'string') found.add(join(dirname(file), node.source.value));
    }
  }
  return [...found];
}
