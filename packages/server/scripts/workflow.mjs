// Writes docs/alur-kerja.md and docs/workflow.md from the table of the workflow; with --check, only says whether they are up
// to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { workflowGuide } from './workflow/guide.mjs';

const FILES = { id: 'alur-kerja.md', en: 'workflow.md' };

for (const language of /** @type {const} */ (['id', 'en'])) {
  const file = new URL(`../../../docs/${FILES[language]}`, import.meta.url);
  const guide = workflowGuide(language);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, guide);
  } else if (read(file) !== guide) {
    console.error(`docs/${FILES[language]} is out of date. Run: node packages/server/scripts/workflow.mjs`);
    process.exitCode = 1;
  }
}

/** @param {URL} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
