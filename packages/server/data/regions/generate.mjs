// Writes a province's regions from the CSV files of the npm package idn-area-data:
//   npm pack idn-area-data@3.1.2 && tar xzf idn-area-data-3.1.2.tgz
//   node generate.mjs package/data 51 > bali.csv
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [directory, province] = process.argv.slice(2);
if (!directory || !/^\d{2}$/.test(province ?? '')) {
  console.error('Usage: node generate.mjs <idn-area-data/data> <two-digit province code>');
  process.exit(1);
}

const rows = ['provinces', 'regencies', 'districts', 'villages'].flatMap((level) =>
  readFileSync(join(directory, `${level}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .map((cells) => ({ code: cells[0], name: tidy(cells.at(-1)) }))
    .filter(({ code }) => code === province || code.startsWith(`${province}.`)),
);

/** The source writes provinces and regencies in capitals. */
function tidy(name) {
  const plain = name.trim().replace(/\s+/g, ' ');
  if (plain !== plain.toUpperCase()) return plain;
  return plain.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

process.stdout.write(['code,name', ...rows.map(({ code, name }) => `${code},${name}`)].join('\n') + '\n');
