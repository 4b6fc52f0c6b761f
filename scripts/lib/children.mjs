import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { Refusal } from './say.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let leaving = false;
/** @type {readonly NodeJS.Signals[]} */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Starts a child process that never outlives this one. Each gets a process group of its own, so that what it starts ends with it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startChild(command, args, options = {}) {
  if (leaving) throw new Refusal('Interrupted.');
  const child = spawn(command, args, { ...options, detached: true });
  // Only while there are children: without any, ending is this process's own business.
  if (running.size === 0) for (const signal of ENDING) process.on(signal, leave);
  running.add(child);
  const gone = () => {
    running.delete(child);
    if (running.size === 0) for (const signal of ENDING) process.off(signal, leave);
  };
  child.once('exit', gone);
  child.once('error', gone);
  return child;
}

/**
 * Asked to end, this process first lets its children end theirs.
 *
 * @param {NodeJS.Signals} signal
 */
function leave(signal) {
  leaving = true;
  process.exitCode = 128 + constants.signals[signal];
  void Promise.all([...running].map((child) => endChild(child))).finally(() => process.exit());
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] `stdio: 'inherit'` shows its output instead of collecting it.
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 when the command does not exist.
 */
export async function run(command, args, options = {}) {
  const child = startChild(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Ends a child and what it started: asks first, insists after the time given.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ signal?: NodeJS.Signals, patience?: number }} [options] `patience` in milliseconds.
 */
export async function endChild(child, { signal = 'SIGTERM', patience = 5_000 } = {}) {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  signalGroup(child, signal);
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
  await ended;
  clearTimeout(timer);
}

/** @param {import('node:child_process').ChildProcess} child */
export function hasEnded(child) {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // Already gone between the question and the signal.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

process.once('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});
