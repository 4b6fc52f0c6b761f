import { readFileSync } from 'node:fs';
import { openDataDirectory } from '../data-directory.js';
import { readEnvironment } from '../env.js';
import type { Variables } from '../configuration.js';
import { describeFailure } from '../log.js';
import { StartupRefusal } from '../startup-refusal.js';
import { CommandRefusal } from './commands.js';
import { EXIT, exactly, WrongUsage, type Command } from './command.js';
import { DATA_COMMANDS } from './data-commands.js';
import { EXPORT_COMMAND } from './export-command.js';
import { FIGURE_COMMANDS } from './figure-commands.js';
import { KEEPING_COMMANDS } from './keeping-commands.js';
import { RETENTION_COMMANDS } from './retention-commands.js';
import { STORE_COMMANDS } from './store-commands.js';

const SERVE: Command = {
  name: 'serve',
  takes: '',
  summary: 'run the server until it is told to stop',
  help: ['Brings the tables up to date, then listens. SIGTERM finishes the requests under way; a second signal ends it at once.'],
  async run(_context, words) {
    exactly(0, words);
    // The server reads its settings and minds its signals itself, and ends the process.
    await import('../main.js');
    return new Promise<never>(() => undefined);
  },
};

const COMMANDS: readonly Command[] = [SERVE, ...DATA_COMMANDS, ...STORE_COMMANDS, ...KEEPING_COMMANDS, ...RETENTION_COMMANDS, EXPORT_COMMAND, ...FIGURE_COMMANDS];

/** The version of this package. */
function version(): string {
  const { version: ours } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return ours;
}

/** How the program meets the world. */
export interface ProgramSurroundings {
  readonly environment: Variables;
  readonly now: () => Date;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Writes much, no faster than it is read; `false` once nobody reads any more. */
  readonly write: (text: string) => Promise<boolean>;
}

/** Does what the words of a command line ask for, and gives the exit code. */
export async function runProgram(words: readonly string[], { environment, now, out, err, write }: ProgramSurroundings): Promise<number> {
  const command = commandOf(words);
  if (words.length === 0 || ((words[0] === 'help' || isHelp(words[0])) && !command)) {
    overview().forEach(out);
    return words.length === 0 ? EXIT.usage : EXIT.done;
  }
  if (!command && words.length === 1 && words[0] === '--version') {
    out(version());
    return EXIT.done;
  }
  if (!command) {
    err('There is no such command. See: lapor-server --help');
    return EXIT.usage;
  }
  const rest = words.slice(command.name.split(' ').length);
  if (rest.some(isHelp)) {
    helpOf(command).forEach(out);
    return EXIT.done;
  }
  try {
    if (command === SERVE) return await command.run(undefined as never, rest);
    const read = readEnvironment(environment);
    if (!read.ok) throw new StartupRefusal(read.lines);
    return await command.run({ values: read.values, directory: await openDataDirectory(read.values.DATA_DIR), now, out, err, write }, rest);
  } catch (error) {
    if (error instanceof WrongUsage) {
      err(`Usage: lapor-server ${command.name} ${command.takes}`.trimEnd());
      return EXIT.usage;
    }
    if (error instanceof StartupRefusal || error instanceof CommandRefusal) {
      for (const line of error.lines) err(line);
      return EXIT.failed;
    }
    // The message of an unforeseen error may hold data.
    const { name, code, frames = [] } = describeFailure(error);
    err(`The command failed unexpectedly: ${[name, code].filter((word) => word !== undefined).join(' ')}`);
    for (const frame of frames) err(`  at ${frame}`);
    return EXIT.failed;
  }
}

function commandOf(words: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, index) => word === words[index]));
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h';
}

function overview(): string[] {
  const width = Math.max(...COMMANDS.map(({ name, takes }) => `${name} ${takes}`.length));
  return [
    'Usage: lapor-server COMMAND',
    '',
    ...COMMANDS.map(({ name, takes, summary }) => `  ${`${name} ${takes}`.padEnd(width)}  ${summary}`),
    '',
    'Every command takes its settings from the environment, and from the file LAPOR_CONFIG names, as the server does.',
    'More about one: lapor-server COMMAND --help',
    '',
    'Exit codes: 0 done; 1 refused or failed, the reason on standard error; 2 not a command, or not what it takes;',
    '            3 done, and something that was checked is not as it should be.',
  ];
}

function helpOf({ name, takes, summary, help }: Command): string[] {
  return [`Usage: lapor-server ${name} ${takes}`.trimEnd(), '', `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`, ...help];
}
