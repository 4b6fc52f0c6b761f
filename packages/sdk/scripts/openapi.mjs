// Writes docs/openapi.json from the contract and lints it; with --check, says whether it is up to date.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { descriptionsModule } from './descriptions.mjs';

const checking = process.argv.includes('--check');
const root = new URL('../../../', import.meta.url);

/** Writes a generated file, or complains when it is not what it would be. @param {string} path @param {string} text */
function keep(path, text) {
  const file = new URL(path, root);
  if (!checking) return writeFileSync(file, text);
  if (readOrNothing(file) === text) return;
  console.error(`${path} is not what the contract says. Run: npm run -w packages/sdk openapi`);
  process.exitCode = 1;
}

/** @param {URL} file */
function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

keep('packages/sdk/src/openapi/descriptions.ts', descriptionsModule());
if (!checking) execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--build', 'packages/sdk'], { cwd: root, stdio: 'inherit' });

const { openApiDocument } = await import('../dist/openapi/index.js');
const { version } = JSON.parse(readFileSync(new URL('packages/sdk/package.json', root), 'utf8'));
const text = `${JSON.stringify(openApiDocument({ version }), null, 2)}\n`;
keep('docs/openapi.json', text);

const config = await createConfig({ extends: ['recommended'], telemetry: 'off' });
const findings = await lintFromString({ source: text, absoluteRef: fileURLToPath(new URL('docs/openapi.json', root)), config });
for (const { severity, ruleId, message, location } of findings) {
  console.error(`${severity} ${ruleId}: ${message} (${location[0]?.pointer ?? ''})`);
}
if (findings.length > 0) process.exitCode = 1;
else if (!process.exitCode) console.log('docs/openapi.json is up to date; lint found nothing');
