import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';

/**
 * The keys of texts that the elements say, found by the compiler: a property of that name on anything else does not count.
 *
 * @returns {Set<string>}
 */
export function usedTexts() {
  const folder = join(root, 'packages/widget');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const locales = join(folder, 'src/locales/');
  /** @type {Set<string>} */
  const used = new Set();

  /** @param {ts.Symbol | undefined} symbol */
  const note = (symbol) => {
    if (symbol?.declarations?.some((declaration) => declaration.getSourceFile().fileName.startsWith(`${locales}id/`))) used.add(symbol.name);
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    else if (ts.isBindingElement(node)) noteProperty(checker.getTypeAtLocation(node.parent), [(node.propertyName ?? node.name).getText()]);
    else if (ts.isElementAccessExpression(node)) noteProperty(checker.getTypeAtLocation(node.expression), literals(checker.getTypeAtLocation(node.argumentExpression)));
    ts.forEachChild(node, visit);
  };
  /**
   * @param {ts.Type} type
   * @param {string[]} names
   */
  const noteProperty = (type, names) => names.forEach((name) => note(type.getProperty(name)));

  for (const file of program.getSourceFiles()) {
    const path = file.fileName;
    if (path.startsWith(join(folder, 'src/')) && !path.startsWith(locales) && !/\.test\.ts$|\/src\/test\//.test(relative(root, path))) visit(file);
  }
  return used;
}

/**
 * @param {ts.Type} type
 * @returns {string[]}
 */
function literals(type) {
  return (type.isUnion() ? type.types : [type]).flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
}
