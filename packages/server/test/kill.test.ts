import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { isLaporConnectionError, LaporClient, WEBHOOK_TYPE_OF, type NewReport, type Receipt } from '@lapor/sdk';
import { verifyWebhook } from '@lapor/sdk/webhooks';
import { createApiKey } from '#server/auth/api-key.js';
import { openDatabase, type DatabaseLocation } from '#server/store/database.js';
import { migrate } from '#server/store/migrate.js';
import { openStore } from '#server/store/store.js';
import { eachDatabase, type MakeDatabase } from '#server/test-support/databases.js';
import { fillDirectory } from '#server/test-support/directory.js';
import { startReceiver, type Receiver } from '#server/test-support/receiver.js';
import { verifyHistory } from '#server/workflow/history.js';

const PROGRAM = fileURLToPath(new URL('../main.js', import.meta.url));
const ROUNDS = 20;
const CITIZENS = 4;
/** After so many acknowledged acts, at most, and so many milliseconds more, at most, comes the kill. */
const MOST_ACTS = 20;
const MOST_MILLISECONDS = 40;
/** A process killed while it sends holds its messages for twice this long. A busy machine takes its time to answer. */
const WEBHOOK_SECONDS = 5;

const report: NewReport = {
  classification: 'aspiration',
  title: 'Bangku di taman kota',
  body: 'Tambahkan bangku di taman kota, supaya orang tua dapat beristirahat di sana.',
  agencyId: 'jalan-dinas',
  categoryId: null,
  visibility: 'anonymous',
  contact: { kind: 'none' },
  locale: 'id',
  notice: { version: '1', locale: 'id', at: '2026-03-02T01:59:00.000Z' },
};

/** What one citizen and one officer do with one report, each act under a key of its own, repeated until it is acknowledged. */
interface Journey {
  readonly key: string;
  receipt?: Receipt;
  readonly done: string[];
}

function actsOf(journeys: readonly Journey[]): number {
  return journeys.reduce((sum, { receipt, done }) => sum + (receipt ? 1 : 0) + done.length, 0);
}

