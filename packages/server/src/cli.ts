import { runProgram } from './cli/program.js';
import { writer } from './cli/writer.js';

// The database is for the user who runs the server.
process.umask(0o077);

const code = await runProgram(process.argv.slice(2), {
  environment: process.env,
  now: () => new Date(),
  out: (line) => process.stdout.write(`${line}\n`),
  write: writer(process.stdout),
  err: (line) => process.stderr.write(`${line}\n`),
});
// Not `process.exit`: what was written into a pipe is still on its way.
process.exitCode = code;
