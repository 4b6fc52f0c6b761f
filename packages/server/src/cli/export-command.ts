import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { dateSchema, validate } from '@lapor/sdk/contract';
import { csvLines, jsonLines } from '../figures/exports.js';
import { openData } from '../open-data.js';
import type { ExportQuery } from '../store/exports.js';
import type { Store } from '../store/store.js';
import { recordExport } from '../workflow/recorded-export.js';
import { EXIT, WrongUsage, type Command } from './command.js';
import { CommandRefusal } from './refusal.js';

const OPERATOR = { kind: 'operator' } as const;
const FORMATS = ['csv', 'ndjson'] as const;

/** Writes reports for another program, without a word anybody wrote. */
export const EXPORT_COMMAND: Command = {
  name: 'export',
  takes: '[--format csv|ndjson] [--agency ID] [--from DAY] [--until DAY]',
  summary: 'write reports to standard output, without texts and names',
  help: [
    'One line a report, in the order they were filed; CSV (left out) with a heading, or JSON lines. No title, no text, nobody\'s name.',
    '--agency ID: only reports this agency has now, or one below it. --from and --until: received from that day on and up to it (2026-01-31).',
    'That it was exported, and how many reports, stands in the trail of administrative acts.',
    'Reads a page at a time, so memory stays the same however many there are. Whoever stops reading ends it.',
  ],
  async run({ values, directory, now, write }, words) {
    const asked = optionsOf(words);
    const store = await openData(values, directory);
    try {
      const { format, agency, from, until } = asked;
      const query = await queryOf(store, asked);
      const lines = await recordExport({ store, now, randomBytes }, OPERATOR, { format, agencyId: agency ?? null, filter: { from, to: until } }, (count) =>
        format === 'csv' ? csvLines(store, query, 'id', false, count) : jsonLines(store, query, 'id', count),
      );
      // One that no longer reads wants no more: what was asked for is done.
      for await (const text of lines) if (!(await write(text))) break;
    } finally {
      await store.close();
    }
    return EXIT.done;
  },
};

interface Asked {
  readonly format: (typeof FORMATS)[number];
  readonly agency: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

function optionsOf(words: readonly string[]): Asked {
  const { values, positionals } = parsed(words);
  const format = FORMATS.find((known) => known === (values.format ?? 'csv'));
  if (!format || positionals.length > 0) throw new WrongUsage();
  return { format, agency: values.agency, from: dayOf('from', values.from), until: dayOf('until', values.until) };
}

function parsed(words: readonly string[]) {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({ args: [...words], options: { format: option, agency: option, from: option, until: option }, allowPositionals: true });
  } catch {
    throw new WrongUsage();
  }
}

function dayOf(name: string, text: string | undefined): string | undefined {
  if (text === undefined || validate(dateSchema, text).ok) return text;
  throw new CommandRefusal([`--${name} takes a day such as 2026-01-31.`]);
}

async function queryOf(store: Store, { agency, from, until }: Asked): Promise<Omit<ExportQuery, 'after' | 'limit'>> {
  const root = agency === undefined ? null : await store.agencies.find(agency);
  if (root === undefined) throw new CommandRefusal([`There is no agency ${agency ?? ''}.`]);
  return { path: root?.path ?? null, from, to: until, today: new Map() };
}
