// Writes docs/configuration.md and docs/konfigurasi.md from the settings the server reads; with --check, only says whether
// they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { VARIABLES } from '../dist/env-variables.js';

const HEADS = {
  en: {
    file: 'configuration.md',
    lines: [
      '# Configuration',
      '',
      'The server reads its settings from environment variables, once, at its start. A variable that is empty counts as not set.',
      'A value that makes no sense ends the start with one line naming the variable and what is expected.',
      '',
      '| Variable | Expected | Default | What it does |',
      '|---|---|---|---|',
    ],
  },
  id: {
    file: 'konfigurasi.md',
    lines: [
      '# Konfigurasi',
      '',
      'Server membaca pengaturannya dari variabel lingkungan, satu kali, saat mulai. Variabel kosong dianggap tidak diisi.',
      'Nilai yang salah menghentikan server saat mulai dengan satu baris yang menyebut variabelnya dan nilai yang diharapkan.',
      '',
      '| Variabel | Nilai | Bawaan | Kegunaan |',
      '|---|---|---|---|',
    ],
  },
};

/** @param {'en' | 'id'} language */
function page(language) {
  const rows = Object.entries(VARIABLES).map(([name, { expects, fallback, about }]) => {
    const unset = fallback === null ? '–' : `\`${fallback}\``;
    const cells = [`\`${name}\``, expects[language], unset, about[language]];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return `${[...HEADS[language].lines, ...rows].join('\n')}\n`;
}

for (const language of /** @type {const} */ (['en', 'id'])) {
  const name = HEADS[language].file;
  const file = new URL(`../../../docs/${name}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, page(language));
  } else if (read(file) !== page(language)) {
    console.error(`docs/${name} is out of date. Run: node packages/server/scripts/configuration.mjs`);
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
