import { sql } from 'kysely';
import { inSpan } from '../tracing/spans.js';
import { accountStore } from './accounts.js';
import { agencyStore } from './agencies.js';
import { apiKeyStore } from './api-keys.js';
import { assistingStore } from './assisting.js';
import { attachmentStore } from './attachments.js';
import { attemptStore } from './attempts.js';
import { auditStore } from './audit.js';
import { categoryStore } from './categories.js';
import { agencyClocksStore, clockStore } from './clocks.js';
import { connectionsOf, type Connections, type Database } from './database.js';
import { draftCodeStore } from './draft-codes.js';
import { eventStore } from './events.js';
import { exportStore } from './exports.js';
import { factStore } from './facts.js';
import { figureStore } from './figures.js';
import { oversightStore } from './oversight.js';
import { idempotencyStore } from './idempotency.js';
import { isPostgres } from './migrations/text-column.js';
import { ownReportStore } from './own-reports.js';
import { ratingStore } from './ratings.js';
import { inventoryStore } from './inventory.js';
import { inboxStore } from './inbox.js';
import { jobStore } from './jobs.js';
import { digestStore } from './digests.js';
import { mailStore } from './mail.js';
import { officerStore } from './officers.js';
import { outboxStore } from './outbox.js';
import { publicReportStore } from './public-reports.js';
import { redactionStore } from './redactions.js';
import { regionStore } from './regions.js';
import { removalStore } from './removals.js';
import { reporterLinkStore } from './reporter-links.js';
import { reporterStore } from './reporters.js';
import { retentionStore } from './retention.js';
import { reportStore } from './reports.js';
import { webhookStore } from './webhooks.js';
import { searchIndex } from './search-index.js';
import { statusCountStore } from './status-counts.js';
import { supportStore } from './supports.js';
import { serviceStore } from './services.js';
import { templateStore } from './templates.js';
import { uploadStore } from './uploads.js';
import { watchStore } from './watch.js';

function nouns(database: Database, afterCommit: (call: () => void) => void = (call) => call()) {
  return {
    /** Calls back once what was written is kept; at once outside a transaction, never when the transaction fails. */
    afterCommit,
    agencies: agencyStore(database),
    categories: categoryStore(database),
    services: serviceStore(database),
    regions: regionStore(database),
    reports: reportStore(database),
    inbox: inboxStore(database),
    statusCounts: statusCountStore(database),
    reporters: reporterStore(database),
    ownReports: ownReportStore(database),
    reporterLinks: reporterLinkStore(database),
    ratings: ratingStore(database),
    draftCodes: draftCodeStore(database),
    removals: removalStore(database),
    events: eventStore(database),
    exports: exportStore(database),
    facts: factStore(database),
    figures: figureStore(database),
    oversight: oversightStore(database),
    assisting: assistingStore(database),
    attachments: attachmentStore(database),
    uploads: uploadStore(database),
    apiKeys: apiKeyStore(database),
    accounts: accountStore(database),
    attempts: attemptStore(database),
    audit: auditStore(database),
    officers: officerStore(database),
    templates: templateStore(database),
    idempotency: idempotencyStore(database),
    inventory: inventoryStore(database),
    publicReports: publicReportStore(database),
    redactions: redactionStore(database),
    supports: supportStore(database),
    searchIndex: searchIndex(database),
    clocks: clockStore(database),
    agencyClocks: agencyClocksStore(database),
    retention: retentionStore(database),
    jobs: jobStore(database),
    outbox: outboxStore(database),
    mail: mailStore(database),
    digests: digestStore(database),
    webhooks: webhookStore(database),
    watch: watchStore(database),
  };
}

/** What can be asked and changed, one property a noun; alone, or within a transaction. */
export type Nouns = ReturnType<typeof nouns>;

/** All of the data. */
export interface Store extends Nouns {
  /**
   * Everything `work` does happens together, or nothing does. `work` uses only the store it is given, and waits for
   * nothing but that store: on SQLite everybody else waits meanwhile.
   */
  transaction<T>(work: (store: Nouns) => Promise<T>): Promise<T>;
  /** A transaction in which everything is read as it stood at its first statement. */
  snapshot<T>(work: (store: Nouns) => Promise<T>): Promise<T>;
  /** Whether several servers may share the database. A SQLite file is for one. */
  readonly forSeveralServers: boolean;
  /** How the connections to the database stand; `null` where there is but one. */
  connections(): Connections | null;
  /** Fails when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The store over an open database whose tables are up to date. */
export function openStore(database: Database): Store {
  return {
    ...nouns(database),
    async transaction(work) {
      const calls: (() => void)[] = [];
      const result = await inSpan('database transaction', { role: 'client' }, () => database.transaction().execute((transaction) => work(nouns(transaction, (call) => calls.push(call)))));
      for (const call of calls) call();
      return result;
    },
    forSeveralServers: isPostgres(database),
    connections: () => connectionsOf(database),
    // SQLite reads that way in every transaction.
    snapshot: (work) => database.transaction().setIsolationLevel('repeatable read').execute((transaction) => work(nouns(transaction))),
    async ping() {
      await sql`select 1`.execute(database);
    },
    close: () => database.destroy(),
  };
}
