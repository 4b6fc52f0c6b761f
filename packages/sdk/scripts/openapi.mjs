// Writes docs/openapi.json from the compiled contract and lints it; with --check, says whether it is up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { openApiDocument } from '../dist/openapi/index.js';

const target = new URL('../../../docs/openapi.json', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const text = `${JSON.stringify(openApiDocument({ version }), null, 2)}\n`;

const config = await createConfig({ extends: ['recommended'], telemetry: 'off' });
const problems = await lintFromString({ source: text, absoluteRef: fileURLToPath(target), config });
for (const { severity, ruleId, message, location } of problems) {
  console.error(`${severity} ${ruleId}: ${message} (${location[0]?.pointer ?? ''})`);
}

if (process.argv.includes('--check')) {
  const kept = await readFile(target, 'utf8').catch(() => '');
  if (kept !== text) {
    console.error('docs/openapi.json is not what the contract says. Run: npm run -w packages/sdk openapi');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}
if (problems.length > 0) process.exitCode = 1;
else if (!process.exitCode) console.log('docs/openapi.json: up to date, no lint findings');
