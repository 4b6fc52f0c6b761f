/** Everything a line of the log may say. There is no field for a value somebody sent, and none is to be added. */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The pattern of the route, `/v1/reports/:number`; never the address asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly code?: string;
  /** The class of an error; its message may hold data and is left out. */
  readonly name?: string;
  /** Where an error arose: functions and places in our files. */
  readonly frames?: readonly string[];
  readonly url?: string;
  readonly job?: string;
  readonly attachments?: number;
  readonly uploads?: number;
  readonly files?: number;
  readonly idempotencyKeys?: number;
  /** A file of the operator's own, in the data folder. */
  readonly file?: string;
  readonly messages?: number;
  /** The id of a message in the outbox. */
  readonly message?: string;
  readonly kind?: 'mail' | 'webhook';
  /** The id of a webhook endpoint. */
  readonly endpoint?: string;
  /** The id of a calendar, and how many days it still covers. */
  readonly calendar?: string;
  readonly days?: number;
}

/** What happened. */
export type LogEvent = 'request' | 'failure' | 'listening' | 'stopping' | 'stopped' | 'swept' | 'strange_files' | 'undeliverable' | 'endpoint_disabled' | 'calendar_ends' | 'first_admin' | 'no_agencies';

/** Writes one structured line for each thing worth knowing; never personal data. */
export interface Log {
  info(event: LogEvent, fields?: LogFields): void;
  warn(event: LogEvent, fields?: LogFields): void;
  error(event: LogEvent, fields?: LogFields): void;
}

const FIELDS = [
  'requestId', 'method', 'route', 'status', 'milliseconds', 'code', 'name', 'frames', 'url', 'job',
  'attachments', 'uploads', 'files', 'idempotencyKeys', 'messages', 'message', 'kind', 'endpoint', 'calendar', 'days', 'file',
] as const satisfies readonly (keyof LogFields)[];

const LEVELS = ['info', 'warn', 'error'] as const;

/** How serious a line is. */
export type LogLevel = (typeof LEVELS)[number];

/** A log of JSON lines, each with its level, event and time, and of the fields those it knows; none below `level`. */
export function createLog(options: { write: (line: string) => void; now: () => Date; level?: LogLevel }): Log {
  const least = LEVELS.indexOf(options.level ?? 'info');
  const line = (level: LogLevel) => (event: LogEvent, fields: LogFields = {}) => {
    if (LEVELS.indexOf(level) < least) return;
    // An object may carry more than its type says, so fields are picked rather than spread.
    const known = Object.fromEntries(FIELDS.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
    options.write(`${JSON.stringify({ level, event, at: options.now().toISOString(), ...known })}\n`);
  };
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** What may be said of an unexpected error: its class, its code and where it arose. Messages and causes may hold data. */
export function describeFailure(error: unknown): Pick<LogFields, 'name' | 'code' | 'frames'> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{2,40}$/.test(error.code) ? error.code : undefined;
  return { name: error.constructor.name, frames: framesOf(error), ...(code !== undefined && { code }) };
}

function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  // The stack begins with the message, which may itself look like frames.
  const begin = stack.indexOf(error.message);
  if (begin === -1) return [];
  return stack
    .slice(begin + error.message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .map((line) => line.replace(/^at /, '').replace(/(file:\/\/)?\/[^\s()]*?\/(?=(node_modules|packages)\/)/, ''));
}
