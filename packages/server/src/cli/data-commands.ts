import { readFile } from 'node:fs/promises';
import { text as streamText } from 'node:stream/consumers';
import { openData, openDatabaseOf } from '../open-data.js';
import { seedSample } from '../sample/seed.js';
import { noCoordinator, systemCode } from '../startup-refusal.js';
import { migrate, migrationsOf } from '../store/migrate.js';
import { seedRegions } from '../store/seed-regions.js';
import { CommandRefusal } from './commands.js';
import { EXIT, exactly, type Command } from './command.js';
import { readAgencyTable } from './directory-csv.js';
import { readDirectory, type Directory } from './directory-file.js';
import { CalendarRefusal, loadCalendars } from '../workflow/calendar.js';
import { importDirectory, ImportRefusal } from './import-directory.js';

/** Commands that prepare a database and fill it. */
export const DATA_COMMANDS: readonly Command[] = [
  {
    name: 'migrate',
    takes: '',
    summary: 'bring the tables of the database up to date',
    help: ['Says which migrations it ran. "serve" does the same at its start, so this is for those who want to see it happen.', 'Tables are never brought back to an older version.'],
    async run({ values, directory, out }, words) {
      exactly(0, words);
      const { database, store } = await openDatabaseOf(values, directory);
      try {
        const ran = await migrate(database);
        const { done } = await migrationsOf(database);
        for (const name of ran) out(`ran ${name}`);
        out(`The tables are up to date (${String(done.length)} migrations, ${String(ran.length)} of them now).`);
      } finally {
        await store.close();
      }
      return EXIT.done;
    },
  },
  {
    name: 'seed',
    takes: '',
    summary: 'fill the database with sample data and sample keys, to try things out',
    help: ['Not for a server citizens use. What is there already stays as it is.'],
    async run({ values, directory, now, out }, words) {
      exactly(0, words);
      const store = await openData(values, directory);
      try {
        await seedRegions(store);
        const { keys } = await seedSample({ store, dataDirectory: directory.path, now });
        out(`The sample directory is there. ${String(keys.length)} sample keys lie in the data folder.`);
      } finally {
        await store.close();
      }
      return EXIT.done;
    },
  },
  {
    name: 'agency import',
    takes: 'FILE',
    summary: 'bring agencies, categories and services into the directory, from JSON or CSV',
    help: [
      'JSON has "agencies", "categories" and "services". CSV has agencies alone, with commas or semicolons between the columns that',
      'its first line names, in Indonesian or English: id, parentId, kind, name, shortName, timeZone, acceptsReports, notifyEmail,',
      'calendars, verificationDays, firstResponseDays, replyDays, normativeDays, complaintDays, supervisoryDays, anonymiseAfterDays,',
      'eraseAfterDays. Calendars stand with spaces between. Empty cells leave what an agency has of its own, a hyphen takes it away;',
      'working days are set all at once, and so are the two times to keep. FILE may be - for what comes in by a pipe.',
      'Parents stand before their children. New ids are added, known ones take the values of the file, others stay as they are.',
      'One fault, and nothing of the file is imported; each fault is named by its line or place.',
    ],
    async run({ values, directory, now, out, err }, words) {
      const [file] = exactly(1, words);
      const read = await readFileOf(file);
      const store = await openData(values, directory);
      try {
        await seedRegions(store);
        const { agencies, categories, services } = await importDirectory(store, read, now().toISOString(), loadCalendars(values.CALENDARS_DIR).ids);
        out(`${String(agencies)} agencies, ${String(categories)} categories and ${String(services)} services are in the directory.`);
        if (!(await store.agencies.find(values.DEFAULT_AGENCY))) err(`DEFAULT_AGENCY: ${noCoordinator(values.DEFAULT_AGENCY)}. The server does not start before.`);
      } catch (error) {
        if (error instanceof ImportRefusal || error instanceof CalendarRefusal) throw new CommandRefusal(error.message.split('\n'));
        throw error;
      } finally {
        await store.close();
      }
      return EXIT.done;
    },
  },
];

async function readFileOf(file: string): Promise<Directory> {
  const read = file === '-' ? streamText(process.stdin) : readFile(file, 'utf8');
  const text = await read.catch((error: unknown) => {
    throw new CommandRefusal([`The file cannot be read${systemCode(error)}.`]);
  });
  // JSON begins with a brace, whatever the file is called; a table begins with the titles of its columns.
  if (!/^\uFEFF?\s*[{[]/.test(text) && (file === '-' || /\.csv$/i.test(file))) {
    const table = readAgencyTable(text);
    if (!table.ok) throw new CommandRefusal(table.lines);
    return table.value;
  }
  const directory = readDirectory(text.replace(/^\uFEFF/, ''));
  if (!directory.ok) throw new CommandRefusal(directory.issues.map(({ path, code }) => `${path === '' ? 'the file' : path}: ${code}`));
  return directory.value;
}
