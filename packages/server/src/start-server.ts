import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.js';
import { beginSetup } from './auth/first-admin.js';
import { openIdProvider } from './auth/identity.js';
import { mailCourier } from './connectors/mail/courier.js';
import { smtpMailer } from './connectors/mail/smtp.js';
import { webhookCourier } from './connectors/webhooks/courier.js';
import { openDataDirectory } from './data-directory.js';
import type { AppDeps, Settings } from './deps.js';
import { settingsFrom, sweepAgesFrom, type Values } from './env.js';
import { sumUpJob } from './figures/sum-up.js';
import { calendarWatch, warnOfEnd } from './jobs/calendar-watch.js';
import { escalation, lapses } from './jobs/clock-jobs.js';
import { wordsJob } from './jobs/index-words.js';
import { digests } from './jobs/digest.js';
import { lapseSoon } from './jobs/lapse-soon.js';
import { everyMilliseconds, repeat } from './jobs/repeat.js';
import { retentionJob } from './jobs/retention.js';
import { runJobs } from './jobs/runner.js';
import { sweepJob } from './jobs/sweep.js';
import { createMetrics, type Metrics } from './metrics/metrics.js';
import { serveMetrics } from './metrics/serve.js';
import { watch } from './metrics/watch.js';
import type { Log } from './log.js';
import { openServerData } from './open-data.js';
import { openFiles, secretOf } from './open-files.js';
import type { Courier } from './outbox/deliver.js';
import { startOutbox } from './outbox/start.js';
import { seedSample } from './sample/seed.js';
import { noCoordinator, StartupRefusal, systemCode } from './startup-refusal.js';
import { seedRegions } from './store/seed-regions.js';
import type { Store } from './store/store.js';
import { CalendarRefusal, loadCalendars, type Calendars } from './workflow/calendar.js';
import { hashAddresses, postLinks } from './workflow/my-reports.js';
import { removeForGood } from './workflow/removal.js';
import { loadRules } from './workflow/rules.js';

/** How long requests under way may take to finish once the server stops. */
const PATIENCE = 10_000;
// Two megabytes over a slow mobile network.
const UPLOAD_TIME = 15 * 60 * 1000;

/** A server that takes requests. */
export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, lets those under way finish, and closes what was opened. */
  stop(): Promise<void>;
}

/**
 * Opens the data, brings the database up to date and listens.
 * @throws {StartupRefusal} when a setting cannot be followed
 */
