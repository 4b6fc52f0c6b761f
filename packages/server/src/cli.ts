import { CommandRefusal, runCommand } from './cli/commands.js';
import { openDataDirectory } from './data-directory.js';
import { readEnvironment } from './env.js';
import { openData } from './open-data.js';
import { StartupRefusal } from './startup-refusal.js';

// The database is for the user who runs the server.
process.umask(0o077);

function leave(lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

const environment = readEnvironment(process.env);
if (!environment.ok) leave(environment.lines);
try {
  const store = await openData(environment.values, await openDataDirectory(environment.values.DATA_DIR));
  try {
    const lines = await runCommand({ store, now: () => new Date(), issuer: environment.values.OIDC_ISSUER }, process.argv.slice(2));
    for (const line of lines) process.stdout.write(`${line}\n`);
  } finally {
    await store.close();
  }
} catch (error) {
  if (error instanceof StartupRefusal || error instanceof CommandRefusal) leave(error.lines);
  throw error;
}
