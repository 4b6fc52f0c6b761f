import { randomBytes } from 'node:crypto';
import { createApp } from '../app.js';
import { openIdProvider } from '../auth/identity.js';
import type { AppDeps, Settings } from '../deps.js';
import { openDiskFileStore } from '../files/disk-file-store.js';
import { createLog } from '../log.js';
import { createMetrics } from '../metrics/metrics.js';
import { watch } from '../metrics/watch.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { openDatabase, type Database, type DatabaseLocation } from '../store/database.js';
import { migrate } from '../store/migrate.js';
import { openStore } from '../store/store.js';
import { loadCalendars } from '../workflow/calendar.js';
import { loadRules } from '../workflow/rules.js';
import { testClock, type TestClock } from './clock.js';
import { sqliteDatabase, type EmptyDatabase, type MakeDatabase } from './databases.js';
import { fillDirectory } from './directory.js';
import { temporaryFolder } from './folder.js';

/** A database, a folder of files and a secret that several processes have in common. */
export interface SharedPlace {
  readonly location: DatabaseLocation;
  readonly directory: string;
  readonly secret: string;
}

/** A running application with everything real but the clock, and a look behind it. */
export interface TestApp {
  readonly app: ReturnType<typeof createApp>;
  readonly deps: AppDeps;
  readonly database: Database;
  readonly location: DatabaseLocation;
  readonly clock: TestClock;
  /** Everything logged so far, one line an entry. */
  readonly log: string[];
  /** Where the files lie. */
  readonly directory: string;
  stop(): Promise<void>;
}

/**
 * An application over an empty database (SQLite unless told) and an empty folder, filled with a small directory of
 * agencies unless `fill` does otherwise.
 */
export async function startApp(
  options: {
    makeDatabase?: MakeDatabase;
    settings?: Partial<Settings>;
    fill?: (database: Database) => Promise<void>;
    /** What it shares with others, which was filled and is removed by them. */
    shared?: SharedPlace;
    clock?: TestClock;
  } = {},
): Promise<TestApp> {
  const { shared } = options;
  const empty: EmptyDatabase = shared ? { location: shared.location, remove: () => Promise.resolve() } : await (options.makeDatabase ?? sqliteDatabase)('with tables');
  const folder = shared ? null : await temporaryFolder('lapor-test-files-');
  const directory = shared?.directory ?? folder?.path ?? '';
  const database = openDatabase(empty.location);
  if (!shared) {
    if (!empty.migrated) await migrate(database);
    await (options.fill ?? fillDirectory)(database);
  }
  const clock = options.clock ?? testClock();
  const log: string[] = [];
  const store = openStore(database);
  const deps: AppDeps = {
    store,
    metrics: createMetrics({ watch: () => watch({ store, now: clock.now }) }),
    files: await openDiskFileStore(directory),
    now: clock.now,
    randomBytes,
    settings: { ...DEFAULT_SETTINGS, defaultAgencyId: 'kabupaten', ...options.settings },
    calendar: loadCalendars(), rules: loadRules(),
    log: createLog({ write: (line) => void log.push(line), now: clock.now }),
    secret: shared ? Buffer.from(shared.secret, 'hex') : randomBytes(32),
    identify: options.settings?.signIn ? openIdProvider({ ...options.settings.signIn, now: clock.now }) : null,
  };
  return {
    app: createApp(deps),
    deps,
    database,
    location: empty.location,
    clock,
    log,
    directory,
    async stop() {
      await deps.store.close();
      await empty.remove();
      await folder?.remove();
    },
  };
}