export async function startServer(values: Values, log: Log): Promise<RunningServer> {
  checkFolders(values);
  checkSignIn(values);
  checkMail(values);
  checkMap(values);
  const calendar = openCalendars(values);
  const directory = await openDataDirectory(values.DATA_DIR);
  const { secret } = await secretOf(values, directory);
  const files = await openFiles(values, directory);
  const store = await openServerData(values, directory);
  try {
    const now = () => new Date();
    await seedRegions(store);
    if (values.SAMPLE_DATA) await seedSample({ store, dataDirectory: directory.path, now });
    await checkCoordinator(store, values, log);
    const metrics = createMetrics({ watch: () => watch({ store, now }), process: true });
    const settings = settingsFrom(values);
    const deps: AppDeps = { store, files, now, metrics, randomBytes, settings, calendar, rules: loadRules(), log, secret, identify: identifyFrom(settings, now) };
    await hashAddresses(deps);
    const server = createAdaptorServer({ fetch: createApp(deps).fetch }) as Server;
    server.requestTimeout = UPLOAD_TIME;
    const closeUnused = unusedConnections(server);
    const stopMetrics = await metricsOf(metrics, values);
    await listen(server, values);
    const setup = await beginSetup(deps, directory.setup);
    // The path, not the key: logs are kept and passed on.
    if (setup !== null) log.warn('first_admin', { file: setup });
    warnOfEnd(deps);
    const stopJobs = runJobs(deps, [escalation, lapses, lapseSoon, digests, calendarWatch, sumUpJob, wordsJob, retentionJob(), sweepJob(sweepAgesFrom(values))], { leaseSeconds: values.JOB_LEASE_SECONDS });
    // Each thing is claimed in its own transaction, and looking for it writes nothing: every server does both.
    const stopPosting = repeat('links', () => postLinks(deps), everyMilliseconds(2_000), log);
    const stopRemoving = repeat('removal', () => removeForGood(deps), everyMilliseconds(60_000), log);
    const stopSending = startOutbox(deps, couriersOf(deps, values));
    const { port } = server.address() as AddressInfo;
    const host = values.HOST.includes(':') ? `[${values.HOST}]` : values.HOST;
    return {
      url: `http://${host}:${String(port)}`,
      async stop() {
        await close(server, closeUnused);
        await Promise.all([stopJobs(), stopPosting(), stopRemoving(), stopSending(), stopMetrics()]);
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function metricsOf(metrics: Metrics, { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token }: Values): Promise<() => Promise<void>> {
  return port === null ? Promise.resolve(() => Promise.resolve()) : serveMetrics(metrics, { host, port: Number(port), token });
}

function checkFolders(values: Values): void {
  const lines = (['WIDGET_DIR', 'EXAMPLES_DIR', 'CALENDARS_DIR'] as const)
    .filter((name) => values[name] !== null && !existsSync(values[name]))
    .map((name) => `${name}: there is no such folder`);
  if (lines.length > 0) throw new StartupRefusal(lines);
}

function checkSignIn({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_CLIENT_ID: clientId }: Values): void {
  if (issuer !== null && audience === null) throw new StartupRefusal(['OIDC_AUDIENCE: needed with OIDC_ISSUER']);
  if (issuer === null && (audience !== null || clientId !== null)) throw new StartupRefusal(['OIDC_ISSUER: needed with OIDC_AUDIENCE and OIDC_CLIENT_ID']);
}

function identifyFrom({ signIn }: Settings, now: () => Date): AppDeps['identify'] {
  return signIn && openIdProvider({ ...signIn, now });
}

function openCalendars({ CALENDARS_DIR: folder }: Values): Calendars {
  try {
    return loadCalendars(folder);
  } catch (error) {
    if (error instanceof CalendarRefusal) throw new StartupRefusal([`CALENDARS_DIR: ${error.message}`], { cause: error });
    throw error;
  }
}

function checkMail(values: Values): void {
  if (values.SMTP_URL === null) return;
  const lines = (['MAIL_FROM', 'PUBLIC_URL'] as const).filter((name) => values[name] === null).map((name) => `${name}: needed with SMTP_URL`);
  if (lines.length > 0) throw new StartupRefusal(lines);
}

function checkMap({ MAP_TILES: tiles, MAP_ATTRIBUTION: attribution }: Values): void {
  // Whoever makes a map asks to be named on it.
  if (tiles !== null && attribution === null) throw new StartupRefusal(['MAP_ATTRIBUTION: needed with MAP_TILES']);
}

function couriersOf(deps: AppDeps, { SMTP_URL: smtp, MAIL_FROM: from }: Values): Courier[] {
  const { mail } = deps.settings;
  const letters = smtp !== null && from !== null && mail ? [mailCourier(deps, smtpMailer(smtp, from), mail)] : [];
  return [webhookCourier(deps), ...letters];
}

// Reports of people who do not know whom to address would fail. An empty directory can be filled while the server runs.
async function checkCoordinator({ agencies }: Store, { DEFAULT_AGENCY: id }: Values, log: Log): Promise<void> {
  const [any] = await agencies.list({ limit: 1 });
  if (!any) log.warn('no_agencies');
  if (any && !(await agencies.find(id))) throw new StartupRefusal([`DEFAULT_AGENCY: ${noCoordinator(id)}`]);
}

function listen(server: Server, { HOST: host, PORT: port }: Values): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const busy = systemCode(error) === ' (EADDRINUSE)';
      const line = busy ? `PORT: ${String(port)} is in use, choose another` : `HOST and PORT: cannot listen there${systemCode(error)}`;
      reject(new StartupRefusal([line], { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

/** Browsers open connections ahead of need. One that never carried a byte counts neither as idle nor as busy. */
function unusedConnections(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
}

function close(server: Server, closeUnused: () => void): Promise<void> {
  return new Promise((resolve) => {
    // A connection becomes idle when its last request is answered, and would then wait for another.
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
    closeUnused();
  });
}
