import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';
import { root } from './scripts/lib/paths.mjs';
import { lapor } from './scripts/lint/plugin.mjs';

const forbidden = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals instead of an enum.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
];
const internal = {
  selector: 'ExportNamedDeclaration[source.value=/internal\\u002F/], ExportAllDeclaration[source.value=/internal\\u002F/]',
  message: 'internal/ is never exported.',
};

/** node:test's functions give promises that its runner awaits. */
const awaitedByTheRunner = {
  allowForKnownSafeCalls: [
    { from: 'package', name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'], package: 'node:test' },
  ],
};

/**
 * @param {number} max
 * @returns {['error', object]}
 */
const lines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];

export default tseslint.config(
  { ignores: ['**/dist/', '**/cdn/', '**/node_modules/', 'docs/api-reference/', '.data/', '.cache/', 'packages/server/src/pages/words/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { lapor }, rules: { 'lapor/reasoned-disable': 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, lit['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      'lapor/directions': 'error',
      'max-lines': lines(300),
      'no-restricted-syntax': ['error', ...forbidden],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['packages/*/src/*.ts'], rules: { 'no-restricted-syntax': ['error', ...forbidden, internal] } },
  // A page's author learns of a wrong configuration in the console.
  { files: ['packages/widget/src/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  // Programs to be read print what they do.
  { files: ['examples/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['packages/server/src/routes/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'max-lines': lines(120) } },
  { files: ['packages/sdk/src/resources/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'max-lines': lines(80) } },
  {
    files: ['**/*.test.ts', '**/test/**/*.ts', '**/test-support/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', awaitedByTheRunner],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Faults are injected into the platform's own methods, and these put back.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The types of @open-wc/testing call every equal() a promise; only accessible() is one.
    files: ['packages/widget/**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': ['error', ...forbidden, { selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']", message: 'Await it.' }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { 'max-lines': lines(300) },
  },
  // Functions given to a page run in the page.
  { files: ['e2e/**/*.mjs', 'bench/form.mjs'], languageOptions: { globals: globals.browser } },
);
