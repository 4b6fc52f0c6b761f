/** A complaint for the person at the terminal: one clear line, no stack. */
export class Refusal extends Error {}

/** @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`);

/**
 * Runs a command's main function; a refusal ends the process with its line and code 1.
 *
 * @param {() => Promise<unknown>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode ??= 1;
  }
}
