import { join } from 'node:path';
import { backUp } from '../backup/back-up.js';
import { BackupRefusal } from '../backup/refusal.js';
import { restore } from '../backup/restore.js';
import { verifyAll, type Fault } from '../backup/verify.js';
import { databaseLocation, openData, openDatabaseOf } from '../open-data.js';
import { openFiles, secretOf } from '../open-files.js';
import { migrationsOf } from '../store/migrate.js';
import { CommandRefusal } from './commands.js';
import { EXIT, exactly, type Command, type CommandContext } from './command.js';

/** Commands that keep data safe. */
export const KEEPING_COMMANDS: readonly Command[] = [
  {
    name: 'backup',
    takes: 'FOLDER',
    summary: 'make a backup in a new folder, while the server goes on',
    help: [
      'The database as it stood at one instant, every attachment it names, the secret when it lies in the data folder, and',
      'SHA256SUMS with the hash of each file (sha256sum --check reads it). With PostgreSQL it needs pg_dump on this machine.',
      'A backup holds personal data and is not encrypted: keep it where only you can read it, or encrypt it before it leaves.',
    ],
    run: (context, words) => refusing(() => makeBackup(context, exactly(1, words)[0])),
  },
  {
    name: 'restore',
    takes: 'FOLDER',
    summary: 'restore a backup into an empty place',
    help: [
      'The settings name the place: an empty DATA_DIR, or an empty PostgreSQL database and an empty store of files.',
      'Looks at every hash before it begins, and verifies every history and file before it says that it is done.',
      'With PostgreSQL it needs pg_restore on this machine.',
    ],
    run: (context, words) => refusing(() => restoreBackup(context, exactly(1, words)[0])),
  },
  {
    name: 'verify',
    takes: '',
    summary: 'look whether everything kept is as it was written',
    help: [
      'Tables up to date, the chain of every report and of the administrative acts, the hash of every attachment; of SQLite the',
      'pages of the file.',
      'Each fault is one line. Exit code 3 when there was one. May run while the server goes on.',
    ],
    run: (context, words) => verify(context, exactly(0, words)),
  },
];

async function makeBackup({ values, directory, now, out }: CommandContext, folder: string): Promise<number> {
  // The tables are backed up as they are, so nothing is brought up to date here.
  const { store } = await openDatabaseOf(values, directory);
  await store.close();
  const { secret, own } = await secretOf(values, directory);
  const source = { location: databaseLocation(values, directory), files: await openFiles(values, directory), secret, ownSecret: own, now };
  const { manifest, damaged } = await backUp(source, folder);
  out(`The backup is whole: database and ${String(manifest.attachments)} attachments${own ? ', with the secret' : ', without the secret: keep LAPOR_SECRET apart'}.`);
  if (damaged.length === 0) return EXIT.done;
  for (const id of damaged) out(`file ${id}: not what it was when it was uploaded`);
  return EXIT.faults;
}

async function restoreBackup(context: CommandContext, folder: string): Promise<number> {
  const { values, directory, out } = context;
  const location = databaseLocation(values, directory);
  const files = await openFiles(values, directory);
  const given = values.LAPOR_SECRET === null ? null : Buffer.from(values.LAPOR_SECRET);
  const manifest = await restore({ location, files, secret: given, secretFile: join(directory.path, 'secret') }, folder);
  const store = await openData(values, directory);
  try {
    for (const id of manifest.leftOut) await store.attachments.removeUnattached(id);
    out(`Restored the backup of ${manifest.at}: database and ${String(manifest.attachments)} attachments.`);
    return tell(context, await verifyAll({ store, files }, (fault) => out(lineOf(fault))));
  } finally {
    await store.close();
  }
}

async function verify(context: CommandContext, _words: []): Promise<number> {
  const { values, directory, out } = context;
  const { database, store } = await openDatabaseOf(values, directory);
  try {
    const { missing } = await migrationsOf(database);
    if (missing.length > 0) {
      for (const name of missing) out(`database: migration ${name} has not run`);
      out('The tables are not up to date. Run: lapor-server migrate');
      return EXIT.faults;
    }
    const files = await openFiles(values, directory);
    return tell(context, await verifyAll({ store, files }, (fault) => out(lineOf(fault))));
  } finally {
    await store.close();
  }
}

function tell({ out }: CommandContext, { reports, files, faults }: { reports: number; files: number; faults: number }): number {
  out(`Verified ${String(reports)} reports and ${String(files)} attachments: ${faults === 0 ? 'everything is as it was written' : `${String(faults)} faults`}.`);
  return faults === 0 ? EXIT.done : EXIT.faults;
}

function lineOf({ of, id, fault }: Fault): string {
  return `${of} ${id}: ${fault}`;
}

async function refusing(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupRefusal) throw new CommandRefusal(error.lines);
    throw error;
  }
}
