// Takes the descriptions in the OpenAPI document from the comments of the contract, so that each is written once.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const sources = new URL('../src/', import.meta.url);

/** @param {string} file @returns {ts.SourceFile} */
function parse(file) {
  return ts.createSourceFile(file, readFileSync(new URL(file, sources), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** The comment before a node, as one paragraph of plain text. @param {ts.Node} node */
function commentOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(comment?.comment) ?? '';
  return text.replace(/\{@link (\w+)\s*\}/g, '`$1`').replace(/\s*\n\s*- /g, '\n- ').replace(/([^\n])\n(?!- )/g, '$1 ').trim();
}

/** Every constant of the contract: its expression and its comment. @type {Map<string, { expression: ts.Expression, comment: string }>} */
const constants = new Map();
for (const name of readdirSync(new URL('contract/', sources)).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))) {
  for (const statement of parse(`contract/${name}`).statements.filter(ts.isVariableStatement)) {
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer && ts.isIdentifier(name)) constants.set(name.text, { expression: initializer, comment: commentOf(statement) });
    }
  }
}

/** What is said of the value an expression makes: at the constant, or at what it wraps. @param {ts.Expression} expression @returns {string} */
function commentOfValue(expression) {
  if (ts.isIdentifier(expression)) {
    const constant = constants.get(expression.text);
    return constant ? constant.comment || commentOfValue(constant.expression) : '';
  }
  const wraps = ts.isCallExpression(expression) && /^(z\.(optional|nullable|enum)|growing)$/.test(expression.expression.getText());
  return wraps && expression.arguments[0] ? commentOfValue(expression.arguments[0]) : '';
}

/** The fields of an object schema and what is said of them. @param {ts.Expression} expression @returns {Record<string, string>} */
function fieldsOf(expression) {
  if (ts.isIdentifier(expression)) {
    const constant = constants.get(expression.text);
    return constant ? fieldsOf(constant.expression) : {};
  }
  if (ts.isCallExpression(expression)) {
    const { expression: callee } = expression;
    const before = ts.isPropertyAccessExpression(callee) && callee.name.text === 'check' ? [callee.expression] : [];
    return Object.assign({}, ...[...before, ...expression.arguments].map(fieldsOf));
  }
  if (!ts.isObjectLiteralExpression(expression)) return {};
  return Object.assign({}, ...expression.properties.map((property) => {
    if (ts.isSpreadAssignment(property)) return fieldsOf(property.expression);
    if (!ts.isPropertyAssignment(property)) return {};
    const comment = commentOf(property) || commentOfValue(property.initializer);
    return comment && { [property.name.getText()]: comment };
  }));
}

/** The text of `src/openapi/descriptions.ts`. */
export function descriptionsModule() {
  const described = {};
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isPropertyAssignment(node) && ts.isPropertyAccessExpression(node.initializer)) {
      const constant = constants.get(node.initializer.name.text);
      if (!constant) throw new Error(`${node.getText()}: the contract has no such schema`);
      described[node.name.getText()] = { text: constant.comment, fields: fieldsOf(constant.expression) };
    }
    ts.forEachChild(node, visit);
  };
  visit(parse('openapi/components.ts'));
  const entries = Object.entries(described).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`);
  return `// Made from the comments of the contract by \`npm run -w packages/sdk openapi\`. Edit them there.

/** What the contract says of its schemas and their fields, by the names of components.ts. */
export const descriptions: Readonly<Record<string, { readonly text: string; readonly fields: Readonly<Record<string, string>> }>> = {
${entries.join('\n')}
};
`;
}