/** The real program over a database, killed and started again. */
function runner(location: DatabaseLocation, directory: string, receiver: Receiver, secret: string) {
  let child: ChildProcess | undefined;
  return {
    async start(): Promise<string> {
      const env = {
        PORT: '0', DATA_DIR: directory, LAPOR_SECRET: secret, DEFAULT_AGENCY: 'kabupaten', LOG_LEVEL: 'info',
        THROTTLE_WRITES: '1000000', WEBHOOK_ALLOWED_HOSTS: receiver.host, WEBHOOK_SECONDS: String(WEBHOOK_SECONDS),
        ...(location.kind === 'postgres' && { DATABASE_URL: location.url }),
      };
      const started = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
      child = started;
      return new Promise((resolve, reject) => {
        let out = '';
        started.once('exit', () => reject(new Error(`It did not start: ${out}`)));
        // Read on, or the program would wait for somebody to read its log.
        started.stdout?.setEncoding('utf8').on('data', (part: string) => {
          out = (out + part).slice(-10_000);
          const line = out.split('\n').slice(0, -1).find((text) => text.includes('"event":"listening"'));
          if (line !== undefined) resolve((JSON.parse(line) as { url: string }).url);
        });
      });
    },
    async end(signal: NodeJS.Signals): Promise<void> {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** Acts as citizens and officers do, one journey after the other, until told to stop. Whoever gets no answer asks again later. */
async function load(url: string, apiKey: string, journeys: Journey[], stopped: (() => boolean) | 'when all are done'): Promise<void> {
  const isOver = () => stopped !== 'when all are done' && stopped();
  const citizen = new LaporClient({ baseUrl: url, retry: false });
  const officer = new LaporClient({ baseUrl: url, apiKey, retry: false });
  async function goOn(journey: Journey): Promise<void> {
    const options = { idempotencyKey: journey.key };
    journey.receipt ??= await citizen.reports.create(report, options);
    const { number } = journey.receipt;
    const moves: [string, () => Promise<unknown>][] = [
      ['verified', () => officer.staff.verify(number, {}, options)],
      ['answered', () => officer.staff.answer(number, { text: 'Bangku dipasang bulan depan.' }, options)],
    ];
    for (const [kind, move] of moves) {
      if (journey.done.includes(kind)) continue;
      if (isOver()) return;
      await move();
      journey.done.push(kind);
    }
  }
  const worker = async () => {
    while (!isOver()) {
      const waiting = journeys.find((journey) => journey.done.length < 2 && !busy.has(journey));
      if (!waiting && stopped === 'when all are done') return;
      const journey = waiting ?? { key: randomBytes(16).toString('hex'), done: [] };
      if (!waiting) journeys.push(journey);
      busy.add(journey);
      try {
        await goOn(journey);
      } catch (error) {
        if (!isLaporConnectionError(error)) throw error;
        return;
      } finally {
        busy.delete(journey);
      }
    }
  };
  const busy = new Set<Journey>();
  await Promise.all(Array.from({ length: CITIZENS }, worker));
}

async function survive(makeDatabase: MakeDatabase): Promise<void> {
  const empty = await makeDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'lapor-kill-'));
  // The program finds its SQLite database in its folder.
  const location: DatabaseLocation = empty.location.kind === 'sqlite' ? { kind: 'sqlite', file: join(directory, 'lapor.db') } : empty.location;
  const receiver = await startReceiver((response) => void setTimeout(() => response.writeHead(204).end(), randomInt(20)));
  const secret = randomBytes(32).toString('hex');
  const server = runner(location, directory, receiver, secret);
  try {
    const apiKey = await prepare(location);
    const first = new LaporClient({ baseUrl: await server.start(), apiKey });
    const endpoint = await first.webhooks.create({ url: receiver.url });
    await server.end('SIGTERM');

    const journeys: Journey[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const url = await server.start();
      let stopped = false;
      const enough = actsOf(journeys) + randomInt(1, MOST_ACTS);
      const under = load(url, apiKey, journeys, () => stopped);
      while (actsOf(journeys) < enough) await Promise.race([pause(2), under]);
      await pause(randomInt(MOST_MILLISECONDS));
      stopped = true;
      await server.end('SIGKILL');
      await under;
    }
    const url = await server.start();
    await load(url, apiKey, journeys, 'when all are done');
    await arrived(location, journeys.length * 3, receiver);
    await acknowledged(url, journeys);
    await server.end('SIGTERM');
    await consistent(location, journeys, receiver, endpoint.secret);
  } finally {
    await server.end('SIGKILL');
    await receiver.stop();
    await rm(directory, { recursive: true, force: true });
    await empty.remove();
  }
}

async function prepare(location: DatabaseLocation): Promise<string> {
  const database = openDatabase(location);
  try {
    await migrate(database);
    await fillDirectory(database);
    const { key } = await createApiKey({ store: openStore(database), now: () => new Date(), randomBytes }, { role: 'agency_admin', agencyId: 'jalan-dinas', label: 'contoh' });
    return key;
  } finally {
    await database.destroy();
  }
}

/** Waits until every message has arrived; what a killed process held comes when its lease has run out. */
async function arrived(location: DatabaseLocation, atLeast: number, receiver: Receiver): Promise<void> {
  const database = openDatabase(location);
  try {
    for (let tries = 0; tries < 600; tries += 1) {
      const waiting = await database.selectFrom('outbox').select('id').where('state', '=', 'waiting').limit(1).execute();
      if (waiting.length === 0 && receiver.messages.length >= atLeast) return;
      await pause(100);
    }
    const left = await database.selectFrom('outbox').select(['attempts', 'code', 'next_at', 'leased_until']).where('state', '=', 'waiting').limit(5).execute();
    assert.fail(`messages never arrived: ${JSON.stringify(left)}`);
  } finally {
    await database.destroy();
  }
}

async function acknowledged(url: string, journeys: readonly Journey[]): Promise<void> {
  const citizen = new LaporClient({ baseUrl: url });
  assert.ok(journeys.length >= ROUNDS, 'there was hardly any load');
  for (const { receipt } of journeys) {
    const { number, accessCode } = receipt ?? assert.fail();
    const { events } = await citizen.reports.track(number, accessCode);
    assert.deepEqual(events.map(({ kind }) => kind), ['submitted', 'verified', 'answered']);
  }
}

async function consistent(location: DatabaseLocation, journeys: readonly Journey[], receiver: Receiver, secret: string): Promise<void> {
  const database = openDatabase(location);
  try {
    const store = openStore(database);
    const reports = await database.selectFrom('reports').selectAll().execute();
    assert.equal(reports.length, journeys.length, 'a report was filed twice, or lost');
    for (const row of reports) assert.equal(await verifyHistory(store, row), null);

    const idsOf = new Map<string, Set<string>>();
    for (const { headers, body } of receiver.messages) {
      const { id, message } = await verifyWebhook(body, headers, { secret, toleranceSeconds: 3600 });
      const eventId = message.data?.eventId ?? assert.fail();
      idsOf.set(eventId, (idsOf.get(eventId) ?? new Set()).add(id));
    }
    const events = await database.selectFrom('events').select(['id', 'kind']).execute();
    const told = events.filter(({ kind }) => WEBHOOK_TYPE_OF[kind] !== null);
    assert.deepEqual(new Set(idsOf.keys()), new Set(told.map(({ id }) => id)), 'an event was not told, or one that never happened was');
    for (const ids of idsOf.values()) assert.equal(ids.size, 1, 'an event came under two ids');
  } finally {
    await database.destroy();
  }
}

describe('killed at random moments under load', { concurrency: true }, () => {
  eachDatabase('the server', (makeDatabase) => {
    test(`loses no acknowledged report, tells every event, and none under a new id, ${String(ROUNDS)} times`, { timeout: 600_000 }, () => survive(makeDatabase));
  });
});
