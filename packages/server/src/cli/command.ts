import type { DataDirectory } from '../data-directory.js';
import type { Values } from '../env.js';

/** What the program leaves behind for whoever started it. */
export const EXIT = { done: 0, failed: 1, usage: 2, faults: 3 } as const;

/** What a command works with. */
export interface CommandContext {
  readonly values: Values;
  /** The data folder, made when it is missing. */
  readonly directory: DataDirectory;
  readonly now: () => Date;
  /** Writes a line for whoever reads, or for the next program. */
  readonly out: (line: string) => void;
  /** Writes a line for whoever watches. */
  readonly err: (line: string) => void;
  /** Writes much, no faster than it is read; `false` once nobody reads any more. */
  readonly write: (text: string) => Promise<boolean>;
}

/** One command of the program. */
export interface Command {
  /** The words it is called by. */
  readonly name: string;
  /** What is typed behind them. */
  readonly takes: string;
  readonly summary: string;
  /** More of what one has to know, a line each. */
  readonly help: readonly string[];
  /** Does it; gives the exit code. */
  run(context: CommandContext, words: readonly string[]): Promise<number>;
}

/** The words typed are none the command takes. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/**
 * The words a command takes, when there are as many as it wants.
 * @throws {WrongUsage}
 */
export function exactly<Count extends 0 | 1>(count: Count, words: readonly string[]): Count extends 1 ? [string] : [] {
  if (words.length !== count || words.some((word) => word.startsWith('-') && word !== '-')) throw new WrongUsage();
  return [...words] as Count extends 1 ? [string] : [];
}
