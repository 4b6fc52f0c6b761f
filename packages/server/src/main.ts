import { readEnvironment } from './env.js';
import { createLog, describeFailure } from './log.js';
import { startServer } from './start-server.js';
import { StartupRefusal } from './startup-refusal.js';

// The database and all else in the data folder are for the user who runs the server.
process.umask(0o077);

const now = () => new Date();
const write = (line: string) => {
  process.stdout.write(line);
};

function leave(lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

const environment = readEnvironment(process.env);
if (!environment.ok) leave(environment.lines);
const log = createLog({ write, now, level: environment.values.LOG_LEVEL });

// Node would print the message of what nobody caught, and a message can hold data.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log.error('failure', describeFailure(error));
    process.exit(1);
  });
}

const server = await startServer(environment.values, log).catch((error: unknown) => {
  if (error instanceof StartupRefusal) leave(error.lines);
  log.error('failure', describeFailure(error));
  process.exit(1);
});

let stopping = false;
const stop = () => {
  // Asked a second time, somebody is in a hurry.
  if (stopping) process.exit(1);
  stopping = true;
  log.info('stopping');
  void server.stop().then(() => {
    log.info('stopped');
    process.exit(0);
  });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// Started by another process over a channel, it does not outlive that process.
process.on('disconnect', stop);

// Said last: whoever reads it may send a signal at once.
log.info('listening', { url: server.url });
