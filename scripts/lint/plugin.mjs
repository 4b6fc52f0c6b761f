import { dirname, relative, resolve } from 'node:path';
import { root } from '../lib/paths.mjs';
import { isTest, packages, paths, strangers, testPackages } from './directions.mjs';

/**
 * Why a file may not import something; `undefined` when it may.
 *
 * @param {string} file Relative to the repository.
 * @param {string} source As written in the import.
 */
function importRefusal(file, source) {
  return source.startsWith('.') ? pathRefusal(file, source) : packageRefusal(file, source);
}

/**
 * @param {string} file
 * @param {string} source
 */
function packageRefusal(file, source) {
  const rule = packages.find((entry) => file.startsWith(entry.in));
  if (!rule) return undefined;
  const more = isTest(file) ? (testPackages.find((entry) => file.startsWith(entry.in))?.may ?? []) : [];
  const allowed = [...rule.may, ...more];
  if (allowed.some((name) => (/[:/]$/.test(name) ? source.startsWith(name) : source === name))) return undefined;
  return `${rule.in} may import ${allowed.length > 0 ? allowed.join(', ') : 'no package'}, not '${source}'`;
}

/**
 * @param {string} file
 * @param {string} source
 */
function pathRefusal(file, source) {
  const target = relative(root, resolve(root, dirname(file), source));
  const home = /^(packages|examples)\/[^/]+\//.exec(file)?.[0];
  if (home && !target.startsWith(home) && !isTest(file)) return `${home} may import other packages by name only, not '${source}'`;
  if (isTest(file)) return undefined;
  const broken = paths.find(
    (rule) => file.startsWith(rule.in) && target.startsWith(rule.not) && !rule.except?.some((prefix) => target.startsWith(prefix)),
  );
  if (broken) return `${broken.why}: not '${source}'`;
  const folder = strangers.find((rule) => file.startsWith(rule.in) && target.startsWith(rule.in));
  if (folder && entryOf(file, folder.in) !== entryOf(target, folder.in)) return `${folder.why}: not '${source}'`;
  return undefined;
}

/**
 * @param {string} path
 * @param {string} folder
 */
const entryOf = (path, folder) => path.slice(folder.length).split('/')[0]?.split('.')[0];

/** @type {import('eslint').Rule.RuleModule} */
const directions = {
  meta: { type: 'problem', messages: { refused: 'Wrong direction: {{ why }}.' }, schema: [] },
  create(context) {
    const file = relative(root, context.filename);
    /** @param {any} node */
    const check = (node) => {
      const source = node.source?.value ?? node.argument?.literal?.value;
      if (typeof source !== 'string') return;
      const why = importRefusal(file, source);
      if (why) context.report({ node, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const reasonedDisable = {
  meta: {
    type: 'problem',
    messages: { bare: 'Say why the rule does not hold here: eslint-disable-next-line rule -- reason' },
    schema: [],
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!/^\s*eslint-disable/.test(comment.value) || /\s--\s\S/.test(comment.value) || !comment.loc) continue;
          context.report({ loc: comment.loc, messageId: 'bare' });
        }
      },
    };
  },
};

/** The house's own rules. */
export const lapor = { rules: { directions, 'reasoned-disable': reasonedDisable } };
